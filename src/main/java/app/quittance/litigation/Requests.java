package app.quittance.litigation;

import app.quittance.casefile.CaseFacts;
import app.quittance.casefile.CaseFiles;
import app.quittance.casefile.CaseId;
import app.quittance.casefile.ClaimId;
import app.quittance.journal.Journal;
import app.quittance.kernel.Actor;
import app.quittance.kernel.AgencyCalendar;
import app.quittance.kernel.ClientId;
import app.quittance.kernel.Refusal;
import app.quittance.kernel.Unknown;
import app.quittance.kernel.Uuid7;
import app.quittance.litigation.ClientRequest.Subject;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** What the legal team asks of the client before court: a missing exhibit, or its agreement. Asking twice asks once. */
@Service
public class Requests {

    private static final String COLUMNS =
            "request_id, case_id, client_id, subject, exhibit, claim_id, asked_on, asked_by, answered_on, granted, answer";

    private final JdbcClient jdbc;
    private final CaseFiles caseFiles;
    private final Journal journal;
    private final AgencyCalendar calendar;
    private final ApplicationEventPublisher events;

    Requests(
            JdbcClient jdbc,
            CaseFiles caseFiles,
            Journal journal,
            AgencyCalendar calendar,
            ApplicationEventPublisher events) {
        this.jdbc = jdbc;
        this.caseFiles = caseFiles;
        this.journal = journal;
        this.calendar = calendar;
        this.events = events;
    }

    @Transactional
    public void askForExhibit(CaseId caseId, ExhibitKind kind, Optional<ClaimId> claim, Actor by) {
        if (!kind.mayComeOfTheClient()) throw new Refusal("litigation.not-the-clients");
        ask(caseId, Subject.EXHIBIT, kind, claim.map(ClaimId::value).orElse(null), by);
    }

    /** Asks the client whether it agrees to go to court: without it no packet leaves. */
    @Transactional
    public void askForApproval(CaseId caseId, Actor by) {
        ask(caseId, Subject.APPROVAL, null, null, by);
    }

    /** The client agrees to go to court, or does not. */
    @Transactional
    public void answerApproval(CaseId caseId, boolean granted, String answer, Actor by) {
        UUID open = openRequest(caseId, Subject.APPROVAL)
                .orElseThrow(() -> new Unknown("no approval was asked for case " + caseId.value()))
                .id();
        close(open, granted, answer);
        tell(caseId, by, granted ? "litigation.approved" : "litigation.not-approved", Map.of("answer", answer));
        events.publishEvent(new EvidenceChanged(caseId));
    }

    /** An exhibit arrived: what was asked of its kind and invoice is answered. */
    @Transactional
    public void exhibitArrived(CaseId caseId, ExhibitKind kind, Optional<ClaimId> claim) {
        jdbc.sql("""
                update litigation.request set answered_on = :on, granted = true
                 where case_id = :case and exhibit = :kind and answered_on is null
                   and (claim_id is null or claim_id is not distinct from cast(:claim as uuid))""")
                .param("on", calendar.today())
                .param("case", caseId.value())
                .param("kind", kind.name())
                .param("claim", claim.map(ClaimId::value).orElse(null))
                .update();
    }

    /** Whether the client agreed to go to court, by its last answer. */
    @Transactional(readOnly = true)
    public boolean isApproved(CaseId caseId) {
        return of(caseId).stream()
                .filter(request -> request.subject() == Subject.APPROVAL
                        && request.granted().isPresent())
                .reduce((earlier, later) -> later)
                .flatMap(ClientRequest::granted)
                .orElse(false);
    }

    /** The requests of a case, oldest first. */
    @Transactional(readOnly = true)
    public List<ClientRequest> of(CaseId caseId) {
        return jdbc.sql("select " + COLUMNS
                        + " from litigation.request where case_id = :case order by asked_on, request_id")
                .param("case", caseId.value())
                .query((row, n) -> request(row))
                .list();
    }

    /** What waits for an answer of this client, oldest first. */
    @Transactional(readOnly = true)
    public List<ClientRequest> waitingFor(ClientId client) {
        return jdbc.sql("select " + COLUMNS
                        + " from litigation.request where client_id = :client and answered_on is null"
                        + " order by asked_on, request_id limit 200")
                .param("client", client.value())
                .query((row, n) -> request(row))
                .list();
    }

    private void ask(CaseId caseId, Subject subject, @Nullable ExhibitKind exhibit, @Nullable UUID claim, Actor by) {
        CaseFacts facts = caseFiles.get(caseId);
        int asked = jdbc.sql("""
                insert into litigation.request (request_id, case_id, client_id, subject, exhibit, claim_id, asked_on, asked_by)
                values (:id, :case, :client, :subject, :exhibit, cast(:claim as uuid), :on, :by)
                on conflict do nothing""")
                .param("id", Uuid7.next())
                .param("case", caseId.value())
                .param("client", facts.clientId().value())
                .param("subject", subject.name())
                .param("exhibit", exhibit == null ? null : exhibit.name())
                .param("claim", claim)
                .param("on", calendar.today())
                .param("by", by.name())
                .update();
        if (asked == 0) return;
        if (exhibit == null) tell(caseId, by, "litigation.approval-asked", Map.of());
        else tell(caseId, by, "litigation.exhibit-asked", Map.of("exhibit", Journal.label(exhibit)));
    }

    private Optional<ClientRequest> openRequest(CaseId caseId, Subject subject) {
        return of(caseId).stream()
                .filter(request ->
                        request.subject() == subject && request.answeredOn().isEmpty())
                .findFirst();
    }

    private void close(UUID request, boolean granted, String answer) {
        jdbc.sql("""
                update litigation.request set answered_on = :on, granted = :granted, answer = :answer
                 where request_id = :id""")
                .param("on", calendar.today())
                .param("granted", granted)
                .param("answer", answer)
                .param("id", request)
                .update();
    }

    private void tell(CaseId caseId, Actor by, String kind, Map<String, String> details) {
        journal.record(caseId.value(), caseFiles.get(caseId).clientId(), by, kind, details);
    }

    private static ClientRequest request(ResultSet row) throws SQLException {
        return new ClientRequest(
                row.getObject("request_id", UUID.class),
                new CaseId(row.getObject("case_id", UUID.class)),
                Subject.valueOf(row.getString("subject")),
                Optional.ofNullable(row.getString("exhibit")).map(ExhibitKind::valueOf),
                Optional.ofNullable(row.getObject("claim_id", UUID.class)).map(ClaimId::new),
                row.getObject("asked_on", LocalDate.class),
                row.getString("asked_by"),
                Optional.ofNullable(row.getObject("answered_on", LocalDate.class)),
                Optional.ofNullable(row.getObject("granted", Boolean.class)),
                Optional.ofNullable(row.getString("answer")));
    }
}
