package app.quittance.document;

import app.quittance.kernel.Money;
import java.math.BigDecimal;
import java.time.LocalDate;

/**
 * Interest over days of one base and one rate, as the statement derives it.
 *
 * @param until the day after the last that bears interest
 * @param rate per cent a year
 * @param source where the rate comes from: "BCE au 1er juillet 2026 + 10 points"
 */
public record InterestSegment(
        String invoice,
        LocalDate from,
        LocalDate until,
        int days,
        Money base,
        BigDecimal rate,
        Money amount,
        String source) {}
