package app.quittance.document;

import java.time.LocalDate;

/** What a document says, in plain values: the caller gives facts and amounts, this room gives words, form and mandatory mentions. */
public sealed interface DocumentContent
        permits CollectionLetter, PaymentReceipt, AccountStatement, DepositList, CourtPaper {

    DocumentKind kind();

    /** The text that fits the reader; the business one where there is no difference. */
    Audience audience();

    /** The date written on the document, which also chooses the version of its template. */
    LocalDate writtenOn();
}
