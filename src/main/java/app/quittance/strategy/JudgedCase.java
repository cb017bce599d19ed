package app.quittance.strategy;

import app.quittance.account.ClaimClock;
import app.quittance.casefile.CaseStatus;
import app.quittance.casefile.HoldReason;
import app.quittance.debtor.DebtorKind;
import app.quittance.kernel.Money;
import app.quittance.law.limitation.Limitation;
import app.quittance.rulebook.Rulebook;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.sql.Array;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.Comparator;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * One case as {@code cases-to-judge.sql} reads it.
 *
 * @param chosen the route that a person chose in place of the rule's, which then stands
 */
record JudgedCase(
        UUID caseId,
        DebtorKind kind,
        BigDecimal probability,
        Money principal,
        List<ClaimClock> clocks,
        NextActionRule.Progress progress,
        Care care,
        Optional<RoutingRule.Proposal> chosen) {

    static JudgedCase of(ResultSet row) throws SQLException {
        Set<HoldReason> holds = holds(row.getArray("holds"));
        return new JudgedCase(
                row.getObject("case_id", UUID.class),
                DebtorKind.valueOf(row.getString("kind")),
                row.getBigDecimal("probability"),
                Money.euros(row.getBigDecimal("principal")),
                clocks(row.getArray("clocks")),
                new NextActionRule.Progress(
                        CaseStatus.valueOf(row.getString("status")),
                        holds,
                        date(row, "first_letter_on"),
                        date(row, "notice_sent_on"),
                        date(row, "notice_last_day"),
                        date(row, "promise_due_on"),
                        date(row, "plan_next_due_on"),
                        date(row, "call_back_on"),
                        date(row, "last_call_on")),
                new Care(row.getBoolean("careful"), row.getBoolean("approved")),
                row.getString("chosen_by") == null
                        ? Optional.empty()
                        : Optional.of(new RoutingRule.Proposal(
                                Route.valueOf(row.getString("current_route")),
                                RouteReason.valueOf(row.getString("current_reason")))));
    }

    /**
     * How the client wants its debtor handled.
     *
     * @param approved it agreed to go to court
     */
    record Care(boolean careful, boolean approved) {

        boolean courtNeedsTheClient() {
            return careful && !approved;
        }

        Pace pace() {
            return careful ? Pace.GENTLE : Pace.HOUSE;
        }
    }

    /** What collection is expected to bring: the probability times the principal. */
    BigDecimal expected() {
        return principal.amount().multiply(probability).setScale(2, RoundingMode.HALF_UP);
    }

    /** Due date of the oldest invoice still owed. */
    Optional<LocalDate> oldestDueOn() {
        return clocks.stream().map(ClaimClock::dueOn).min(Comparator.naturalOrder());
    }

    /** The last day on which all that is owed can be brought before a court; never, where nothing is. */
    LocalDate limitedAfter(Rulebook rules) {
        return ClaimClock.nearest(clocks, kind, rules).map(Limitation::deadline).orElse(LocalDate.MAX);
    }

    private static List<ClaimClock> clocks(@Nullable Array columns) throws SQLException {
        if (columns == null) return List.of();
        return Arrays.stream((String[]) columns.getArray()).map(ClaimClock::of).toList();
    }

    private static Optional<LocalDate> date(ResultSet row, String column) throws SQLException {
        return Optional.ofNullable(row.getObject(column, LocalDate.class));
    }

    private static Set<HoldReason> holds(@Nullable Array reasons) throws SQLException {
        Set<HoldReason> holds = EnumSet.noneOf(HoldReason.class);
        if (reasons != null) {
            Arrays.stream((String[]) reasons.getArray())
                    .map(HoldReason::valueOf)
                    .forEach(holds::add);
        }
        return holds;
    }
}
