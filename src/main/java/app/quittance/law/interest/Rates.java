package app.quittance.law.interest;

import app.quittance.kernel.Refusal;
import app.quittance.law.Confidence;
import app.quittance.law.Fact;
import app.quittance.law.FactName;
import app.quittance.law.Facts;
import app.quittance.law.HalfYear;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * The rates in force on a date, taken or derived from the facts. A rate that is not known is refused by name and date:
 * interest is never computed at zero because a table has a hole.
 */
public final class Rates {

    private final Facts facts;

    public Rates(Facts facts) {
        this.facts = facts;
    }

    public Rate on(RateKind kind, LocalDate date) {
        return find(kind, date).orElseThrow(() -> new Refusal("law.rate-unknown", kind, date));
    }

    /** The first of the days up to the end on all of which this rate is known; the end itself where it is not on its eve. */
    LocalDate knownFrom(RateKind kind, LocalDate end) {
        LocalDate first = end;
        for (Optional<Rate> rate = find(kind, first.minusDays(1));
                rate.isPresent();
                rate = find(kind, first.minusDays(1))) {
            first = rate.get().from();
        }
        return first;
    }

    /** As {@link #on}, for whoever shows which rates are missing. */
    public Optional<Rate> find(RateKind kind, LocalDate date) {
        return switch (kind) {
            case LEGAL_PRIVATE -> asIs(kind, FactName.LEGAL_PRIVATE, date);
            case LEGAL_OTHER -> asIs(kind, FactName.LEGAL_OTHER, date);
            case ECB -> asIs(kind, FactName.ECB, date);
            case DEFAULT_B2B -> overEcb(kind, FactName.DEFAULT_MARGIN, date);
            case PUBLIC -> overEcb(kind, FactName.PUBLIC_MARGIN, date);
            case FLOOR_B2B -> floor(date);
        };
    }

    private Optional<Rate> asIs(RateKind kind, FactName name, LocalDate date) {
        return facts.find(name, date)
                .map(fact -> new Rate(
                        kind,
                        fact.value(),
                        fact.from(),
                        lastDay(kind, fact),
                        new RateBasis.Published(kind),
                        fact.source(),
                        fact.confidence()));
    }

    /** The bank's own rate is open until the bank moves it; it is the rates taken from it that end with their half-year. */
    private static @Nullable LocalDate lastDay(RateKind kind, Fact fact) {
        return kind == RateKind.ECB ? fact.to() : fact.knownUntil();
    }

    /** C. com. L.441-10 II: the ECB rate of 1 January holds for the first half-year, that of 1 July for the second. */
    private Optional<Rate> overEcb(RateKind kind, FactName marginName, LocalDate date) {
        HalfYear half = HalfYear.of(date);
        return facts.find(FactName.ECB, half.start())
                .flatMap(ecb -> facts.find(marginName, date).map(margin -> {
                    var basis = new RateBasis.OverEcb(half.start(), ecb.value(), margin.value());
                    return new Rate(
                            kind,
                            ecb.value().add(margin.value()),
                            later(half.start(), margin.from()),
                            earlier(half.end(), margin.to()),
                            basis,
                            both(ecb.source(), margin.source()),
                            ecb.confidence().weaker(margin.confidence()));
                }));
    }

    private Optional<Rate> floor(LocalDate date) {
        return facts.find(FactName.LEGAL_OTHER, date)
                .flatMap(legal -> facts.find(FactName.FLOOR_MULTIPLE, date).map(times -> {
                    var basis = new RateBasis.TimesLegal(times.value(), legal.value());
                    return new Rate(
                            RateKind.FLOOR_B2B,
                            legal.value().multiply(times.value()),
                            later(legal.from(), times.from()),
                            earlierOf(legal.knownUntil(), times.knownUntil()),
                            basis,
                            both(legal.source(), times.source()),
                            legal.confidence().weaker(times.confidence()));
                }));
    }

    /** The points that a decision left unpaid adds (CMF L.313-3), and from when: the day after two calendar months. */
    Raise raiseAfter(LocalDate enforceableOn) {
        Fact months = facts.on(FactName.ENFORCED_RAISE_MONTHS, enforceableOn);
        LocalDate first = enforceableOn.plusMonths(months.count()).plusDays(1);
        Fact points = facts.on(FactName.ENFORCED_RAISE, first);
        return new Raise(first, points.value(), points.source(), points.confidence());
    }

    record Raise(LocalDate from, BigDecimal points, String source, Confidence confidence) {

        AppliedRate over(AppliedRate rate) {
            return new AppliedRate(
                    rate.percent().add(points),
                    rate.rowFrom(),
                    new RateBasis.Raised(rate.basis(), points),
                    both(rate.source(), source),
                    rate.confidence().weaker(confidence));
        }
    }

    private static String both(String one, String other) {
        return one.isEmpty() ? other : one + " ; " + other;
    }

    private static LocalDate later(LocalDate one, LocalDate other) {
        return one.isAfter(other) ? one : other;
    }

    private static LocalDate earlier(LocalDate one, @Nullable LocalDate other) {
        return other == null || one.isBefore(other) ? one : other;
    }

    private static @Nullable LocalDate earlierOf(@Nullable LocalDate one, @Nullable LocalDate other) {
        return one == null ? other : earlier(one, other);
    }
}
