package app.quittance.debtor;

import java.time.LocalDate;
import java.util.Optional;

/**
 * Proceedings that bind every creditor of a debtor.
 *
 * @param openedOn the day of the opening judgment, or on which a commission admitted the debtor
 * @param publishedOn the day of publication (BODACC), from which creditors have two months to declare
 * @param court the court, or the over-indebtedness commission
 * @param representative the court-appointed person who receives declarations, with the address; empty if not known
 * @param number that the court or commission gave; empty if not known
 * @param planOn the day of the judgment that adopted a plan
 */
public record Proceedings(
        DebtorId debtorId,
        ProceedingsKind kind,
        LocalDate openedOn,
        Optional<LocalDate> publishedOn,
        String court,
        String representative,
        String number,
        Optional<LocalDate> planOn) {

    /** Just opened. */
    public static Proceedings opened(
            DebtorId debtorId,
            ProceedingsKind kind,
            LocalDate openedOn,
            Optional<LocalDate> publishedOn,
            String court,
            String representative) {
        return new Proceedings(debtorId, kind, openedOn, publishedOn, court, representative, "", Optional.empty());
    }

    /**
     * Whether natural persons who stand surety may not be pursued for now: until the plan or the liquidation (C. com. L.622-28,
     * L.631-14).
     */
    public boolean protectsGuarantors() {
        return (kind == ProceedingsKind.SAFEGUARD || kind == ProceedingsKind.RECEIVERSHIP) && planOn.isEmpty();
    }
}
