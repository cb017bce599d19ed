package app.quittance.web.lead;

import app.quittance.identity.Person;
import app.quittance.identity.PersonId;
import app.quittance.kernel.AgencyCalendar;
import app.quittance.platform.SqlFiles;
import app.quittance.web.cases.CaseRow;
import app.quittance.web.cases.ValueKey;
import java.math.BigDecimal;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Reads what the team carries and what waits for its lead. */
@Component
class Team {

    private final JdbcClient jdbc;
    private final AgencyCalendar calendar;
    private final SqlFiles sql = SqlFiles.of("web/lead");

    Team(JdbcClient jdbc, AgencyCalendar calendar) {
        this.jdbc = jdbc;
        this.calendar = calendar;
    }

    /** What one collector carries, or nobody. */
    record Load(
            @Nullable UUID person,
            String collector,
            int cases,
            BigDecimal principal,
            BigDecimal expected,
            int due,
            int late) {

        private static Load nothing(@Nullable UUID person, String collector) {
            return new Load(person, collector, 0, BigDecimal.ZERO, BigDecimal.ZERO, 0, 0);
        }

        private Load named(String name) {
            return new Load(person, name, cases, principal, expected, due, late);
        }

        private Load plus(Load other) {
            return new Load(
                    null,
                    collector,
                    cases + other.cases,
                    principal.add(other.principal),
                    expected.add(other.expected),
                    due + other.due,
                    late + other.late);
        }
    }

    /** How much of what someone carries is asked for. */
    enum Part {
        ALL,
        DUE,
        LATE
    }

    record Today(Load unassigned, int proposedForCourt, BigDecimal proposedPrincipal, List<Load> collectors) {

        /** What the team carries together. */
        public Load all() {
            return collectors.stream().reduce(Load.nothing(null, ""), Load::plus);
        }
    }

    @Transactional(readOnly = true)
    Today today(List<Person> collectors) {
        List<Load> carried = jdbc.sql(sql.get("team"))
                .param("today", calendar.today())
                .query((row, n) -> load(row))
                .list();
        List<Load> loads = collectors.stream()
                .map(person -> loadOf(carried, person.id().value(), person.name()))
                .toList();
        return jdbc.sql("""
                select count(*) as cases, coalesce(sum(principal), 0) as principal
                  from strategy.api_work where action = 'PROPOSE_COURT'""")
                .query((row, n) -> new Today(
                        loadOf(carried, null, ""), row.getInt("cases"), row.getBigDecimal("principal"), loads))
                .single();
    }

    @Transactional(readOnly = true)
    CaseRow.Page unassigned(Optional<ValueKey> after) {
        return page(true, after);
    }

    @Transactional(readOnly = true)
    CaseRow.Page proposedForCourt(Optional<ValueKey> after) {
        return page(false, after);
    }

    /** What one collector carries, or the part of it that falls today or earlier. */
    @Transactional(readOnly = true)
    CaseRow.Page of(PersonId collector, Part part, Optional<ValueKey> after) {
        LocalDate dueBy = switch (part) {
            case ALL -> null;
            case DUE -> calendar.today();
            case LATE -> calendar.today().minusDays(1);
        };
        return CaseRow.Page.of(jdbc.sql(sql.get("team-cases"))
                .param("collector", collector.value())
                .param("dueBy", dueBy)
                .param("expected", after.map(ValueKey::expected).orElse(null))
                .param("after", after.map(ValueKey::caseId).orElse(null))
                .param("size", CaseRow.PAGE + 1)
                .query((row, n) -> CaseRow.of(row))
                .list());
    }

    private CaseRow.Page page(boolean unassigned, Optional<ValueKey> after) {
        return CaseRow.Page.of(jdbc.sql(sql.get("waiting-cases"))
                .param("unassigned", unassigned)
                .param("expected", after.map(ValueKey::expected).orElse(null))
                .param("after", after.map(ValueKey::caseId).orElse(null))
                .param("size", CaseRow.PAGE + 1)
                .query((row, n) -> CaseRow.of(row))
                .list());
    }

    private static Load loadOf(List<Load> carried, @Nullable UUID person, String name) {
        return carried.stream()
                .filter(each -> java.util.Objects.equals(person, each.person()))
                .map(each -> each.named(name))
                .findFirst()
                .orElse(Load.nothing(person, name));
    }

    private static Load load(ResultSet row) throws SQLException {
        return new Load(
                row.getObject("assigned_to", UUID.class),
                "",
                row.getInt("cases"),
                row.getBigDecimal("principal"),
                row.getBigDecimal("expected"),
                row.getInt("due"),
                row.getInt("late"));
    }
}
