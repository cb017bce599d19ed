package app.quittance.debtor;

import java.time.LocalDate;
import java.util.Optional;

/**
 * Proceedings that bind every creditor of a debtor.
 *
 * @param publishedOn the day of publication (BODACC), from which creditors have two months to declare
 * @param representative the court-appointed person who receives declarations
 */
public record Proceedings(
        DebtorId debtorId,
        ProceedingsKind kind,
        LocalDate openedOn,
        Optional<LocalDate> publishedOn,
        String court,
        String representative) {}
