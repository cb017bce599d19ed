package app.quittance.document;

import java.time.LocalDate;

/**
 * The statement of account of a case at a date: invoices, payments, how interest was found, and what is owed.
 *
 * @param identity names these very figures
 */
public record AccountStatement(
        Audience audience,
        Letterhead from,
        String reference,
        Party debtor,
        Debt debt,
        LocalDate writtenOn,
        String identity)
        implements DocumentContent {

    @Override
    public DocumentKind kind() {
        return DocumentKind.STATEMENT;
    }
}
