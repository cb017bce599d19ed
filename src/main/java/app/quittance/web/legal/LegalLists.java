package app.quittance.web.legal;

import app.quittance.debtor.ProceedingsKind;
import app.quittance.kernel.AgencyCalendar;
import app.quittance.law.delays.Counted;
import app.quittance.law.delays.Delay;
import app.quittance.law.delays.ProceduralStep;
import app.quittance.litigation.DeclarationState;
import app.quittance.litigation.Finding;
import app.quittance.litigation.MatterStatus;
import app.quittance.platform.SqlFiles;
import java.math.BigDecimal;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.Set;
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
    private static final int LATELY_DAYS = 90;

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
            int titles,
            int deadlinesSoon) {}

    record Candidate(
            UUID caseId,
            String reference,
            String debtor,
            String client,
            @Nullable BigDecimal principal,
            List<Finding.Check> lacking,
            int warned,
            Optional<MatterStatus> earlier) {}

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
            @Nullable LocalDate dueOn,
            boolean over) {}

    /**
     * A deadline.
     *
     * @param status of the matter; empty for a case that no court has
     * @param over it merely ended, in somebody else's silence
     */
    record Due(
            UUID id,
            String reference,
            String debtor,
            String client,
            Optional<MatterStatus> status,
            ProceduralStep step,
            LocalDate dueOn,
            Counted counted,
            String article,
            boolean over) {

        /** Where it is seen to. */
        public String page() {
            return pageOf(reference, status.isPresent());
        }
    }

    private static String pageOf(String reference, boolean ofMatter) {
        return ofMatter ? "/legal/cases/" + reference : "/cases/" + reference + "/proceedings";
    }

    /**
     * What a day brings: a deadline by its step, or a hearing by its purpose.
     *
     * @param unchecked a deadline whose date no second person has checked
     */
    record OfDay(
            UUID id,
            LocalDate on,
            Optional<LocalTime> at,
            Optional<ProceduralStep> step,
            Optional<String> purpose,
            Optional<String> place,
            String reference,
            String debtor,
            String client,
            boolean unchecked,
            boolean ofMatter) {

        /** Where it is seen to. */
        public String page() {
            return pageOf(reference, ofMatter);
        }

        /** Whether a right is lost when the day passes, or a judge waits. */
        public boolean isFatal() {
            return step.isEmpty() || step.get().isFatal();
        }

        public boolean isToBeChecked() {
            return unchecked && step.filter(ProceduralStep::isFatal).isPresent();
        }
    }

    record Waiting(String court, int ready) {}

    record Ready(
            UUID caseId,
            String reference,
            String debtor,
            String client,
            @Nullable BigDecimal principal,
            int warned) {}

    /**
     * A claim to declare in proceedings.
     *
     * @param dueOn the last day; empty while the opening is not published
     * @param toRatify it left without a power dated in time
     */
    record ToDeclare(
            String reference,
            String debtor,
            String client,
            ProceedingsKind kind,
            LocalDate openedOn,
            Optional<LocalDate> dueOn,
            DeclarationState state,
            boolean toRatify) {}

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
                        row.getInt("titles"),
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
    List<UnderWay> matters(Set<MatterStatus> statuses) {
        return jdbc.sql(sql.get("under-way"))
                .param("statuses", statuses.stream().map(Enum::name).toArray(String[]::new))
                .param("today", calendar.today())
                .query((row, n) -> underWay(row))
                .list();
    }

    private UnderWay underWay(ResultSet row) throws SQLException {
        ProceduralStep step = row.getString("step") == null ? null : ProceduralStep.valueOf(row.getString("step"));
        LocalDate dueOn = row.getObject("due_on", LocalDate.class);
        return new UnderWay(
                row.getString("reference"),
                fullName(row),
                row.getString("client"),
                MatterStatus.valueOf(row.getString("status")),
                row.getString("court"),
                row.getBigDecimal("claimed"),
                row.getObject("filed_on", LocalDate.class),
                step,
                dueOn,
                step != null && dueOn != null && step.isOver(dueOn, calendar.today()));
    }

    /** What falls due soon, or already should have been done. */
    @Transactional(readOnly = true)
    List<Due> deadlinesSoon() {
        return deadlinesUntil(calendar.today().plusDays(SOON_DAYS));
    }

    /** The same up to a day. */
    @Transactional(readOnly = true)
    List<Due> deadlinesUntil(LocalDate day) {
        return jdbc.sql(sql.get("deadlines"))
                .param("soon", day)
                .query((row, n) -> new Due(
                        row.getObject("deadline_id", UUID.class),
                        row.getString("reference"),
                        fullName(row),
                        row.getString("client"),
                        Optional.ofNullable(row.getString("status")).map(MatterStatus::valueOf),
                        ProceduralStep.valueOf(row.getString("step")),
                        row.getObject("due_on", LocalDate.class),
                        new Counted(
                                new Delay(row.getInt("delay_months"), row.getInt("delay_days")),
                                row.getBoolean("moved")),
                        row.getString("article"),
                        ProceduralStep.valueOf(row.getString("step"))
                                .isOver(row.getObject("due_on", LocalDate.class), calendar.today())))
                .list();
    }

    /** What falls due or is heard from a day to another, in the order of the days. */
    @Transactional(readOnly = true)
    List<OfDay> between(LocalDate from, LocalDate to) {
        return jdbc.sql(sql.get("month"))
                .param("from", from)
                .param("to", to)
                .query((row, n) -> new OfDay(
                        row.getObject("id", UUID.class),
                        row.getObject("on_day", LocalDate.class),
                        Optional.ofNullable(row.getObject("at_hour", LocalTime.class)),
                        Optional.ofNullable(row.getString("step")).map(ProceduralStep::valueOf),
                        Optional.ofNullable(row.getString("purpose")),
                        Optional.ofNullable(row.getString("place")),
                        row.getString("reference"),
                        fullName(row),
                        row.getString("client"),
                        row.getBoolean("unchecked"),
                        row.getBoolean("of_matter")))
                .list();
    }

    /** Before which courts how many ready cases wait, the most first. */
    @Transactional(readOnly = true)
    List<Waiting> courtsOfReady() {
        return jdbc.sql(sql.get("courts-of-ready"))
                .query((row, n) -> new Waiting(row.getString("court"), row.getInt("ready")))
                .list();
    }

    /** The ready cases before a court that no filing holds. */
    @Transactional(readOnly = true)
    List<Ready> readyFor(String court) {
        return jdbc.sql(sql.get("ready-for-court"))
                .param("court", court)
                .query((row, n) -> new Ready(
                        row.getObject("case_id", UUID.class),
                        row.getString("reference"),
                        fullName(row),
                        row.getString("client"),
                        row.getBigDecimal("principal"),
                        row.getInt("warned")))
                .list();
    }

    /** Claims to declare, those to be ratified, and what was done of late; the soonest last day first. */
    @Transactional(readOnly = true)
    List<ToDeclare> declarations() {
        return jdbc.sql(sql.get("declarations"))
                .param("since", calendar.today().minusDays(LATELY_DAYS))
                .query((row, n) -> new ToDeclare(
                        row.getString("reference"),
                        fullName(row),
                        row.getString("client"),
                        ProceedingsKind.valueOf(row.getString("kind")),
                        row.getObject("opened_on", LocalDate.class),
                        Optional.ofNullable(row.getObject("due_on", LocalDate.class)),
                        DeclarationState.valueOf(row.getString("state")),
                        row.getBoolean("to_ratify")))
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
                row.getInt("warned"),
                Optional.ofNullable(row.getString("matter_status"))
                        .map(MatterStatus::valueOf)
                        .filter(status -> status != MatterStatus.PREPARING));
    }

    private static String fullName(ResultSet row) throws SQLException {
        return Stream.of(row.getString("title"), row.getString("forenames"), row.getString("name"))
                .filter(part -> part != null && !part.isBlank())
                .collect(Collectors.joining(" "));
    }
}
