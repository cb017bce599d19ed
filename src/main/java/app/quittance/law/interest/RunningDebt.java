package app.quittance.law.interest;

import app.quittance.kernel.Money;
import java.time.LocalDate;
import java.util.List;

/** One of several debts on its way through the days. */
record RunningDebt<K>(Debt<K> debt, RunningClaim running) {

    RunningDebt(Debt<K> debt, LocalDate end, Rates rates) {
        this(debt, new RunningClaim(debt.terms(), end, rates));
    }

    /** In the order in which a payment pays them. */
    List<Component> interestAndPrincipal() {
        return debt.terms().conventions().order().components().stream()
                .filter(component -> component == Component.INTEREST || component == Component.PRINCIPAL)
                .toList();
    }

    Money due(List<Component> components, LocalDate day) {
        return Money.sum(
                components.stream()
                        .map(component -> running.due(component, day))
                        .toList(),
                debt.terms().principal().currency());
    }

    /** Whether there is anything to pay on a day. */
    boolean isOpen(LocalDate day) {
        return !debt.bornOn().isAfter(day)
                && due(List.of(Component.PRINCIPAL, Component.INDEMNITY, Component.INTEREST), day)
                        .isPositive();
    }

    boolean isDue(LocalDate day) {
        return !debt.dueOn().isAfter(day);
    }
}
