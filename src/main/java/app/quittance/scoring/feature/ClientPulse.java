package app.quittance.scoring.feature;

import app.quittance.scoring.history.Invoice;
import java.util.Arrays;
import java.util.stream.IntStream;
import java.util.stream.LongStream;
import java.util.stream.Stream;

/**
 * How a client's debtors have paid of late, as known on a day: the yardstick for a debtor of whom little is known, and
 * what lets a model meet a client it has never seen. One client's invoices only.
 */
public final class ClientPulse {

    /** Days overdue at which a debt enters the next age. */
    private static final int[] AGES = {30, 90, 180, 365};

    private static final double WEIGHT_OF_CLIENT = 3;
    private static final double WEIGHT_OF_ALL_AGES = 10;

    private final Tally tally;
    private final int[] overdue = new int[AGES.length + 1];
    private final int[] recovered = new int[AGES.length + 1];

    /**
     * @param payers read once, one after the other
     * @param booksDay the day after the last thing that the client's books tell, or the day of the score
     */
    public ClientPulse(Stream<PayerAt> payers, int booksDay, Target target) {
        this.tally = new Tally();
        int before = booksDay - target.days() - 1;
        payers.forEach(at -> {
            tally.addAll(at.tally);
            at.payer.invoices().forEach(invoice -> seeOutcome(invoice, before, target));
        });
    }

    private ClientPulse(Tally tally) {
        this.tally = tally;
    }

    /** As it was kept. */
    public static ClientPulse kept(long[] numbers) {
        int counts = numbers.length - 2 * (AGES.length + 1);
        ClientPulse pulse = new ClientPulse(Tally.of(Arrays.copyOf(numbers, counts)));
        for (int age = 0; age <= AGES.length; age++) {
            pulse.overdue[age] = Math.toIntExact(numbers[counts + age]);
            pulse.recovered[age] = Math.toIntExact(numbers[counts + AGES.length + 1 + age]);
        }
        return pulse;
    }

    /** To be kept. */
    public long[] numbers() {
        return LongStream.concat(
                        Arrays.stream(tally.numbers()),
                        IntStream.concat(Arrays.stream(overdue), Arrays.stream(recovered))
                                .asLongStream())
                .toArray();
    }

    /** Of the debts that were overdue one horizon ago, the share of which at least half has been paid since. */
    private double recovery() {
        return share(sum(recovered), sum(overdue), 0.5, 2);
    }

    /** The same, among debts that were then as old as this one is now. */
    double recoveryAt(int daysOverdue) {
        int age = ageOf(daysOverdue);
        return share(recovered[age], overdue[age], recovery(), WEIGHT_OF_ALL_AGES);
    }

    boolean knowsRecovery() {
        return sum(overdue) > 0;
    }

    double onTimeShare(Tally debtor) {
        return share(debtor.onTime, debtor.due, share(tally.onTime, tally.due, 0.5, 2), WEIGHT_OF_CLIENT);
    }

    double daysLate(Tally debtor) {
        double usual = share(tally.daysLate, tally.settled, 15, 1);
        return share(debtor.daysLate, debtor.settled, usual, WEIGHT_OF_CLIENT);
    }

    double longLateShare(Tally debtor) {
        return share(debtor.longLate, debtor.ripe, share(tally.longLate, tally.ripe, 0.2, 2), WEIGHT_OF_CLIENT);
    }

    double caughtUpShare(Tally debtor) {
        return share(debtor.caughtUp, debtor.chased, share(tally.caughtUp, tally.chased, 0.5, 2), WEIGHT_OF_CLIENT);
    }

    double disputedShare(Tally debtor) {
        return share(debtor.disputed, debtor.due, share(tally.disputed, tally.due, 0.02, 2), WEIGHT_OF_CLIENT);
    }

    private void seeOutcome(Invoice invoice, int before, Target target) {
        if (invoice.source() == Invoice.Source.CASE || invoice.isSettledBefore(before)) {
            return;
        }
        if (invoice.isOverdueAt(before)) {
            int age = ageOf(before - invoice.dueOn());
            overdue[age]++;
            recovered[age] += target.isMet(invoice, before) ? 1 : 0;
        }
    }

    private static int ageOf(int daysOverdue) {
        int age = 0;
        while (age < AGES.length && daysOverdue > AGES[age]) {
            age++;
        }
        return age;
    }

    private static int sum(int[] counts) {
        int sum = 0;
        for (int count : counts) {
            sum += count;
        }
        return sum;
    }

    /** A share that leans on what is usual as long as there is little to count. */
    private static double share(long counted, long of, double usual, double weightOfUsual) {
        return (counted + weightOfUsual * usual) / (of + weightOfUsual);
    }
}
