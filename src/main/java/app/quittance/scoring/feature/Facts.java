package app.quittance.scoring.feature;

import java.util.Arrays;
import java.util.Map;

/**
 * The numbers of one situation, {@code NaN} where one is not known. In single precision, as they are kept: a score that is
 * computed again from what was kept is the same to the last digit.
 */
public final class Facts {

    private static final Fact[] ALL = Fact.values();
    private static final Feature[] CATALOGUE = Feature.values();

    private final float[] numbers;

    private Facts(float[] numbers) {
        this.numbers = numbers;
    }

    static Facts of(Situation situation) {
        float[] numbers = new float[ALL.length];
        for (Fact fact : ALL) {
            numbers[fact.place()] = (float) fact.valueIn(situation);
        }
        return new Facts(numbers);
    }

    /** As they were kept; what was not yet asked at the time is not known. */
    public static Facts kept(Float[] numbers) {
        float[] all = new float[ALL.length];
        Arrays.fill(all, Float.NaN);
        for (int i = 0; i < Math.min(numbers.length, all.length); i++) {
            all[i] = numbers[i];
        }
        return new Facts(all);
    }

    /** To be kept, in the order of {@link Fact}. */
    public float[] numbers() {
        return numbers.clone();
    }

    /** The value of every feature of the catalogue, in its order; {@code NaN} where it is not known. */
    public double[] features() {
        double[] values = new double[CATALOGUE.length];
        for (int i = 0; i < values.length; i++) {
            values[i] = CATALOGUE[i].valueIn(this);
        }
        return values;
    }

    /** Whether something that other clients know is among them. */
    public boolean lookAcrossClients() {
        return !Double.isNaN(of(Fact.ELSEWHERE_OPEN));
    }

    /** What a client may see: the same, without what other clients know. */
    public Facts withoutOtherClients() {
        float[] copy = numbers.clone();
        Fact.OF_OTHER_CLIENTS.forEach(fact -> copy[fact.place()] = Float.NaN);
        return new Facts(copy);
    }

    /** The same, but for some. */
    Facts with(Map<Fact, Double> changed) {
        float[] copy = numbers.clone();
        changed.forEach((fact, number) -> copy[fact.place()] = number.floatValue());
        return new Facts(copy);
    }

    double of(Fact fact) {
        return numbers[fact.place()];
    }

    boolean is(Fact fact) {
        return numbers[fact.place()] > 0;
    }
}
