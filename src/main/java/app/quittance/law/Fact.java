package app.quittance.law;

import java.math.BigDecimal;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * One dated value of the law with where it was read. {@code to} is its last day, null while it is open.
 */
public record Fact(
        FactName name,
        BigDecimal value,
        LocalDate from,
        @Nullable LocalDate to,
        String source,
        Confidence confidence) {

    public Fact {
        if (to != null && to.isBefore(from)) {
            throw new IllegalArgumentException(name.key() + " ends on " + to + " before it begins on " + from);
        }
    }

    /** The value as a count of months, days or years. */
    public int count() {
        return value.intValueExact();
    }

    /**
     * Whether the fact is known to hold on a date. An open reference rate is trusted to the end of the half-year in
     * which it was set or last confirmed, not further: the next one has its own.
     */
    public boolean holdsOn(LocalDate date) {
        return !date.isBefore(from) && !date.isAfter(lastKnownDay());
    }

    private LocalDate lastKnownDay() {
        LocalDate last = knownUntil();
        return last == null ? LocalDate.MAX : last;
    }

    /** The last day on which it is known to hold, null where it holds until another row replaces it. */
    public @Nullable LocalDate knownUntil() {
        return to == null && name.setEachHalfYear() ? HalfYear.of(from).end() : to;
    }

    Fact endingOn(LocalDate last) {
        return new Fact(name, value, from, last, source, confidence);
    }
}
