package app.quittance.law.interest;

import java.math.BigDecimal;
import java.time.LocalDate;

/** How a rate is made up. Putting it into words, in its reader's language, is for the room that shows it. */
public sealed interface RateBasis {

    /** Taken as it was published. */
    record Published(RateKind kind) implements RateBasis {}

    /** Points over the rate of the European Central Bank on the first day of a half-year. */
    record OverEcb(LocalDate firstDay, BigDecimal ecb, BigDecimal points) implements RateBasis {}

    /** So many times the legal rate. */
    record TimesLegal(BigDecimal times, BigDecimal legal) implements RateBasis {}

    /** What the parties agreed on, in place of a rate of the law. */
    record Agreed() implements RateBasis {}

    /** Another rate and the points that a decision left unpaid adds to it. */
    record Raised(RateBasis rate, BigDecimal points) implements RateBasis {}
}
