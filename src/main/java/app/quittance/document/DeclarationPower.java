package app.quittance.document;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * The creditor's special power to declare a claim in its name, which must be dated within the time to declare.
 *
 * @param addressee who receives declarations
 * @param proceedings as the declaration names them
 * @param lastDay to declare; null while the opening is not published
 */
public record DeclarationPower(
        CourtMatter matter,
        Debt debt,
        String addressee,
        String proceedings,
        Signatory grantor,
        @Nullable LocalDate lastDay)
        implements CourtPaper {

    @Override
    public DocumentKind kind() {
        return DocumentKind.DECLARATION_POWER;
    }
}
