package app.quittance.law.interest;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;

/**
 * Which of several debts a payment discharges first where the debtor named none (C. civ. 1342-10 al. 2): what is due before
 * what is not, then what burdens the debtor most, then the oldest; debts alike in all that stand in one rank and share.
 */
final class Ranking {

    private Ranking() {}

    /** Debts of one rank, and why they stand where they do. */
    record Rank<K>(List<RunningDebt<K>> debts, Ground ground) {}

    /** The open debts on a day, first to be paid first. */
    static <K> List<Rank<K>> on(LocalDate day, Collection<RunningDebt<K>> debts) {
        Comparator<RunningDebt<K>> order = order(day);
        List<RunningDebt<K>> open =
                debts.stream().filter(debt -> debt.isOpen(day)).sorted(order).toList();
        List<List<RunningDebt<K>>> ranks = new ArrayList<>();
        for (RunningDebt<K> debt : open) {
            if (ranks.isEmpty() || order.compare(ranks.getLast().getFirst(), debt) != 0) {
                ranks.add(new ArrayList<>());
            }
            ranks.getLast().add(debt);
        }
        List<Rank<K>> grounded = new ArrayList<>();
        for (int i = 0; i < ranks.size(); i++) {
            grounded.add(new Rank<>(ranks.get(i), ground(ranks, i, day)));
        }
        return grounded;
    }

    private static <K> Comparator<RunningDebt<K>> order(LocalDate day) {
        return Ranking.<K>dueFirst(day)
                .thenComparing(Ranking.<K>burdenFirst(day))
                .thenComparing(oldestFirst());
    }

    private static <K> Comparator<RunningDebt<K>> dueFirst(LocalDate day) {
        return Comparator.comparing(debt -> !debt.isDue(day));
    }

    /** By the rate of the eve: that of the day itself bears on nothing the payment pays. */
    private static <K> Comparator<RunningDebt<K>> burdenFirst(LocalDate day) {
        LocalDate eve = day.minusDays(1);
        return Comparator.comparing((RunningDebt<K> debt) -> debt.running().percentOn(eve))
                .reversed();
    }

    private static <K> Comparator<RunningDebt<K>> oldestFirst() {
        return Comparator.comparing((RunningDebt<K> debt) -> debt.debt().dueOn())
                .thenComparing(debt -> debt.debt().bornOn());
    }

    /** What tells a rank from its neighbour. */
    private static <K> Ground ground(List<List<RunningDebt<K>>> ranks, int i, LocalDate day) {
        List<RunningDebt<K>> rank = ranks.get(i);
        if (rank.size() > 1) {
            return Ground.IN_PROPORTION;
        }
        if (ranks.size() == 1) {
            return Ground.ONLY_DEBT;
        }
        RunningDebt<K> neighbour =
                ranks.get(i == ranks.size() - 1 ? i - 1 : i + 1).getFirst();
        if (Ranking.<K>dueFirst(day).compare(rank.getFirst(), neighbour) != 0) {
            return Ground.DUE;
        }
        boolean alike = Ranking.<K>burdenFirst(day).compare(rank.getFirst(), neighbour) == 0;
        return alike ? Ground.OLDEST : Ground.MOST_BURDENSOME;
    }
}
