package app.quittance.account;

import app.quittance.casefile.CaseId;
import app.quittance.kernel.Money;
import app.quittance.kernel.Refusal;
import app.quittance.platform.SqlFiles;
import app.quittance.rulebook.Rulebook;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * What other facts of law would make of what is owed: each open case computed twice, by the one calculation. Where there
 * are too many cases to do so while somebody waits, those entrusted with most, and it says how many. Writes nothing.
 */
@Service
@Transactional(readOnly = true)
public class RuleImpact {

    private static final int MOST_CASES = 1_000;
    private static final int AT_ONCE = 200;
    private static final int SHOWN = 10;

    private final Lives lives;
    private final JdbcClient jdbc;
    private final SqlFiles sql = SqlFiles.of("account");

    RuleImpact(Lives lives, JdbcClient jdbc) {
        this.lives = lives;
        this.jdbc = jdbc;
    }

    /**
     * The difference that other facts make.
     *
     * @param asOf the date at which the cases were computed
     * @param open how many open cases there are
     * @param examined how many of them were computed
     * @param changed how many owe another amount
     * @param newlyKnown how many could not be computed at that date, a rate missing, and now can
     * @param unknown how many cannot be computed either way
     * @param before what the changed cases owe by the facts in force
     * @param after what they would owe
     * @param most the cases that change most, the greatest difference first
     */
    public record Impact(
            LocalDate asOf,
            int open,
            int examined,
            int changed,
            int newlyKnown,
            int unknown,
            Money before,
            Money after,
            List<Change> most) {

        public Money difference() {
            return after.minus(before);
        }

        public boolean sampled() {
            return examined < open;
        }
    }

    /** What one case owes before and after. */
    public record Change(String reference, Money before, Money after) {

        public Money difference() {
            return after.minus(before);
        }
    }

    private record Open(CaseId id, int all) {}

    /** Computes the open cases at a date by the one rulebook and by the other. */
    public Impact of(Rulebook before, Rulebook after, LocalDate asOf) {
        List<Open> open = jdbc.sql(sql.get("open-cases-by-principal"))
                .param("most", MOST_CASES)
                .query((row, n) -> new Open(new CaseId(row.getObject("case_id", UUID.class)), row.getInt("open")))
                .list();
        var tally = new Tally();
        for (int i = 0; i < open.size(); i += AT_ONCE) {
            List<CaseId> some = open.subList(i, Math.min(i + AT_ONCE, open.size())).stream()
                    .map(Open::id)
                    .toList();
            lives.of(some)
                    .forEach(life -> tally.count(life.reference(), owed(life, before, asOf), owed(life, after, asOf)));
        }
        return tally.impact(asOf, open.isEmpty() ? 0 : open.getFirst().all(), open.size());
    }

    /** Empty where a rate is not known at the date. */
    private static Optional<Money> owed(Life life, Rulebook rules, LocalDate asOf) {
        try {
            return Optional.of(
                    StatementLines.statement(life, rules, asOf).owed().total());
        } catch (Refusal unknownRate) {
            return Optional.empty();
        }
    }

    private static final class Tally {

        private final List<Change> changes = new ArrayList<>();
        private int newlyKnown;
        private int unknown;

        private void count(String reference, Optional<Money> before, Optional<Money> after) {
            if (after.isEmpty()) {
                unknown++;
            } else if (before.isEmpty()) {
                newlyKnown++;
            } else if (!before.get().equals(after.get())) {
                changes.add(new Change(reference, before.get(), after.get()));
            }
        }

        private Impact impact(LocalDate asOf, int open, int examined) {
            return new Impact(
                    asOf,
                    open,
                    examined,
                    changes.size(),
                    newlyKnown,
                    unknown,
                    Money.sum(changes.stream().map(Change::before).toList(), Money.EUR),
                    Money.sum(changes.stream().map(Change::after).toList(), Money.EUR),
                    changes.stream()
                            .sorted(Comparator.comparing((Change change) ->
                                            change.difference().amount().abs())
                                    .reversed())
                            .limit(SHOWN)
                            .toList());
        }
    }
}
