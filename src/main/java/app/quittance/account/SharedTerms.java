package app.quittance.account;

import app.quittance.debtor.DebtorKind;
import app.quittance.law.Fact;
import app.quittance.law.FactName;
import app.quittance.law.Relation;
import app.quittance.law.interest.RateTerms;
import app.quittance.law.interest.RateTimetable;
import app.quittance.law.interest.RateTimetable.Raise;
import app.quittance.law.interest.RateTimetable.Span;
import app.quittance.rulebook.Rulebook;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * The terms on which claims stand, as relations of a statement: a few dozen, however many the claims. What the law says of
 * them stays where one claim is counted; the database is told the outcome.
 */
final class SharedTerms {

    /** Debtors of a kind, of creditors whose terms name this rate or none, and the number of the terms they share. */
    private record Party(DebtorKind kind, @Nullable BigDecimal percent, Relation relation, int terms) {

        boolean rises(LocalDate day) {
            return Terms.rate(relation, percent, day).enforceableOn() != null;
        }
    }

    private record Title(LocalDate on, Raise raise) {}

    private record Period(int terms, boolean fixedAtStart, Span span) {}

    private final List<Party> parties = new ArrayList<>();
    private final List<Period> periods = new ArrayList<>();
    private final List<Title> titles;
    private final List<Fact> indemnities = new ArrayList<>();
    private final LocalDate asOf;

    /**
     * @param agreed the rates that creditors' terms name
     * @param titledOn the days on which decisions became enforceable
     */
    SharedTerms(Rulebook rulebook, Collection<BigDecimal> agreed, Collection<LocalDate> titledOn, LocalDate asOf) {
        this.asOf = asOf;
        this.titles = titledOn.stream()
                .map(day -> new Title(day, RateTimetable.raiseAfter(day, rulebook.rates())))
                .toList();
        Map<RateTerms, Integer> numbers = new HashMap<>();
        List<@Nullable BigDecimal> percents = new ArrayList<>(agreed);
        percents.add(null);
        for (DebtorKind kind : DebtorKind.values()) {
            Relation relation = Terms.relation(kind);
            for (BigDecimal percent : percents) {
                int terms = numbers.computeIfAbsent(Terms.rate(relation, percent, null), rate -> {
                    put(numbers.size(), RateTimetable.until(asOf, rate, rulebook.rates()));
                    return numbers.size();
                });
                parties.add(new Party(kind, percent, relation, terms));
            }
        }
        for (Optional<Fact> fact = rulebook.find(FactName.FIXED_INDEMNITY, asOf);
                fact.isPresent();
                fact = rulebook.find(FactName.FIXED_INDEMNITY, fact.get().from().minusDays(1))) {
            indemnities.add(fact.get());
        }
    }

    private void put(int number, RateTimetable timetable) {
        for (Span span : timetable.spans()) periods.add(new Period(number, timetable.fixedAtStart(), span));
    }

    /** The parameters of {@code owed-on-claims.sql}. */
    Map<String, ?> parameters() {
        Map<String, Object> named = new HashMap<>();
        named.put("kinds", column(parties, Party::kind));
        named.put("agreed", column(parties, Party::percent));
        named.put("terms", column(parties, Party::terms));
        named.put("fromNotice", column(parties, party -> Terms.runsFromNotice(party.relation())));
        named.put("indemnified", column(parties, party -> Terms.bearsIndemnity(party.relation())));
        named.put("rises", column(parties, party -> party.rises(asOf)));
        named.put("titledOn", column(titles, Title::on));
        named.put("raisedFrom", column(titles, title -> title.raise().from()));
        named.put("raise", column(titles, title -> title.raise().points()));
        named.put("spanTerms", column(periods, Period::terms));
        named.put("spanFixed", column(periods, Period::fixedAtStart));
        named.put("spanFrom", column(periods, period -> period.span().from()));
        named.put("spanTo", column(periods, period -> period.span().to()));
        named.put("spanPercent", column(periods, period -> period.span().percent()));
        named.put("indemnityFrom", column(indemnities, Fact::from));
        named.put("indemnityTo", column(indemnities, Fact::to));
        named.put("indemnityAmount", column(indemnities, Fact::value));
        return named;
    }

    /** One value of each row, as text that the statement casts. */
    private static <T> @Nullable String[] column(List<T> rows, Function<T, @Nullable Object> value) {
        @Nullable String[] texts = new @Nullable String[rows.size()];
        for (int i = 0; i < texts.length; i++) {
            Object each = value.apply(rows.get(i));
            texts[i] =
                    each instanceof BigDecimal number ? number.toPlainString() : each == null ? null : each.toString();
        }
        return texts;
    }
}
