package app.quittance.law.interest;

import app.quittance.kernel.Money;
import app.quittance.law.Confidence;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;

/**
 * One line of interest with all that it takes to check it: {@code to} bears none. It ends where the base changes or the
 * rate comes from another row, and its amount is rounded once.
 *
 * @param source where the figures of its rate were read; empty for a rate that the parties agreed
 */
public record Segment(
        LocalDate from,
        LocalDate to,
        Money base,
        BigDecimal percent,
        Money amount,
        RateBasis basis,
        String source,
        Confidence confidence) {

    public long days() {
        return from.until(to, ChronoUnit.DAYS);
    }
}
