package app.quittance.document;

import java.time.LocalDate;

/** The order that the judge may sign, drawn up with blanks for what only the court fills in. */
public record PaymentOrder(CourtMatter matter, Debt debt, String furtherInterest) implements DocumentContent {

    @Override
    public DocumentKind kind() {
        return DocumentKind.ORDER;
    }

    @Override
    public Audience audience() {
        return matter.audience();
    }

    @Override
    public LocalDate writtenOn() {
        return matter.writtenOn();
    }
}
