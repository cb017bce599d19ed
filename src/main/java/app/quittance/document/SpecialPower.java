package app.quittance.document;

/**
 * The power by which the creditor has the agency file the petition, to be signed by the creditor.
 *
 * @param grantor who signs for the creditor
 */
public record SpecialPower(CourtMatter matter, Debt debt, Signatory grantor) implements CourtPaper {

    @Override
    public DocumentKind kind() {
        return DocumentKind.SPECIAL_POWER;
    }
}
