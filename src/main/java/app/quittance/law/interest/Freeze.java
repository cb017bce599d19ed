package app.quittance.law.interest;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * Days that bear no interest: from the opening of insolvency proceedings (C. com. L.622-28) or the admission of an
 * over-indebted debtor (C. consom. L.722-14), or while a judge's time to pay runs (C. civ. 1343-5), until a day that bears it again, null while it lasts.
 */
public record Freeze(LocalDate from, @Nullable LocalDate until) {

    /** Proceedings that turn out not to have been opened are withdrawn on the day of their opening, or before it. */
    boolean isEmpty() {
        return until != null && !until.isAfter(from);
    }

    boolean holdsOn(LocalDate date) {
        return !date.isBefore(from) && (until == null || date.isBefore(until));
    }
}
