package app.quittance.web.legal;

import app.quittance.kernel.AgencyCalendar;
import app.quittance.law.delays.ProceduralStep;
import app.quittance.litigation.Finding;
import app.quittance.litigation.MatterStatus;
import app.quittance.platform.SqlFiles;
import java.math.BigDecimal;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Reads the legal team's lists. */
@Component
class LegalLists {

    private static final int PAGE = 50;
    private static final int SOON_DAYS = 15;

    private final JdbcClient jdbc;
    private final AgencyCalendar calendar;
    private final SqlFiles sql = SqlFiles.of("web/legal");

    LegalLists(JdbcClient jdbc, AgencyCalendar calendar) {
        this.jdbc = jdbc;
        this.calendar = calendar;
    }

    record Figures(
            int ready,
            BigDecimal readyPrincipal,
            int blocked,
            BigDecimal blockedPrincipal,
            int underWay,
            int deadlinesSoon) {}

    record Candidate(
            UUID caseId,
            String reference,
            String debtor,
            String client,
            @Nullable BigDecimal principal,
            List<Finding.Check> lacking,
            int warned) {}

    record Page(List<Candidate> rows, Optional<UUID> next) {}

    record UnderWay(
            String reference,
            String debtor,
            String client,
            MatterStatus status,
            @Nullable String court,
            @Nullable BigDecimal claimed,
            @Nullable LocalDate filedOn,
            @Nullable ProceduralStep step,
            @Nullable LocalDate dueOn) {}

    @Transactional(readOnly = true)
    Figures figures() {
        return jdbc.sql(sql.get("figures"))
                .param("soon", calendar.today().plusDays(SOON_DAYS))
                .query((row, n) -> new Figures(
                        row.getInt("ready"),
                        row.getBigDecimal("ready_principal"),
                        row.getInt("blocked"),
                        row.getBigDecimal("blocked_principal"),
                        row.getInt("under_way"),
                        row.getInt("soon")))
                .single();
    }

    @Transactional(readOnly = true)
    Page beforeFiling(boolean ready, @Nullable UUID after) {
        List<Candidate> found = jdbc.sql(sql.get("before-filing"))
                .param("ready", ready)
                .param("after", after)
                .param("size", PAGE + 1)
                .query((row, n) -> candidate(row))
                .list();
        if (found.size() <= PAGE) return new Page(found, Optional.empty());
        return new Page(found.subList(0, PAGE), Optional.of(found.get(PAGE - 1).caseId()));
    }

    @Transactional(readOnly = true)
    List<UnderWay> underWay() {
        return jdbc.sql(sql.get("under-way"))
                .query((row, n) -> new UnderWay(
                        row.getString("reference"),
                        fullName(row),
                        row.getString("client"),
                        MatterStatus.valueOf(row.getString("status")),
                        row.getString("court"),
                        row.getBigDecimal("claimed"),
                        row.getObject("filed_on", LocalDate.class),
                        row.getString("step") == null ? null : ProceduralStep.valueOf(row.getString("step")),
                        row.getObject("due_on", LocalDate.class)))
                .list();
    }

    private static Candidate candidate(ResultSet row) throws SQLException {
        return new Candidate(
                row.getObject("case_id", UUID.class),
                row.getString("reference"),
                fullName(row),
                row.getString("client"),
                row.getBigDecimal("principal"),
                Arrays.stream((String[]) row.getArray("lacking").getArray())
                        .map(Finding.Check::valueOf)
                        .toList(),
                row.getInt("warned"));
    }

    private static String fullName(ResultSet row) throws SQLException {
        return Stream.of(row.getString("title"), row.getString("forenames"), row.getString("name"))
                .filter(part -> part != null && !part.isBlank())
                .collect(Collectors.joining(" "));
    }
}
