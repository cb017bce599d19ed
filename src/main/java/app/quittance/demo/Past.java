package app.quittance.demo;

import app.quittance.debtor.PastRow;
import app.quittance.debtor.PastRow.Payment;
import app.quittance.kernel.Money;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.random.RandomGenerator;

/** Two years of invoices that a debtor had from its client before, paid as its habit has it. */
final class Past {

    private Past() {}

    /**
     * What the client's books tell of a debtor.
     *
     * @param firstRow the number of the first row; the others follow
     * @param customerNumber the client's number of the debtor, which stands in the invoices' numbers too
     */
    static List<PastRow> of(Debt debt, int firstRow, String customerNumber, RandomGenerator random, LocalDate until) {
        List<PastRow> rows = new ArrayList<>();
        int count = 3 + random.nextInt(10);
        for (int i = 0; i < count; i++) {
            LocalDate due = until.minusDays(60 + random.nextInt(670));
            BigDecimal size = debt.invoices().getFirst().amount();
            Money amount = Money.euros(
                    size.multiply(BigDecimal.valueOf(0.4 + random.nextDouble())).setScale(2, RoundingMode.HALF_UP));
            Optional<LocalDate> disputedOn = random.nextInt(40) == 0 ? Optional.of(due.plusDays(10)) : Optional.empty();
            List<Payment> payments = payments(amount, due, debt.habit(), random, until);
            for (int part = 0; part < Math.max(1, payments.size()); part++) {
                rows.add(new PastRow(
                        firstRow + rows.size(),
                        customerNumber,
                        Optional.empty(),
                        customerNumber + "-" + i,
                        amount,
                        Optional.of(due.minusDays(30)),
                        due,
                        false,
                        disputedOn,
                        payments.stream().skip(part).findFirst()));
            }
        }
        return rows;
    }

    private static List<Payment> payments(
            Money amount, LocalDate due, double habit, RandomGenerator random, LocalDate until) {
        if (random.nextDouble() < 0.25 * (1 - habit)) return List.of();
        double lateness = -Math.log(1 - random.nextDouble()) * (4 + 70 * (1 - habit) * (1 - habit));
        LocalDate paidOn = due.plusDays(Math.round(lateness) - 3);
        if (paidOn.isAfter(until)) return List.of();
        if (random.nextInt(12) > 0) return List.of(new Payment(paidOn, Optional.of(amount)));
        Money half = Money.rounded(amount.amount().divide(BigDecimal.TWO, 2, RoundingMode.DOWN), amount.currency());
        LocalDate rest = paidOn.plusDays(25);
        return rest.isAfter(until)
                ? List.of(new Payment(paidOn, Optional.of(half)))
                : List.of(new Payment(paidOn, Optional.of(half)), new Payment(rest, Optional.of(amount.minus(half))));
    }
}
