package app.quittance.document;

/** The order that the judge may sign, drawn up with blanks for what only the court fills in. */
public record PaymentOrder(CourtMatter matter, Debt debt, String furtherInterest) implements CourtPaper {

    @Override
    public DocumentKind kind() {
        return DocumentKind.ORDER;
    }
}
