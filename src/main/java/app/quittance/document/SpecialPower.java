package app.quittance.document;

import java.time.LocalDate;

/**
 * The power by which the creditor has the agency file the petition, to be signed by the creditor.
 *
 * @param grantor who signs for the creditor
 */
public record SpecialPower(CourtMatter matter, Debt debt, Signatory grantor) implements DocumentContent {

    @Override
    public DocumentKind kind() {
        return DocumentKind.SPECIAL_POWER;
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
