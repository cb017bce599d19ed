package app.quittance.law.interest;

import app.quittance.law.Relation;
import app.quittance.law.interest.Rates.Raise;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Which rate a claim bears on which days. A period ends only where the rate comes from another row. */
final class RateSchedule {

    private final RateTerms terms;
    private final Rates rates;
    private final LocalDate start;
    private final @Nullable Raise raise;

    private RateSchedule(RateTerms terms, LocalDate start, Rates rates) {
        this.terms = terms;
        this.rates = rates;
        this.start = start;
        this.raise = terms.enforceableOn() == null ? null : rates.raiseAfter(terms.enforceableOn());
    }

    /** The periods from the first day that bears interest to {@code end}, which bears none. */
    static List<RatePeriod> over(RateTerms terms, LocalDate start, LocalDate end, List<Freeze> freezes, Rates rates) {
        List<RatePeriod> periods = new RateSchedule(terms, start, rates).until(end);
        for (Freeze freeze : freezes) {
            periods = periods.stream()
                    .flatMap(period -> period.without(freeze).stream())
                    .toList();
        }
        return periods;
    }

    private List<RatePeriod> until(LocalDate end) {
        List<RatePeriod> periods = new ArrayList<>();
        LocalDate day = start;
        while (day.isBefore(end)) {
            Step step = stepFrom(day, end);
            RatePeriod last = periods.isEmpty() ? null : periods.getLast();
            if (last != null && last.rate().equals(step.rate())) {
                periods.set(periods.size() - 1, new RatePeriod(last.from(), step.to(), last.rate()));
            } else {
                periods.add(new RatePeriod(day, step.to(), step.rate()));
            }
            day = step.to();
        }
        return periods;
    }

    private record Step(LocalDate to, AppliedRate rate) {}

    private Step stepFrom(LocalDate day, LocalDate end) {
        Step step = unraisedFrom(day, end);
        if (raise == null) {
            return step;
        }
        if (day.isBefore(raise.from())) {
            return new Step(earlier(step.to(), raise.from()), step.rate());
        }
        return new Step(step.to(), raise.over(step.rate()));
    }

    private Step unraisedFrom(LocalDate day, LocalDate end) {
        if (terms.contractPercent() != null) {
            return agreedFrom(terms.contractPercent(), day, end);
        }
        if (terms.relation() == Relation.PUBLIC_BUYER) {
            // A public buyer owes one rate for the whole delay, that of the half-year in which it began.
            return new Step(end, AppliedRate.of(rates.on(RateKind.PUBLIC, start)));
        }
        return row(rates.on(terms.legalKind(), day), end);
    }

    /** C. com. L.441-10 II: no clause between professionals goes below the floor of the day. */
    private Step agreedFrom(BigDecimal agreed, LocalDate day, LocalDate end) {
        if (!terms.floor() || terms.relation() != Relation.PROFESSIONALS) {
            return new Step(end, AppliedRate.agreed(agreed));
        }
        Step floor = row(rates.on(RateKind.FLOOR_B2B, day), end);
        boolean above = agreed.compareTo(floor.rate().percent()) >= 0;
        return above ? new Step(floor.to(), AppliedRate.agreed(agreed)) : floor;
    }

    private static Step row(Rate rate, LocalDate end) {
        LocalDate last = rate.to();
        return new Step(last == null ? end : earlier(end, last.plusDays(1)), AppliedRate.of(rate));
    }

    private static LocalDate earlier(LocalDate one, LocalDate other) {
        return one.isBefore(other) ? one : other;
    }
}
