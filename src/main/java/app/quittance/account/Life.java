package app.quittance.account;

import app.quittance.casefile.CaseId;
import app.quittance.casefile.CaseStatus;
import app.quittance.casefile.ClaimId;
import app.quittance.casefile.ClosingReason;
import app.quittance.debtor.DebtorKind;
import app.quittance.kernel.ClientId;
import app.quittance.kernel.Money;
import app.quittance.law.interest.Freeze;
import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.Currency;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * All from which a statement follows: the case, its claims, who owes, on which terms, and what happened. Facts only; what
 * is owed is computed from them.
 *
 * @param contractPercent the late-payment rate of the creditor's terms, if they name one
 * @param noticedOn first presentation of the formal notice
 * @param movements in the order in which they were recorded, voided ones included
 * @param titledOn when a decision against the debtor became enforceable
 * @param closedUntil the last day of the periods that were settled with the client: nothing is posted up to it
 */
record Life(
        CaseId caseId,
        String reference,
        ClientId clientId,
        CaseStatus status,
        @Nullable ClosingReason closingReason,
        DebtorKind debtorKind,
        @Nullable BigDecimal contractPercent,
        @Nullable LocalDate noticedOn,
        Currency currency,
        List<EntrustedClaim> claims,
        List<Freeze> freezes,
        List<BookedMovement> movements,
        @Nullable LocalDate titledOn,
        @Nullable LocalDate closedUntil) {

    /**
     * A claim whose principal stands in the books.
     *
     * @param laterInstalment of an invoice whose fixed indemnity another instalment bears
     * @param entrustedAt when it was posted
     */
    record EntrustedClaim(
            ClaimId id,
            String invoiceNumber,
            LocalDate invoicedOn,
            LocalDate dueOn,
            Money amount,
            Money paidBefore,
            LocalDate placedOn,
            boolean laterInstalment,
            Instant entrustedAt) {

        Money principal() {
            return amount.minus(paidBefore);
        }
    }

    /** The first day on which something was owed; empty where there is no claim. */
    Optional<LocalDate> since() {
        return claims.stream().map(EntrustedClaim::invoicedOn).min(Comparator.naturalOrder());
    }

    /** The first day from which nothing new is known to happen: what is nothing then stays nothing. */
    LocalDate settledBy() {
        return Stream.concat(
                        claims.stream().map(EntrustedClaim::invoicedOn),
                        movements.stream().map(BookedMovement::on))
                .max(Comparator.naturalOrder())
                .orElse(LocalDate.EPOCH);
    }

    Optional<EntrustedClaim> claim(ClaimId id) {
        return claims.stream().filter(claim -> claim.id().equals(id)).findFirst();
    }

    Optional<BookedMovement> movement(MovementId id) {
        return movements.stream().filter(movement -> movement.id().equals(id)).findFirst();
    }

    Optional<BookedMovement> byKey(String key) {
        return movements.stream().filter(movement -> movement.key().equals(key)).findFirst();
    }

    Life with(BookedMovement added) {
        List<BookedMovement> all = new ArrayList<>(movements);
        all.add(added);
        return withMovements(all);
    }

    Life without(EntrustedClaim gone) {
        List<EntrustedClaim> others =
                claims.stream().filter(each -> !each.id().equals(gone.id())).toList();
        return with(others, movements);
    }

    Life withVoided(MovementId id, LocalDate on) {
        return withMovements(movements.stream()
                .map(each -> each.id().equals(id) ? each.voided(on) : each)
                .toList());
    }

    /** The first day into which may still be posted; null: any. */
    @Nullable
    LocalDate openFrom() {
        return closedUntil == null ? null : closedUntil.plusDays(1);
    }

    boolean isClosed(LocalDate day) {
        return closedUntil != null && !day.isAfter(closedUntil);
    }

    private Life withMovements(List<BookedMovement> all) {
        return with(claims, all);
    }

    private Life with(List<EntrustedClaim> claims, List<BookedMovement> all) {
        return new Life(
                caseId,
                reference,
                clientId,
                status,
                closingReason,
                debtorKind,
                contractPercent,
                noticedOn,
                currency,
                claims,
                freezes,
                all,
                titledOn,
                closedUntil);
    }
}
