package app.quittance.intake.check;

import app.quittance.client.MandateCover;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * What the checks must know beside the file.
 *
 * @param today the agency's date
 * @param paymentTermsDays the mandate's terms, for an invoice that names no due date; null: no mandate is known
 * @param cover what the mandate covers
 */
public record CheckTerms(
        LocalDate today, @Nullable Integer paymentTermsDays, MandateCover cover, Limitations limitations) {

    /** For a file that is only looked at: nobody's mandate applies to it. */
    public static CheckTerms withoutMandate(LocalDate today, Limitations limitations) {
        return new CheckTerms(today, null, MandateCover.ALL, limitations);
    }
}
