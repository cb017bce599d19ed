package app.quittance.account;

import app.quittance.account.Life.EntrustedClaim;
import app.quittance.casefile.ClaimId;
import app.quittance.law.interest.Debt;
import app.quittance.law.interest.DebtsStatement;
import app.quittance.law.interest.Directed;
import app.quittance.law.interest.Discharge;
import app.quittance.law.interest.SeveralDebts;
import app.quittance.rulebook.Rulebook;
import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/**
 * The one calculation of what is owed on a case: everything that anyone sees, and everything that is posted, comes from it.
 *
 * @param claims those that there were by the date
 * @param movements those that count and had effect by the date, as recorded
 */
record Calculation(
        LocalDate asOf, List<EntrustedClaim> claims, List<BookedMovement> movements, DebtsStatement<ClaimId> result) {

    static Calculation of(Life life, Rulebook rulebook, LocalDate asOf) {
        var terms = new Terms(life, rulebook);
        List<EntrustedClaim> claims = life.claims().stream()
                .filter(claim -> !claim.invoicedOn().isAfter(asOf))
                .toList();
        List<BookedMovement> movements = life.movements().stream()
                .filter(movement -> movement.counts() && !movement.on().isAfter(asOf))
                .toList();
        List<Debt<ClaimId>> debts = claims.stream().map(terms::debt).toList();
        List<Directed<ClaimId>> directed =
                movements.stream().map(movement -> directed(movement, claims)).toList();
        return new Calculation(
                asOf,
                claims,
                movements,
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

    record Allotted(BookedMovement movement, Discharge<ClaimId> discharge) {}

    private static Directed<ClaimId> directed(BookedMovement movement, List<EntrustedClaim> claims) {
        Set<ClaimId> unknownThen = claims.stream()
                .filter(claim -> claim.entrustedAt().isAfter(movement.recordedAt()))
                .map(EntrustedClaim::id)
                .collect(Collectors.toSet());
        return new Directed<>(movement.lawful(), movement.claim(), unknownThen);
    }
}
