package app.quittance.demo;

import app.quittance.debtor.PastInvoice;
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

    static List<PastInvoice> of(Debt debt, int rowNo, RandomGenerator random, LocalDate until) {
        List<PastInvoice> invoices = new ArrayList<>();
        int count = 3 + random.nextInt(10);
        for (int i = 0; i < count; i++) {
            LocalDate due = until.minusDays(60 + random.nextInt(670));
            BigDecimal size = debt.invoices().getFirst().amount();
            Money amount = Money.euros(
                    size.multiply(BigDecimal.valueOf(0.4 + random.nextDouble())).setScale(2, RoundingMode.HALF_UP));
            invoices.add(new PastInvoice(
                    rowNo,
                    "H" + rowNo + "-" + i,
                    amount,
                    Optional.of(due.minusDays(30)),
                    due,
                    random.nextInt(40) == 0 ? Optional.of(due.plusDays(10)) : Optional.empty(),
                    payments(amount, due, debt.habit(), random, until)));
        }
        return invoices;
    }

    private static List<PastInvoice.Payment> payments(
            Money amount, LocalDate due, double habit, RandomGenerator random, LocalDate until) {
        if (random.nextDouble() < 0.25 * (1 - habit)) return List.of();
        double lateness = -Math.log(1 - random.nextDouble()) * (4 + 70 * (1 - habit) * (1 - habit));
        LocalDate paidOn = due.plusDays(Math.round(lateness) - 3);
        if (paidOn.isAfter(until)) return List.of();
        if (random.nextInt(12) > 0) return List.of(new PastInvoice.Payment(paidOn, amount));
        Money half = Money.rounded(amount.amount().divide(BigDecimal.TWO, 2, RoundingMode.DOWN), amount.currency());
        LocalDate rest = paidOn.plusDays(25);
        return rest.isAfter(until)
                ? List.of(new PastInvoice.Payment(paidOn, half))
                : List.of(new PastInvoice.Payment(paidOn, half), new PastInvoice.Payment(rest, amount.minus(half)));
    }
}
