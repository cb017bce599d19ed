package app.quittance.web.cases;

import app.quittance.casefile.CaseStatus;
import app.quittance.strategy.NextAction;
import app.quittance.strategy.Route;
import java.math.BigDecimal;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** A case in a list of the agency. */
public record CaseRow(
        UUID caseId,
        String reference,
        CaseStatus status,
        String debtor,
        String city,
        Route route,
        NextAction action,
        LocalDate dueOn,
        BigDecimal probability,
        BigDecimal principal,
        BigDecimal expected) {

    /** How many rows a page shows; a query asks for one more, to know whether another page follows. */
    public static final int PAGE = 50;

    /** Some rows, and the key of the page after them if there is one. */
    public record Page(List<CaseRow> rows, Optional<ValueKey> next) {

        /** Cuts what a query for {@link #PAGE} and one more gave. */
        public static Page of(List<CaseRow> found) {
            if (found.size() <= PAGE) return new Page(found, Optional.empty());
            CaseRow last = found.get(PAGE - 1);
            return new Page(found.subList(0, PAGE), Optional.of(new ValueKey(last.expected(), last.caseId())));
        }
    }

    /** Reads the columns that every list of cases selects under the same names. */
    public static CaseRow of(ResultSet row) throws SQLException {
        return new CaseRow(
                row.getObject("case_id", UUID.class),
                row.getString("reference"),
                CaseStatus.valueOf(row.getString("status")),
                Stream.of(row.getString("title"), row.getString("forenames"), row.getString("name"))
                        .filter(part -> part != null && !part.isBlank())
                        .collect(Collectors.joining(" ")),
                Optional.ofNullable(row.getString("city")).orElse(""),
                Route.valueOf(row.getString("route")),
                NextAction.valueOf(row.getString("action")),
                row.getObject("due_on", LocalDate.class),
                row.getBigDecimal("probability"),
                row.getBigDecimal("principal"),
                row.getBigDecimal("expected"));
    }
}
