package app.quittance.dispute;

import app.quittance.casefile.CaseFacts;
import app.quittance.casefile.CaseFiles;
import app.quittance.casefile.CaseId;
import app.quittance.casefile.Claim;
import app.quittance.casefile.Claims;
import app.quittance.casefile.HoldReason;
import app.quittance.journal.Journal;
import app.quittance.kernel.Actor;
import app.quittance.kernel.AgencyCalendar;
import app.quittance.kernel.Refusal;
import app.quittance.kernel.Unknown;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Takes in debtors' objections. Collection stops with one: dispute and hold stand or fall together. */
@Service
public class DisputeDesk {

    private final DisputeRepository disputes;
    private final CaseFiles caseFiles;
    private final Claims claims;
    private final Journal journal;
    private final ApplicationEventPublisher events;
    private final AgencyCalendar calendar;

    DisputeDesk(
            DisputeRepository disputes,
            CaseFiles caseFiles,
            Claims claims,
            Journal journal,
            ApplicationEventPublisher events,
            AgencyCalendar calendar) {
        this.disputes = disputes;
        this.caseFiles = caseFiles;
        this.claims = claims;
        this.journal = journal;
        this.events = events;
        this.calendar = calendar;
    }

    /** Records an objection and holds the case. A case has one open dispute: what is objected later is said in it. */
    @Transactional
    public DisputeId open(OpenDispute command) {
        CaseFacts file = caseFiles.get(command.caseId());
        if (!file.status().isOpen()) throw new Refusal("dispute.case-closed", file.reference());
        if (disputes.openOn(file.id().value())) throw new Refusal("dispute.already-open", file.reference());
        requireOfCase(command);
        var today = calendar.today();
        var dispute = new Dispute(DisputeId.random(), file.clientId(), command, today);
        disputes.save(dispute);
        caseFiles.hold(command.caseId(), HoldReason.DISPUTED, today, null, command.by());
        DisputeId id = dispute.facts().id();
        tell(dispute, command.by(), "dispute.opened", Map.of("reason", Journal.label(command.reason())));
        events.publishEvent(new DisputeOpened(id, command.caseId(), today));
        return id;
    }

    /** The client answers, with what proves the debt. */
    @Transactional
    public void answer(AnswerDispute command) {
        Dispute dispute = lock(command.disputeId());
        dispute.answer(command, calendar.today());
        String documents = Integer.toString(command.documents().size());
        tell(dispute, command.by(), "dispute.answered", Map.of("documents", documents));
    }

    /** Notes what a side says beside the turns, such as the debtor's letter that comes later. */
    @Transactional
    public void add(AddToDispute command) {
        Dispute dispute = lock(command.disputeId());
        dispute.add(command, calendar.today());
        tell(dispute, command.by(), "dispute.added", Map.of("side", Journal.label(command.side())));
    }

    /** Asks the client once more. */
    @Transactional
    public void ask(AskClient command) {
        Dispute dispute = lock(command.disputeId());
        dispute.ask(command, calendar.today());
        tell(dispute, command.by(), "dispute.asked", Map.of());
    }

    /** Ends a dispute and lifts its hold. What follows for the amount, a credit note or a waiver, is recorded in the account. */
    @Transactional
    public void settle(SettleDispute command) {
        Dispute dispute = lock(command.disputeId());
        var today = calendar.today();
        dispute.settle(command, today);
        caseFiles.release(dispute.caseId(), HoldReason.DISPUTED, command.by());
        tell(dispute, command.by(), "dispute.settled", Map.of("outcome", Journal.label(command.outcome())));
        events.publishEvent(new DisputeSettled(command.disputeId(), dispute.caseId(), command.outcome(), today));
    }

    @Transactional(readOnly = true)
    public DisputeFacts get(DisputeId id) {
        return disputes.findById(id.value()).map(Dispute::facts).orElseThrow(() -> unknown(id));
    }

    /** The disputes of a case, the latest first. */
    @Transactional(readOnly = true)
    public List<DisputeFacts> of(CaseId caseId) {
        return disputes.findByCaseIdOrderByOpenedOnDescIdDesc(caseId.value()).stream()
                .map(Dispute::facts)
                .toList();
    }

    private void requireOfCase(OpenDispute command) {
        var known = claims.of(command.caseId()).stream().map(Claim::id).collect(Collectors.toSet());
        if (!known.containsAll(command.claims())) throw new Unknown("claim of case " + command.caseId());
    }

    private void tell(Dispute dispute, Actor by, String kind, Map<String, String> details) {
        journal.record(dispute.caseId().value(), dispute.clientId(), by, kind, details);
    }

    private Dispute lock(DisputeId id) {
        return disputes.lock(id.value()).orElseThrow(() -> unknown(id));
    }

    private static Unknown unknown(DisputeId id) {
        return new Unknown("dispute " + id.value());
    }
}
