package app.quittance.litigation;

import app.quittance.casefile.CaseId;
import app.quittance.debtor.ProceedingsKind;
import app.quittance.document.DocumentId;
import app.quittance.kernel.Money;
import java.time.LocalDate;
import java.util.Optional;

/**
 * A claim that is to be declared in its debtor's insolvency proceedings, and how far that is.
 *
 * @param publishedOn the day of the BODACC from which the time to declare is counted; empty while nobody knows it
 * @param representative who receives declarations, with the address; empty while nobody knows it
 * @param lastDay to declare; empty while the opening is not published
 * @param document the declaration with its power and exhibits, as it was last prepared
 * @param claimed the sum in it
 * @param powerOn the date of the creditor's signed power
 * @param ratifiedOn the day on which the creditor ratified what was declared without a power in time
 * @param waived why it is not declared, where the creditor gave it up
 */
public record DeclarationFacts(
        CaseId caseId,
        ProceedingsKind kind,
        LocalDate openedOn,
        Optional<LocalDate> publishedOn,
        String court,
        String representative,
        Optional<LocalDate> lastDay,
        Optional<DocumentId> document,
        Optional<Money> claimed,
        Optional<LocalDate> powerOn,
        Optional<LocalDate> ratifiedOn,
        Optional<LocalDate> sentOn,
        Optional<String> waived) {

    public DeclarationState state() {
        if (waived.isPresent()) return DeclarationState.WAIVED;
        if (sentOn.isPresent()) return DeclarationState.SENT;
        return document.isPresent() ? DeclarationState.PREPARED : DeclarationState.TO_PREPARE;
    }

    /** Whether something is still to be done before it leaves. */
    public boolean isOpen() {
        return sentOn.isEmpty() && waived.isEmpty();
    }

    /** Whether it left after the last day: only relief from foreclosure admits it then (C. com. L.622-26). */
    public boolean isSentLate() {
        return sentOn.isPresent() && lastDay.isPresent() && sentOn.get().isAfter(lastDay.get());
    }

    /** Whether it left without a power dated in time: the creditor may ratify until the judge rules on the claim (C. com. L.622-24). */
    public boolean needsRatification() {
        return sentOn.isPresent() && ratifiedOn.isEmpty() && !hasPowerInTime();
    }

    private boolean hasPowerInTime() {
        return powerOn.isPresent() && (lastDay.isEmpty() || !powerOn.get().isAfter(lastDay.get()));
    }
}
