package app.quittance.account;

import app.quittance.account.Life.EntrustedClaim;
import app.quittance.casefile.ClaimId;
import app.quittance.kernel.Money;
import app.quittance.law.interest.Debt;
import app.quittance.law.interest.DebtsStatement;
import app.quittance.law.interest.Directed;
import app.quittance.law.interest.Discharge;
import app.quittance.law.interest.SeveralDebts;
import app.quittance.rulebook.Rulebook;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.Currency;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/**
 * The one calculation of what is owed on a case: everything that anyone sees, and everything that is posted, comes from it.
 *
 * @param claims those that there were by the date
 * @param movements those that count, had effect by the date and touch debts, as recorded
 * @param refunds what went back to the debtor by the date
 */
record Calculation(
        LocalDate asOf,
        List<EntrustedClaim> claims,
        List<BookedMovement> movements,
        List<BookedMovement> refunds,
        DebtsStatement<ClaimId> result) {

    static Calculation of(Life life, Rulebook rulebook, LocalDate asOf) {
        var terms = new Terms(life, rulebook);
        List<EntrustedClaim> claims = life.claims().stream()
                .filter(claim -> !claim.invoicedOn().isAfter(asOf))
                .toList();
        Map<Boolean, List<BookedMovement>> counting = life.movements().stream()
                .filter(movement -> movement.counts() && !movement.on().isAfter(asOf))
                .collect(Collectors.partitioningBy(BookedMovement::touchesDebts));
        List<BookedMovement> movements = counting.getOrDefault(true, List.of());
        List<Debt<ClaimId>> debts = claims.stream().map(terms::debt).toList();
        List<Directed<ClaimId>> directed =
                movements.stream().map(movement -> directed(movement, claims)).toList();
        return new Calculation(
                asOf,
                claims,
                movements,
                counting.getOrDefault(false, List.of()),
                SeveralDebts.statement(debts, directed, life.currency(), asOf, rulebook.rates()));
    }

    boolean anythingLeft() {
        return result.costs().isPositive()
                || claims.stream()
                        .anyMatch(claim -> result.debt(claim.id()).total().isPositive());
    }

    /** What each movement discharged, beside the movement. */
    List<Allotted> allotted() {
        return IntStream.range(0, movements.size())
                .mapToObj(
                        i -> new Allotted(movements.get(i), result.discharges().get(i)))
                .toList();
    }

    record Allotted(BookedMovement movement, Discharge<ClaimId> discharge) {

        /** What of money that the agency holds found nothing to discharge: the debtor's own. */
        Money heldForDebtor() {
            return movement.isHeldByAgency()
                    ? discharge.left()
                    : Money.zero(movement.amount().currency());
        }
    }

    /** Each refund beside what it gave back; where a payment was taken back since, that may be less than was paid out. */
    List<Refunded> refunded() {
        List<Refunded> refunded = new ArrayList<>();
        List<BookedMovement> inTime = new ArrayList<>(refunds);
        inTime.sort(Comparator.comparing(BookedMovement::on));
        for (BookedMovement refund : inTime) {
            Money room = heldForDebtor(refund.on())
                    .minus(Money.sum(
                            refunded.stream().map(Refunded::givenBack).toList(),
                            refund.amount().currency()));
            Money zero = Money.zero(refund.amount().currency());
            refunded.add(new Refunded(refund, room.isPositive() ? room.min(refund.amount()) : zero));
        }
        return refunded;
    }

    /** What refunds paid out beyond what was the debtor's. */
    Money toRecover() {
        return Money.sum(refunded().stream().map(Refunded::toRecover).toList(), currency());
    }

    /** As it would be without this refund. */
    Calculation without(BookedMovement refund) {
        List<BookedMovement> others =
                refunds.stream().filter(each -> !each.id().equals(refund.id())).toList();
        return new Calculation(asOf, claims, movements, others, result);
    }

    private Currency currency() {
        return result.costs().currency();
    }

    /** What lies with the agency that is the debtor's own, before refunds. */
    private Money heldForDebtor(LocalDate day) {
        return Money.sum(
                allotted().stream()
                        .filter(each -> !each.movement().on().isAfter(day))
                        .map(Allotted::heldForDebtor)
                        .toList(),
                currency());
    }

    /** @param givenBack what of it was the debtor's; the rest was paid out of somebody else's money and is to be recovered */
    record Refunded(BookedMovement movement, Money givenBack) {

        Money toRecover() {
            return movement.amount().minus(givenBack);
        }
    }

    private static Directed<ClaimId> directed(BookedMovement movement, List<EntrustedClaim> claims) {
        Set<ClaimId> unknownThen = claims.stream()
                .filter(claim -> claim.entrustedAt().isAfter(movement.recordedAt()))
                .map(EntrustedClaim::id)
                .collect(Collectors.toSet());
        return new Directed<>(movement.lawful(), movement.claim(), unknownThen);
    }
}
