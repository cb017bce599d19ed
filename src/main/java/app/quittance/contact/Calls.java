package app.quittance.contact;

import app.quittance.casefile.CaseFacts;
import app.quittance.casefile.CaseFiles;
import app.quittance.casefile.CaseId;
import app.quittance.journal.Journal;
import app.quittance.kernel.AgencyCalendar;
import app.quittance.kernel.Refusal;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Calls with debtors. A call to one follows the rules of contact; the debtor may ring whenever it likes. */
@Service
public class Calls {

    private final JdbcClient jdbc;
    private final CaseFiles caseFiles;
    private final ContactRules rules;
    private final Journal journal;
    private final ApplicationEventPublisher events;
    private final AgencyCalendar calendar;
    private final Clock clock;

    Calls(
            JdbcClient jdbc,
            CaseFiles caseFiles,
            ContactRules rules,
            Journal journal,
            ApplicationEventPublisher events,
            AgencyCalendar calendar,
            Clock clock) {
        this.jdbc = jdbc;
        this.caseFiles = caseFiles;
        this.rules = rules;
        this.journal = journal;
        this.events = events;
        this.calendar = calendar;
        this.clock = clock;
    }

    /** Why the debtor may not be rung at this moment; empty where it may. */
    @Transactional(readOnly = true)
    public Optional<Refusal> obstacle(CaseId caseId, Instant at) {
        try {
            rules.requireCall(caseFiles.get(caseId), local(at));
            return Optional.empty();
        } catch (Refusal refusal) {
            return Optional.of(refusal);
        }
    }

    /** Writes a call down; refused where it should not have been made. It answers the call-back that was waited for. */
    @Transactional
    public CallId log(LogCall command) {
        CaseFacts file = caseFiles.get(command.caseId());
        LocalDateTime at = local(command.at());
        LocalDate today = calendar.today();
        if (at.toLocalDate().isAfter(today)) throw new Refusal("call.in-the-future");
        LocalDate callBackOn = command.callBackOn();
        if (callBackOn != null && callBackOn.isBefore(today)) throw new Refusal("call.call-back-past");
        if (command.direction() == CallDirection.OUTGOING) rules.requireCall(file, at);
        CallId id = CallId.random();
        insert(id, file, command, at.toLocalDate());
        var details =
                Map.of("direction", Journal.label(command.direction()), "outcome", Journal.label(command.outcome()));
        journal.record(file.id().value(), file.clientId(), command.by(), "call.logged", details);
        events.publishEvent(new CallLogged(id, file.id(), command.outcome(), at.toLocalDate()));
        return id;
    }

    /** The calls of a case, the latest first. */
    @Transactional(readOnly = true)
    public List<CallFacts> of(CaseId caseId) {
        return jdbc.sql("""
                select call_id, case_id, direction, called_at, called_on, outcome, summary, call_back_on, logged_by, recorded_at
                  from contact.call where case_id = :case order by called_at desc, recorded_at desc""").param("case", caseId.value()).query(Calls::call).list();
    }

    private void insert(CallId id, CaseFacts file, LogCall command, LocalDate on) {
        jdbc.sql("""
                insert into contact.call (call_id, case_id, client_id, direction, called_at, called_on, outcome, summary,
                                          call_back_on, logged_by, recorded_at)
                values (:id, :case, :client, :direction, :at, :on, :outcome, :summary, :callBackOn, :by, :now)""")
                .param("id", id.value())
                .param("case", file.id().value())
                .param("client", file.clientId().value())
                .param("direction", command.direction().name())
                .param("at", command.at().atOffset(ZoneOffset.UTC))
                .param("on", on)
                .param("outcome", command.outcome().name())
                .param("summary", command.summary())
                .param("callBackOn", command.callBackOn())
                .param("by", command.by().name())
                .param("now", clock.instant().atOffset(ZoneOffset.UTC))
                .update();
    }

    private static LocalDateTime local(Instant at) {
        return LocalDateTime.ofInstant(at, AgencyCalendar.ZONE);
    }

    private static CallFacts call(ResultSet row, int number) throws SQLException {
        return new CallFacts(
                new CallId(row.getObject("call_id", UUID.class)),
                new CaseId(row.getObject("case_id", UUID.class)),
                CallDirection.valueOf(row.getString("direction")),
                row.getObject("called_at", OffsetDateTime.class).toInstant(),
                row.getObject("called_on", LocalDate.class),
                CallOutcome.valueOf(row.getString("outcome")),
                row.getString("summary"),
                Optional.ofNullable(row.getObject("call_back_on", LocalDate.class)),
                row.getString("logged_by"),
                row.getObject("recorded_at", OffsetDateTime.class).toInstant());
    }
}
