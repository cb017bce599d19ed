package app.quittance.strategy;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;

/**
 * What the rules found when they looked at every open case anew.
 *
 * @param cases how many were looked at
 * @param routesChanged cases whose route, or the reason of it, is another than before
 * @param linesChanged lines of the work list that were written, be it for a likelihood or an amount alone
 * @param firstChanges the first hundred cases whose route or next step is another than before, by reference
 */
public record Judgement(int cases, int routesChanged, int linesChanged, List<Change> firstChanges) {

    static final int MOST_CHANGES = 100;

    public Judgement {
        firstChanges = List.copyOf(firstChanges);
    }

    /** A case that goes another way than before; one that was never routed had none. */
    public record Change(
            String reference,
            Optional<Route> routeBefore,
            Route route,
            Optional<NextAction> actionBefore,
            NextAction action,
            LocalDate dueOn) {

        static Change of(ResultSet row) throws SQLException {
            return new Change(
                    row.getString("reference"),
                    Optional.ofNullable(row.getString("route_before")).map(Route::valueOf),
                    Route.valueOf(row.getString("route")),
                    Optional.ofNullable(row.getString("action_before")).map(NextAction::valueOf),
                    NextAction.valueOf(row.getString("action")),
                    row.getObject("due_on", LocalDate.class));
        }
    }
}
