package app.quittance.contact;

import app.quittance.casefile.CaseFacts;
import app.quittance.document.EarlierLetter;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * A letter about to be written.
 *
 * @param on the date it bears
 * @param registeredNumber none where it is not registered, or only previewed
 * @param email where an e-mail goes; none for paper
 * @param first the first letter that it recalls; none where it is or stands in for the first
 */
record Draft(
        CaseFacts file,
        LetterKind kind,
        LetterMeans means,
        String reference,
        LocalDate on,
        @Nullable String registeredNumber,
        @Nullable String email,
        @Nullable EarlierLetter first) {

    /** The first letter, or a formal notice that holds all that one must hold. */
    boolean opens() {
        return first == null && kind != LetterKind.REMINDER;
    }
}
