package app.quittance.arrangement;

import app.quittance.kernel.Money;
import app.quittance.kernel.Refusal;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.LocalDate;
import java.util.List;
import java.util.stream.IntStream;

/** The instalments of a plan, in order of their dates. Its total is their sum, never a figure of its own: a plan costs nothing. */
public record Schedule(List<Instalment> instalments) {

    public static final int AT_MOST = 36;

    public Schedule {
        instalments = List.copyOf(instalments);
        if (instalments.size() < 2 || instalments.size() > AT_MOST) throw new Refusal("plan.instalments", 2, AT_MOST);
        if (!instalments.stream().allMatch(each -> each.amount().isPositive())) {
            throw new Refusal("plan.amount-not-positive");
        }
        for (int i = 1; i < instalments.size(); i++) {
            boolean later =
                    instalments.get(i).dueOn().isAfter(instalments.get(i - 1).dueOn());
            if (!later) throw new Refusal("plan.dates-out-of-order");
        }
    }

    /**
     * Monthly instalments that add up to the total to the cent. They differ by a cent at most, the larger ones first; each
     * falls on the day of the month of the first one, or on the last day of a shorter month.
     */
    public static Schedule monthly(Money total, int instalments, LocalDate firstOn) {
        if (instalments < 2 || instalments > AT_MOST) throw new Refusal("plan.instalments", 2, AT_MOST);
        BigDecimal share = total.amount().divide(BigDecimal.valueOf(instalments), 2, RoundingMode.DOWN);
        int cents = total.amount()
                .subtract(share.multiply(BigDecimal.valueOf(instalments)))
                .movePointRight(2)
                .intValueExact();
        BigDecimal larger = share.add(new BigDecimal("0.01"));
        return new Schedule(IntStream.range(0, instalments)
                .mapToObj(i ->
                        new Instalment(firstOn.plusMonths(i), new Money(i < cents ? larger : share, total.currency())))
                .toList());
    }

    public Money total() {
        return Money.sum(
                instalments.stream().map(Instalment::amount).toList(),
                instalments.getFirst().amount().currency());
    }

    public LocalDate firstOn() {
        return instalments.getFirst().dueOn();
    }
}
