package app.quittance.law.interest;

import app.quittance.kernel.Money;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;

/**
 * What several claims of one creditor are owed on a date, each payment allotted among them: first those that the debtor
 * named, then those that are due, then those that burden most, then the oldest, then all alike in proportion (C. civ.
 * 1342-10). Each claim takes costs, interest and principal in its own order (1343-1); the fixed indemnities come after all
 * of them.
 */
public final class CaseInterest {

    private final List<RunningCaseClaim> claims;
    private final List<CaseAllocation> allocations = new ArrayList<>();

    private CaseInterest(List<OwedClaim> claims, LocalDate at, Rates rates) {
        this.claims = claims.stream()
                .map(claim -> new RunningCaseClaim(claim, new RunningClaim(claim.terms(), at, rates)))
                .toList();
    }

    private record RunningCaseClaim(OwedClaim owed, RunningClaim running) {

        ClaimRank rankFor(CasePayment payment) {
            return ClaimRank.of(owed, payment, running.percentOn(payment.date()));
        }

        List<Component> components(boolean indemnity) {
            return owed.terms().conventions().order().components().stream()
                    .filter(component -> (component == Component.INDEMNITY) == indemnity)
                    .toList();
        }

        Money due(LocalDate date, boolean indemnity) {
            return Money.sum(
                    components(indemnity).stream()
                            .map(component -> running.due(component, date))
                            .toList(),
                    owed.terms().principal().currency());
        }
    }

    /** The statement at the start of a day, what happened on that day included; what happened later is left out. */
    public static CaseStatement statement(
            List<OwedClaim> claims, List<CasePayment> payments, LocalDate at, Rates rates) {
        if (claims.isEmpty()) {
            throw new IllegalArgumentException("A case without claims: nothing to state");
        }
        var running = new CaseInterest(claims, at, rates);
        running.live(payments, at);
        return running.closeAt(at);
    }

    private record Happening(LocalDate on, boolean payment, Runnable act) {}

    private void live(List<CasePayment> payments, LocalDate at) {
        List<Happening> happenings = new ArrayList<>();
        claims.forEach(claim -> claim.owed()
                .movements()
                .forEach(movement -> happenings.add(
                        new Happening(movement.date(), false, () -> claim.running().apply(movement)))));
        payments.forEach(payment -> happenings.add(new Happening(payment.date(), true, () -> allot(payment))));
        happenings.stream()
                .filter(happening -> !happening.on().isAfter(at))
                .sorted(Comparator.comparing(Happening::on).thenComparing(Happening::payment))
                .forEachOrdered(happening -> happening.act().run());
    }

    private void allot(CasePayment payment) {
        claims.forEach(claim -> claim.running().advanceTo(payment.date()));
        Collection<List<RunningCaseClaim>> ranks = claims.stream()
                .collect(Collectors.groupingBy(
                        claim -> claim.rankFor(payment), TreeMap::new, Collectors.toList()))
                .values();
        Map<String, Allocation> shares = new LinkedHashMap<>();
        Money left = payment.amount();
        for (boolean indemnity : new boolean[] {false, true}) {
            for (List<RunningCaseClaim> equals : ranks) {
                left = share(left, equals, indemnity, payment.date(), shares);
            }
        }
        claims.forEach(claim -> {
            Allocation share = shares.get(claim.owed().key());
            if (share != null) {
                claim.running().keep(share);
            }
        });
        allocations.add(new CaseAllocation(payment, shares, left));
    }

    /** Gives claims of one rank their shares of an amount and returns what is left of it. */
    private static Money share(
            Money amount,
            List<RunningCaseClaim> equals,
            boolean indemnity,
            LocalDate date,
            Map<String, Allocation> shares) {
        List<Money> parts = ProRata.share(
                amount, equals.stream().map(claim -> claim.due(date, indemnity)).toList());
        Money left = amount;
        for (int i = 0; i < equals.size(); i++) {
            RunningCaseClaim claim = equals.get(i);
            if (parts.get(i).isPositive()) {
                Allocation allocation = claim.running().allot(date, parts.get(i), claim.components(indemnity));
                shares.merge(claim.owed().key(), allocation, Allocation::and);
                left = left.minus(parts.get(i));
            }
        }
        return left;
    }

    private CaseStatement closeAt(LocalDate at) {
        Map<String, ClaimStatement> statements = new LinkedHashMap<>();
        claims.forEach(claim -> statements.put(claim.owed().key(), claim.running().closeAt(at)));
        Money overCredited = Money.sum(
                statements.values().stream().map(ClaimStatement::overpaid).toList(),
                statements.values().iterator().next().principal().currency());
        Money overpaid = allocations.stream().map(CaseAllocation::left).reduce(overCredited, Money::plus);
        return new CaseStatement(at, statements, allocations, overpaid);
    }
}
