package app.quittance.intake.check;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * What the checks must know beside the file.
 *
 * @param today the agency's date
 * @param paymentTermsDays the mandate's terms, for an invoice that names no due date; null: no mandate is known
 */
public record CheckTerms(LocalDate today, @Nullable Integer paymentTermsDays, Limitations limitations) {

    /** For a file that is only looked at: nobody's mandate applies to it. */
    public static CheckTerms withoutMandate(LocalDate today, Limitations limitations) {
        return new CheckTerms(today, null, limitations);
    }
}
