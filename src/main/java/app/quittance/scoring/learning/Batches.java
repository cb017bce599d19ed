package app.quittance.scoring.learning;

import app.quittance.scoring.feature.Example;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;

/** Takes examples one by one and hands them on many at a time, since models answer many at once. */
final class Batches implements Consumer<Example>, AutoCloseable {

    private static final int AT_ONCE = 5_000;

    private final Consumer<List<Example>> taker;
    private List<Example> waiting = new ArrayList<>(AT_ONCE);

    Batches(Consumer<List<Example>> taker) {
        this.taker = taker;
    }

    @Override
    public void accept(Example example) {
        waiting.add(example);
        if (waiting.size() == AT_ONCE) {
            close();
        }
    }

    /** Hands on what is left. */
    @Override
    public void close() {
        List<Example> full = waiting;
        waiting = new ArrayList<>(AT_ONCE);
        taker.accept(full);
    }

    static List<double[]> features(List<Example> examples) {
        return examples.stream()
                .map(example -> example.situation().facts().features())
                .toList();
    }

    /** As a client may see them: without what other clients know. */
    static List<double[]> featuresForClients(List<Example> examples) {
        return examples.stream()
                .map(example ->
                        example.situation().facts().withoutOtherClients().features())
                .toList();
    }

    /** A number for the example's debtor with its client. */
    static int debtorOf(Example example) {
        return 31 * example.clientId().hashCode() + example.payer().debtorId().hashCode();
    }
}
