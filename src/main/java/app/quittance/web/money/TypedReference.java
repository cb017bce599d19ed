package app.quittance.web.money;

import app.quittance.casefile.CaseFacts;
import app.quittance.casefile.CaseFiles;
import app.quittance.kernel.Refusal;
import app.quittance.kernel.Unknown;
import java.util.Locale;

/** The case that an accountant names by typing its reference: a slip is said on the form, it is no page that is missing. */
final class TypedReference {

    private TypedReference() {}

    static CaseFacts in(CaseFiles caseFiles, String typed) {
        String reference = typed.strip().toUpperCase(Locale.ROOT);
        try {
            return caseFiles.byReference(reference);
        } catch (Unknown none) {
            throw new Refusal("money.no-such-case", reference);
        }
    }
}
