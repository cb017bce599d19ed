package app.quittance.law;

import java.time.LocalDate;

/** January to June or July to December: the periods for which reference rates are fixed. */
public record HalfYear(LocalDate start) {

    public HalfYear {
        if (start.getDayOfMonth() != 1 || (start.getMonthValue() != 1 && start.getMonthValue() != 7)) {
            throw new IllegalArgumentException("A half-year begins on 1 January or 1 July, not on " + start);
        }
    }

    public static HalfYear of(LocalDate date) {
        return new HalfYear(LocalDate.of(date.getYear(), date.getMonthValue() <= 6 ? 1 : 7, 1));
    }

    /** Its last day. */
    public LocalDate end() {
        return next().start().minusDays(1);
    }

    public HalfYear previous() {
        return new HalfYear(start.minusMonths(6));
    }

    public HalfYear next() {
        return new HalfYear(start.plusMonths(6));
    }
}
