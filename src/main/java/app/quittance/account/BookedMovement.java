package app.quittance.account;

import app.quittance.casefile.ClaimId;
import app.quittance.kernel.Money;
import app.quittance.law.interest.Component;
import app.quittance.law.interest.Movement;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** A movement as it was recorded. What it discharged is computed, and posted. */
record BookedMovement(
        MovementId id,
        MovementKind kind,
        @Nullable ClaimId claim,
        Money amount,
        LocalDate on,
        @Nullable PaymentMeans means,
        @Nullable ReceivedBy receivedBy,
        @Nullable Component component,
        @Nullable String reference,
        String key,
        Instant recordedAt,
        @Nullable LocalDate voidedOn) {

    static BookedMovement of(RecordPayment command, Instant at) {
        return new BookedMovement(
                MovementId.random(),
                MovementKind.PAYMENT,
                command.named(),
                command.amount(),
                command.receivedOn(),
                command.means(),
                command.receivedBy(),
                null,
                command.reference(),
                command.key(),
                at,
                null);
    }

    static BookedMovement of(GrantCreditNote command, Instant at) {
        return withoutMoney(
                MovementKind.CREDIT_NOTE,
                command.claimId(),
                command.amount(),
                command.on(),
                null,
                command.number(),
                command.key(),
                at);
    }

    static BookedMovement of(GrantWaiver command, Instant at) {
        return withoutMoney(
                MovementKind.WAIVER,
                command.claimId(),
                command.amount(),
                command.on(),
                command.component(),
                command.reason(),
                command.key(),
                at);
    }

    static BookedMovement of(ChargeCosts command, Instant at) {
        return withoutMoney(
                MovementKind.COSTS, null, command.amount(), command.on(), null, command.label(), command.key(), at);
    }

    static BookedMovement of(ChargeSupplement command, Instant at) {
        return withoutMoney(
                MovementKind.SUPPLEMENT,
                null,
                command.amount(),
                command.on(),
                null,
                command.proof(),
                command.key(),
                at);
    }

    static BookedMovement of(RefundOverpayment command, Instant at) {
        return new BookedMovement(
                MovementId.random(),
                MovementKind.REFUND,
                null,
                command.amount(),
                command.on(),
                command.means(),
                null,
                null,
                command.reference(),
                command.key(),
                at,
                null);
    }

    private static BookedMovement withoutMoney(
            MovementKind kind,
            @Nullable ClaimId claim,
            Money amount,
            LocalDate on,
            @Nullable Component component,
            String reference,
            String key,
            Instant at) {
        return new BookedMovement(
                MovementId.random(), kind, claim, amount, on, null, null, component, reference, key, at, null);
    }

    boolean counts() {
        return voidedOn == null;
    }

    boolean isHeldByAgency() {
        return receivedBy == ReceivedBy.AGENCY;
    }

    /** Whether it changes what is owed; a refund gives back what never paid a debt. */
    boolean touchesDebts() {
        return kind != MovementKind.REFUND;
    }

    /** The movement as the law sees it. */
    Movement lawful() {
        return switch (kind) {
            case PAYMENT -> new Movement.Payment(on, amount);
            case CREDIT_NOTE -> new Movement.CreditNote(on, amount);
            case COSTS, SUPPLEMENT -> new Movement.Costs(on, amount);
            case WAIVER -> new Movement.Waiver(on, amount, Objects.requireNonNull(component));
            case REFUND -> throw new IllegalStateException("A refund touches no debt");
        };
    }

    /** Whether the same thing is recorded, whatever was made of it since. */
    boolean isSameAs(BookedMovement other) {
        return kind == other.kind
                && Objects.equals(claim, other.claim)
                && amount.equals(other.amount)
                && on.equals(other.on)
                && means == other.means
                && receivedBy == other.receivedBy
                && component == other.component;
    }

    /** The day on which a voided movement was voided. */
    LocalDate endedOn() {
        return Objects.requireNonNull(voidedOn);
    }

    BookedMovement voided(LocalDate day) {
        return new BookedMovement(
                id, kind, claim, amount, on, means, receivedBy, component, reference, key, recordedAt, day);
    }
}
