package app.quittance.law.interest;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;

/** How days become a share of a year. French practice divides by 365 always, even in a leap year. */
public enum DayCount {
    ACT_365 {
        @Override
        BigDecimal interest(BigDecimal base, BigDecimal percent, LocalDate from, LocalDate to) {
            BigDecimal product = base.multiply(percent).multiply(days(from, to));
            return product.divide(BigDecimal.valueOf(36_500), 2, RoundingMode.HALF_UP);
        }
    },
    /** Each day over the days of its own year, rounded once at the end. */
    ACT_ACT {
        @Override
        BigDecimal interest(BigDecimal base, BigDecimal percent, LocalDate from, LocalDate to) {
            long inCommonYears = 0;
            long inLeapYears = 0;
            for (LocalDate day = from; day.isBefore(to); ) {
                LocalDate newYear = LocalDate.of(day.getYear() + 1, 1, 1);
                LocalDate end = newYear.isBefore(to) ? newYear : to;
                if (day.isLeapYear()) {
                    inLeapYears += day.until(end, ChronoUnit.DAYS);
                } else {
                    inCommonYears += day.until(end, ChronoUnit.DAYS);
                }
                day = end;
            }
            BigDecimal weighted = BigDecimal.valueOf(inCommonYears * 366 + inLeapYears * 365);
            return base.multiply(percent)
                    .multiply(weighted)
                    .divide(BigDecimal.valueOf(100L * 365 * 366), 2, RoundingMode.HALF_UP);
        }
    };

    /** Interest from the first day (counted) to the last (not counted), in cents, rounded half up once. */
    abstract BigDecimal interest(BigDecimal base, BigDecimal percent, LocalDate from, LocalDate to);

    private static BigDecimal days(LocalDate from, LocalDate to) {
        return BigDecimal.valueOf(from.until(to, ChronoUnit.DAYS));
    }
}
