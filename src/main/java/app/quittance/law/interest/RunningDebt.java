package app.quittance.law.interest;

import app.quittance.kernel.Money;
import java.time.LocalDate;
import java.util.List;

/** One of several debts on its way through the days. */
record RunningDebt<K>(Debt<K> debt, RunningClaim running) {

    private static final List<Component> PARTS = List.of(Component.PRINCIPAL, Component.INDEMNITY, Component.INTEREST);

    RunningDebt(Debt<K> debt, LocalDate end, Rates rates) {
        this(debt, new RunningClaim(debt.terms(), end, rates));
    }

    /** In the order in which a payment pays them. */
    List<Component> interestAndPrincipal() {
        return debt.terms().conventions().order().interestAndPrincipal();
    }

    Money due(List<Component> components, LocalDate day) {
        Money due = Money.zero(debt.terms().principal().currency());
        for (Component component : components) due = due.plus(running.due(component, day));
        return due;
    }

    /** Whether there is anything to pay on a day. */
    boolean isOpen(LocalDate day) {
        return !debt.bornOn().isAfter(day) && due(PARTS, day).isPositive();
    }

    boolean isDue(LocalDate day) {
        return !debt.dueOn().isAfter(day);
    }
}
