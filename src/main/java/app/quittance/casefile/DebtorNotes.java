package app.quittance.casefile;

import java.time.LocalDate;
import java.util.Objects;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * What a client says of one of its debtors when it hands a claim over, beside who it is. Null: it said nothing of that.
 *
 * @param careful the client asks for tact: no court without its agreement
 * @param contactToAvoid an address, a number or a person that is not to be written to nor rung
 * @param insurerDueOn the last day on which the claim may be declared to the credit insurer
 * @param insurerAgreement what may not be done without the insurer
 */
public record DebtorNotes(
        @Nullable Boolean careful,
        @Nullable String contactToAvoid,
        @Nullable Boolean deliveriesSuspended,
        @Nullable String insurer,
        @Nullable LocalDate insurerDueOn,
        @Nullable String insurerAgreement,
        @Nullable String guarantor,
        @Nullable String guarantorContact) {

    /** Nothing was said. */
    public static final DebtorNotes NONE = new DebtorNotes(null, null, null, null, null, null, null, null);

    public boolean isCareful() {
        return Boolean.TRUE.equals(careful);
    }

    public boolean isInsured() {
        return insurer != null || insurerDueOn != null || insurerAgreement != null;
    }

    public boolean isEmpty() {
        return Stream.of(
                        careful,
                        contactToAvoid,
                        deliveriesSuspended,
                        insurer,
                        insurerDueOn,
                        insurerAgreement,
                        guarantor,
                        guarantorContact)
                .allMatch(Objects::isNull);
    }
}
