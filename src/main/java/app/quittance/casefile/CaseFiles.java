package app.quittance.casefile;

import app.quittance.journal.Journal;
import app.quittance.kernel.Actor;
import app.quittance.kernel.AgencyCalendar;
import app.quittance.kernel.Refusal;
import app.quittance.kernel.Unknown;
import java.time.LocalDate;
import java.util.Map;
import java.util.UUID;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/** The door to one case at a time: find it, ask it, tell the journal and whoever listens. */
@Service
public class CaseFiles {

    private final CaseFileRepository caseFiles;
    private final Journal journal;
    private final ApplicationEventPublisher events;
    private final AgencyCalendar calendar;

    CaseFiles(
            CaseFileRepository caseFiles, Journal journal, ApplicationEventPublisher events, AgencyCalendar calendar) {
        this.caseFiles = caseFiles;
        this.journal = journal;
        this.events = events;
        this.calendar = calendar;
    }

    @Transactional(readOnly = true)
    public CaseFacts get(CaseId id) {
        return caseFiles.findById(id.value()).map(CaseFile::facts).orElseThrow(() -> unknown(id.value()));
    }

    /** Finds a case by what people call it; a case of another client is unknown to a client. */
    @Transactional(readOnly = true)
    public CaseFacts byReference(String reference) {
        return caseFiles.findByReference(reference).map(CaseFile::facts).orElseThrow(() -> new Unknown(reference));
    }

    /**
     * Keeps others from changing the case until the transaction ends. For an act that writes to the journal before it changes
     * the case: whoever else changes it does so in the other order, and each would wait for the other.
     */
    @Transactional(propagation = Propagation.MANDATORY)
    public void keep(CaseId id) {
        lock(id);
    }

    /** The first letter has gone: the amicable phase runs (CPCE R.124-4). */
    @Transactional
    public void beginAmicable(CaseId id, Actor by) {
        change(id, by, "case.amicable", Map.of(), CaseFile::beginAmicable);
    }

    /** The formal notice was first presented on this day. */
    @Transactional
    public void giveNotice(CaseId id, LocalDate presentedOn, Actor by) {
        change(id, by, "case.noticed", Map.of("on", presentedOn.toString()), file -> file.giveNotice(presentedOn));
        events.publishEvent(new CaseTermsChanged(id));
    }

    /** A person decided to go to court. Refused while the case is held. */
    @Transactional
    public void toLitigation(CaseId id, Actor by) {
        change(id, by, "case.litigation", Map.of(), CaseFile::toLitigation);
    }

    @Transactional
    public void backFromLitigation(CaseId id, String reason, Actor by) {
        change(id, by, "case.back-from-litigation", Map.of("reason", reason), CaseFile::backFromLitigation);
    }

    /** A decision against the debtor became enforceable on this day. */
    @Transactional
    public void recordTitle(CaseId id, LocalDate enforceableOn, Actor by) {
        Map<String, String> details = Map.of("on", enforceableOn.toString());
        change(id, by, "case.title", details, file -> file.recordTitle(enforceableOn));
        events.publishEvent(new CaseTermsChanged(id));
    }

    /** The decision against the debtor fell: the case is before the court again. */
    @Transactional
    public void loseTitle(CaseId id, Actor by) {
        change(id, by, "case.title-lost", Map.of(), CaseFile::loseTitle);
        events.publishEvent(new CaseTermsChanged(id));
    }

    @Transactional
    public void close(CaseId id, ClosingReason reason, Actor by) {
        LocalDate today = calendar.today();
        change(id, by, "case.closed", Map.of("reason", Journal.label(reason)), file -> file.close(reason, today));
        events.publishEvent(new CaseClosed(id, reason, today));
    }

    @Transactional
    public void reopen(CaseId id, String reason, Actor by) {
        change(id, by, "case.reopened", Map.of("reason", reason), CaseFile::reopen);
    }

