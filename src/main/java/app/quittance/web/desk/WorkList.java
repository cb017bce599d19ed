package app.quittance.web.desk;

import app.quittance.identity.PersonId;
import app.quittance.kernel.AgencyCalendar;
import app.quittance.platform.SqlFiles;
import app.quittance.strategy.NextAction;
import app.quittance.web.cases.CaseRow;
import app.quittance.web.cases.ValueKey;
import java.math.BigDecimal;
import java.util.EnumMap;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Reads a collector's cases for the lists, by key: the hundredth page opens as fast as the first. */
@Component
class WorkList {

    private final JdbcClient jdbc;
    private final AgencyCalendar calendar;
    private final SqlFiles sql = SqlFiles.of("web/desk");

    WorkList(JdbcClient jdbc, AgencyCalendar calendar) {
        this.jdbc = jdbc;
        this.calendar = calendar;
    }

    /** How many cases a kind of step has today, and their principal. */
    record Figure(int cases, BigDecimal principal) {}

    @Transactional(readOnly = true)
    Map<NextAction, Figure> ofToday(PersonId me) {
        Map<NextAction, Figure> figures = new EnumMap<>(NextAction.class);
        jdbc.sql(sql.get("work-of-day"))
                .param("me", me.value())
                .param("today", calendar.today())
                .query(row -> {
                    figures.put(
                            NextAction.valueOf(row.getString("action")),
                            new Figure(row.getInt("cases"), row.getBigDecimal("principal")));
                });
        return figures;
    }

    /** A page of the collector's cases, those of some steps only where any are given, those due today only where asked. */
    @Transactional(readOnly = true)
    CaseRow.Page page(PersonId me, Set<NextAction> actions, boolean dueToday, Optional<ValueKey> after) {
        return CaseRow.Page.of(jdbc.sql(sql.get("work-list"))
                .param("me", me.value())
                .param("actions", actions.isEmpty() ? null : names(actions))
                .param("dueBy", dueToday ? calendar.today() : null)
                .param("expected", after.map(ValueKey::expected).orElse(null))
                .param("after", after.map(ValueKey::caseId).orElse(null))
                .param("size", CaseRow.PAGE + 1)
                .query((row, n) -> CaseRow.of(row))
                .list());
    }

    /** The case that follows this one in today's list; none after the last. */
    @Transactional(readOnly = true)
    Optional<String> next(PersonId me, Set<NextAction> actions, String after) {
        return jdbc.sql(sql.get("next-case"))
                .param("me", me.value())
                .param("actions", names(actions))
                .param("today", calendar.today())
                .param("after", after)
                .query(String.class)
                .optional();
    }

    private static String[] names(Set<NextAction> actions) {
        return actions.stream().map(Enum::name).toArray(String[]::new);
    }
}
