package app.quittance.law.interest;

import app.quittance.kernel.Money;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;

/** One claim carried forward through its days: interest accrues, movements change what bears it. Days only go up. */
final class RunningClaim {

    private final ClaimTerms terms;
    private final InterestSegments segments;
    private final List<RatePeriod> periods;
    private final List<Allocation> allocations = new ArrayList<>();
    private Money principal;
    private Money costs;
    private Money indemnity;
    private Money overpaid;
    /** Interest that became capital: still interest in a statement, and part of the base. */
    private Money capitalised;
    /** Interest paid or capitalised out of what accrued. */
    private Money settledInterest;

    private boolean indemnityDecided;
    private int yearsCapitalised;

    /** @param end the last day to which the claim will be carried */
    RunningClaim(ClaimTerms terms, LocalDate end, Rates rates) {
        this.terms = terms;
        LocalDate start = terms.interestFrom();
        this.periods = start == null ? List.of() : RateSchedule.over(terms.rate(), start, end, terms.freezes(), rates);
        this.segments =
                new InterestSegments(terms.principal(), terms.conventions().dayCount(), periods);
        Money zero = Money.zero(terms.principal().currency());
        this.principal = terms.principal();
        this.costs = zero;
        this.indemnity = zero;
        this.overpaid = zero;
        this.capitalised = zero;
        this.settledInterest = zero;
    }

    void apply(Movement movement) {
        advanceTo(movement.date());
        switch (movement) {
            case Movement.Costs charged -> costs = costs.plus(charged.amount());
            case Movement.CreditNote note -> credit(note.date(), note.amount());
            case Movement.Waiver waiver -> allot(waiver.date(), waiver.amount(), List.of(waiver.component()));
            case Movement.Payment payment -> {
                Allocation allocation = allot(
                        payment.date(),
                        payment.amount(),
                        terms.conventions().order().components());
                allocations.add(allocation);
                overpaid = overpaid.plus(allocation.left());
            }
        }
    }

    private void credit(LocalDate date, Money amount) {
        Money lowered = amount.min(principal);
        lowerPrincipal(date, lowered);
        overpaid = overpaid.plus(amount.minus(lowered));
    }

    /** Brings the claim to a day: years of interest that became capital, the indemnity once payment is late. */
    void advanceTo(LocalDate day) {
        decideIndemnity(day);
        LocalDate first = terms.conventions().capitalisedFrom();
        if (first == null || terms.interestFrom() == null) {
            return;
        }
        LocalDate start = first.isAfter(terms.interestFrom()) ? first : terms.interestFrom();
        for (LocalDate due = start.plusYears(yearsCapitalised + 1L);
                !due.isAfter(day);
                due = start.plusYears(yearsCapitalised + 1L)) {
            capitalise(due);
            yearsCapitalised++;
        }
    }

    private void capitalise(LocalDate due) {
        Money year = plainInterest(due);
        settledInterest = settledInterest.plus(year);
        capitalised = capitalised.plus(year);
        rebase(due);
    }

    private void decideIndemnity(LocalDate day) {
        LocalDate late = terms.interestFrom();
        if (indemnityDecided || late == null || day.isBefore(late)) {
            return;
        }
        indemnityDecided = true;
        boolean frozen = terms.freezes().stream().anyMatch(freeze -> freeze.holdsOn(late));
        if (principal.isPositive() && !frozen) {
            indemnity = terms.indemnity();
        }
    }

    /** Gives of an amount to each part in turn what that part is still owed. */
    Allocation allot(LocalDate date, Money amount, List<Component> order) {
        advanceTo(date);
        Allocation allocation = Allocation.none(date, amount);
        for (Component component : order) {
            allocation = allocation.give(component, discharge(component, date, allocation.left()));
        }
        return allocation;
    }

    Money due(Component component, LocalDate date) {
        return switch (component) {
            case COSTS -> costs;
            case INTEREST -> plainInterest(date).plus(capitalised);
            case PRINCIPAL -> principal;
            case INDEMNITY -> indemnity;
        };
    }

    /** Takes off a component what is owed of it, up to an amount, and gives what was taken. */
    Money discharge(Component component, LocalDate date, Money upTo) {
        Money share = upTo.min(due(component, date));
        switch (component) {
            case COSTS -> costs = costs.minus(share);
            case INTEREST -> payInterest(date, share);
            case PRINCIPAL -> lowerPrincipal(date, share);
            case INDEMNITY -> indemnity = indemnity.minus(share);
        }
        return share;
    }

    private void payInterest(LocalDate date, Money share) {
        Money plain = share.min(plainInterest(date));
        settledInterest = settledInterest.plus(plain);
        capitalised = capitalised.minus(share.minus(plain));
        rebase(date);
    }

    private void lowerPrincipal(LocalDate date, Money share) {
        principal = principal.minus(share);
        rebase(date);
    }

    private void rebase(LocalDate date) {
        segments.rebase(date, principal.plus(capitalised));
    }

    private Money plainInterest(LocalDate date) {
        return segments.accruedBefore(date).minus(settledInterest);
    }

    /** The rate that burdens the debtor on a day, zero while none runs. */
    BigDecimal percentOn(LocalDate day) {
        return periods.stream()
                .filter(period -> !day.isBefore(period.from()) && day.isBefore(period.to()))
                .map(period -> period.rate().percent())
                .findFirst()
                .orElse(BigDecimal.ZERO);
    }

    /** What is owed on a day, which itself bears no interest. The claim goes no further. */
    ClaimStatement closeAt(LocalDate day) {
        advanceTo(day);
        segments.endSegment(day);
        Money accrued = segments.accruedBefore(day);
        return new ClaimStatement(
                day,
                costs,
                plainInterest(day).plus(capitalised),
                principal,
                indemnity,
                overpaid,
                accrued,
                allocations,
                segments.closed());
    }
}