    /** Lays a hold on the case from a date; laying it twice changes nothing. */
    @Transactional
    public void hold(CaseId id, HoldReason reason, LocalDate since, @Nullable String note, Actor by) {
        CaseFile file = lock(id);
        if (!file.hold(reason, since, note)) return;
        tell(file, by, "case.held", Map.of("reason", Journal.label(reason), "since", since.toString()));
        events.publishEvent(new CaseHeld(id, reason, since));
    }

    /** A judge gave the debtor time, until a day from which payment may be asked for again. */
    @Transactional
    public void grantGrace(CaseId id, LocalDate from, LocalDate until, String decision, Actor by) {
        if (decision.isBlank()) throw new Refusal("case.grace-decision");
        Map<String, String> told =
                Map.of("from", from.toString(), "until", until.toString(), "decision", decision.strip());
        LocalDate today = calendar.today();
        change(id, by, "case.grace", told, file -> file.grantGrace(from, until, decision.strip(), today));
        events.publishEvent(new CaseHeld(id, HoldReason.GRACE_PERIOD, from));
    }

    /** The time that a judge gave was entered by mistake: interest is reckoned again as if it had never been. */
    @Transactional
    public void withdrawGrace(CaseId id, String reason, Actor by) {
        if (reason.isBlank()) throw new Refusal("case.grace-withdrawn-why");
        CaseFile file = lock(id);
        HoldFacts entered = file.withdrawGrace();
        Map<String, String> told = Map.of(
                "from", entered.since().toString(),
                "until", entered.until().orElseThrow().toString(),
                "reason", reason.strip());
        tell(file, by, "case.grace-withdrawn", told);
        events.publishEvent(new CaseTermsChanged(id));
    }

    /** Lifts what was to end by today. */
    @Transactional
    void endHolds(CaseId id, Actor by) {
        CaseFile file = lock(id);
        for (HoldReason reason : file.endHolds(calendar.today())) {
            tell(file, by, "case.released", Map.of("reason", Journal.label(reason)));
        }
    }

    /** Lifts a hold; lifting it twice changes nothing. */
    @Transactional
    public void release(CaseId id, HoldReason reason, Actor by) {
        CaseFile file = lock(id);
        if (!file.release(reason, calendar.today())) return;
        tell(file, by, "case.released", Map.of("reason", Journal.label(reason)));
        events.publishEvent(new CaseTermsChanged(id));
    }

    /** A hold of this reason and day was laid by mistake: it lasted no day. Where there is none, nothing changes. */
    @Transactional
    public void withdrawHold(CaseId id, HoldReason reason, LocalDate since, Actor by) {
        CaseFile file = lock(id);
        if (!file.withdrawHold(reason, since)) return;
        tell(file, by, "case.hold-withdrawn", Map.of("reason", Journal.label(reason), "since", since.toString()));
        events.publishEvent(new CaseTermsChanged(id));
    }

    /** Gives the case to a collector, by the key and name of their account. */
    @Transactional
    public void assign(CaseId id, UUID collector, String collectorName, Actor by) {
        change(id, by, "case.assigned", Map.of("collector", collectorName), file -> file.assignTo(collector));
    }

    private void change(CaseId id, Actor by, String kind, Map<String, String> details, Consumer<CaseFile> act) {
        CaseFile file = lock(id);
        act.accept(file);
        tell(file, by, kind, details);
    }

    private void tell(CaseFile file, Actor by, String kind, Map<String, String> details) {
        CaseFacts facts = file.facts();
        journal.record(facts.id().value(), facts.clientId(), by, kind, details);
        events.publishEvent(new CaseChanged(facts.id()));
    }

    private CaseFile lock(CaseId id) {
        return caseFiles.lock(id.value()).orElseThrow(() -> unknown(id.value()));
    }

    private static Unknown unknown(UUID id) {
        return new Unknown("case " + id);
    }
}
