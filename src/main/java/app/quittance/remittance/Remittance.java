package app.quittance.remittance;

import app.quittance.kernel.Actor;
import app.quittance.kernel.ClientId;
import app.quittance.kernel.Money;
import app.quittance.law.delays.Delay;
import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * What was settled with a client for a period. Its figures are as they were drawn up and never change; a mistake is refused by
 * the second person, and drawn up anew.
 *
 * @param since the last day of the period before; empty: from the first payment on
 * @param brought zero, or below it what the client still owed from before
 * @param firstReceivedOn the earliest encashment among what is paid out
 * @param decision of the second person, once there is one
 */
public record Remittance(
        RemittanceId id,
        ClientId client,
        Optional<LocalDate> since,
        LocalDate until,
        RemittanceStatus status,
        BigDecimal commissionPercent,
        BigDecimal vatPercent,
        Money byAgency,
        Money directly,
        Money brought,
        Money commission,
        Money vat,
        Money payable,
        Optional<LocalDate> firstReceivedOn,
        Step drawnUp,
        Optional<Step> decision,
        Optional<String> reason,
        Optional<Transfer> transfer) {

    /** Money is passed on within one month of effective encashment (CPCE R.124-6); the last day stays where it falls. */
    private static final Delay PASSED_ON_WITHIN = Delay.ofMonths(1);

    /** Who did something, and when; the day is the agency's. */
    public record Step(
            LocalDate on, Instant at, String by, @Nullable UUID byId) {}

    /** That the money left. */
    public record Transfer(LocalDate on, String bankReference, Instant at, String by) {}

    /** The last day to pass on what came on a day. */
    public static LocalDate due(LocalDate receivedOn) {
        return PASSED_ON_WITHIN.lastDay(receivedOn);
    }

    /** The last day to pay this out, where there is something to pay. */
    public Optional<LocalDate> dueOn() {
        return payable.isPositive() ? firstReceivedOn.map(Remittance::due) : Optional.empty();
    }

    public Money fees() {
        return commission.plus(vat);
    }

    /** Zero, or below it what the client owes after this: set off in the next ones. */
    public Money carriedOver() {
        return byAgency.plus(brought).minus(fees()).minus(payable);
    }

    public boolean waitsForApproval() {
        return status == RemittanceStatus.DRAWN_UP;
    }

    public boolean waitsForTransfer() {
        return status == RemittanceStatus.APPROVED && payable.isPositive();
    }

    /** Whether the client may see it: once a second person has approved it. */
    public boolean isFinal() {
        return status == RemittanceStatus.APPROVED || status == RemittanceStatus.TRANSFERRED;
    }

    /** Whether this is the first person: by key where both have one; what the program entered for somebody bears the name alone. */
    public boolean wasDrawnUpBy(Actor actor) {
        UUID drawer = drawnUp.byId();
        if (actor.id() == null || drawer == null) return drawnUp.by().equals(actor.name());
        return drawer.equals(actor.id());
    }
}
