package app.quittance.law.interest;

import app.quittance.law.Confidence;
import java.math.BigDecimal;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/** A rate as applied to a claim; {@code rowFrom} tells one row of the rulebook from the next, null for an agreed rate. */
record AppliedRate(
        BigDecimal percent, @Nullable LocalDate rowFrom, RateBasis basis, String source, Confidence confidence) {

    static AppliedRate of(Rate rate) {
        return new AppliedRate(rate.percent(), rate.from(), rate.basis(), rate.source(), rate.confidence());
    }

    static AppliedRate agreed(BigDecimal percent) {
        return new AppliedRate(percent, null, new RateBasis.Agreed(), "", Confidence.AGENCY);
    }
}
