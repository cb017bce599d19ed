package app.quittance.law.interest;

import app.quittance.kernel.Money;
import app.quittance.law.interest.Discharge.Part;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;

/** An amount on its way into what is owed; whatever finds nothing to discharge stays left. */
final class Pouring<K> {

    private final LocalDate day;
    private final List<Part<K>> parts = new ArrayList<>();
    private Money left;

    Pouring(LocalDate day, Money amount) {
        this.day = day;
        this.left = amount;
    }

    LocalDate day() {
        return day;
    }

    Money left() {
        return left;
    }

    List<Part<K>> parts() {
        return parts;
    }

    /** Pays costs and gives what is still owed of them. */
    Money intoCosts(Money due, Ground ground) {
        Money share = left.min(due);
        if (share.isPositive()) {
            left = left.minus(share);
            parts.add(new Part<>(null, Component.COSTS, share, ground));
        }
        return due.minus(share);
    }

    void into(RunningDebt<K> debt, List<Component> components, Ground ground) {
        pour(left, debt, components, ground);
    }

    /** Debts alike in everything share in proportion to what each is owed (C. civ. 1342-10). */
    void intoEach(List<RunningDebt<K>> debts, Function<RunningDebt<K>, List<Component>> components, Ground ground) {
        List<Money> due = debts.stream()
                .map(debt -> debt.due(components.apply(debt), day))
                .toList();
        List<Money> shares = inProportion(left, due);
        for (int i = 0; i < shares.size(); i++) {
            pour(shares.get(i), debts.get(i), components.apply(debts.get(i)), ground);
        }
    }

    private void pour(Money share, RunningDebt<K> debt, List<Component> components, Ground ground) {
        Money toPour = share;
        for (Component component : components) {
            Money taken = debt.running().discharge(component, day, toPour);
            if (taken.isPositive()) {
                parts.add(new Part<>(debt.debt().key(), component, taken, ground));
            }
            toPour = toPour.minus(taken);
        }
        left = left.minus(share.minus(toPour));
    }

    /** Shares of an amount, none above its due; cents that do not divide go one by one to the first. */
    static List<Money> inProportion(Money amount, List<Money> due) {
        if (due.isEmpty()) {
            return due;
        }
        Money total = Money.sum(due, amount.currency());
        if (due.size() == 1 || total.compareTo(amount) <= 0) {
            return due.stream().map(each -> each.min(amount)).toList();
        }
        List<Money> shares = new ArrayList<>();
        for (Money each : due) {
            BigDecimal share = amount.amount().multiply(each.amount()).divide(total.amount(), 2, RoundingMode.DOWN);
            shares.add(new Money(share, amount.currency()));
        }
        Money cent = new Money(BigDecimal.valueOf(1, 2), amount.currency());
        Money missing = amount.minus(Money.sum(shares, amount.currency()));
        for (int i = 0; missing.isPositive(); i = (i + 1) % shares.size()) {
            if (shares.get(i).compareTo(due.get(i)) < 0) {
                shares.set(i, shares.get(i).plus(cent));
                missing = missing.minus(cent);
            }
        }
        return shares;
    }
}
