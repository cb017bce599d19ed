package app.quittance.law.interest;

import app.quittance.law.HalfYear;
import app.quittance.law.Relation;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * Which rate claims of the same terms bear on which days, for whoever counts the interest of many at once: the periods of
 * one claim are those of the timetable, cut to its own days.
 *
 * @param fixedAtStart whether the rate of a claim's first day holds for the whole of its delay
 * @param spans those known, in their order; a claim needs them without a gap from its first day to the end, or that of its
 *     first day alone
 */
public record RateTimetable(boolean fixedAtStart, List<Span> spans) {

    /** How far beyond the last known rate a day may be asked for. */
    private static final int HALF_YEARS_AHEAD = 200;

    public RateTimetable {
        spans = List.copyOf(spans);
    }

    /** Days that bear one rate from one source, {@code to} not among them. */
    public record Span(LocalDate from, LocalDate to, BigDecimal percent) {}

    /** From when a decision left unpaid adds these points to each rate. */
    public record Raise(LocalDate from, BigDecimal points) {}

    public static Raise raiseAfter(LocalDate enforceableOn, Rates rates) {
        Rates.Raise raise = rates.raiseAfter(enforceableOn);
        return new Raise(raise.from(), raise.points());
    }

    /** The days before the end, which bears none. */
    public static RateTimetable until(LocalDate end, RateTerms terms, Rates rates) {
        if (terms.contractPercent() == null && terms.relation() == Relation.PUBLIC_BUYER) {
            return new RateTimetable(true, rows(RateKind.PUBLIC, end, rates));
        }
        RateKind measure = terms.contractPercent() == null ? terms.legalKind() : RateKind.FLOOR_B2B;
        List<Span> spans = RateSchedule.over(terms, rates.knownFrom(measure, end), end, List.of(), rates).stream()
                .map(period ->
                        new Span(period.from(), period.to(), period.rate().percent()))
                .toList();
        return new RateTimetable(false, spans);
    }

    /** Row by row, back from the last one known: the row of its first day is all that a claim needs. */
    private static List<Span> rows(RateKind kind, LocalDate end, Rates rates) {
        HalfYear last = HalfYear.of(end.minusDays(1));
        for (int i = 0; i < HALF_YEARS_AHEAD && rates.find(kind, last.start()).isEmpty(); i++) last = last.previous();
        List<Span> spans = new ArrayList<>();
        LocalDate to = earlier(end, last.next().start());
        for (Optional<Rate> rate = rates.find(kind, to.minusDays(1));
                rate.isPresent();
                rate = rates.find(kind, to.minusDays(1))) {
            LocalDate from = rate.get().from();
            spans.add(new Span(from, to, rate.get().percent()));
            to = from;
        }
        return spans.reversed();
    }

    private static LocalDate earlier(LocalDate one, LocalDate other) {
        return one.isBefore(other) ? one : other;
    }
}
