package app.quittance.law.interest;

import app.quittance.law.Confidence;
import java.math.BigDecimal;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * A rate in per cent a year with its first and last day (null while open).
 *
 * @param source where its figures were read
 */
public record Rate(
        RateKind kind,
        BigDecimal percent,
        LocalDate from,
        @Nullable LocalDate to,
        RateBasis basis,
        String source,
        Confidence confidence) {}
