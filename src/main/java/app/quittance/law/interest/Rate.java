package app.quittance.law.interest;

import app.quittance.law.Confidence;
import java.math.BigDecimal;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * A rate in per cent a year with its first and last day (null while open).
 *
 * @param basis how it is made up, in French, fit to be printed beside a line of interest
 * @param source where its figures were read
 */
public record Rate(
        RateKind kind,
        BigDecimal percent,
        LocalDate from,
        @Nullable LocalDate to,
        String basis,
        String source,
        Confidence confidence) {

    /** The basis of a rate on which the parties agreed, in place of one of the law's. */
    public static final String AGREED = "taux convenu";
}
