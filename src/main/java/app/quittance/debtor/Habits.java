package app.quittance.debtor;

import java.time.LocalDate;
import java.util.List;
import java.util.OptionalLong;

/**
 * How a debtor pays, in a few figures.
 *
 * @param invoices how many of the past were counted: those that are paid or were due
 * @param averageDaysLate of those that were paid, in whole days, one paid in time counting as none; empty: none was paid
 * @param percentLate how many in a hundred were paid late or are not, though due
 * @param latest the last ten, the latest due first
 */
public record Habits(int invoices, OptionalLong averageDaysLate, long percentLate, List<PastInvoice> latest) {

    private static final int SHOWN = 10;

    static Habits of(List<PastInvoice> latestFirst, LocalDate today) {
        List<PastInvoice> counted = latestFirst.stream()
                .filter(each -> each.settledOn().isPresent() || each.dueOn().isBefore(today))
                .toList();
        List<PastInvoice> paid =
                counted.stream().filter(each -> each.settledOn().isPresent()).toList();
        long late = counted.stream().filter(each -> each.isLate(today)).count();
        long days = paid.stream().mapToLong(PastInvoice::daysLate).sum();
        return new Habits(
                counted.size(),
                paid.isEmpty() ? OptionalLong.empty() : OptionalLong.of(rounded(days, paid.size())),
                counted.isEmpty() ? 0 : rounded(100 * late, counted.size()),
                latestFirst.stream().limit(SHOWN).toList());
    }

    private static long rounded(long sum, int count) {
        return (2 * sum + count) / (2L * count);
    }

    /** Whether nothing is known of the past. */
    public boolean isEmpty() {
        return latest.isEmpty();
    }
}
