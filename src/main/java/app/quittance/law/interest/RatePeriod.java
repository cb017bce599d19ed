package app.quittance.law.interest;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;

/** Days that bear one and the same rate, {@code to} not among them. */
record RatePeriod(LocalDate from, LocalDate to, AppliedRate rate) {

    /** What is left of this period once the frozen days are taken out. */
    List<RatePeriod> without(Freeze freeze) {
        if (freeze.isEmpty()) {
            return List.of(this);
        }
        List<RatePeriod> left = new ArrayList<>();
        LocalDate before = earlier(to, freeze.from());
        if (from.isBefore(before)) {
            left.add(new RatePeriod(from, before, rate));
        }
        if (freeze.until() != null) {
            LocalDate after = freeze.until().isAfter(from) ? freeze.until() : from;
            if (after.isBefore(to)) {
                left.add(new RatePeriod(after, to, rate));
            }
        }
        return left;
    }

    private static LocalDate earlier(LocalDate one, LocalDate other) {
        return one.isBefore(other) ? one : other;
    }
}
