package app.quittance.litigation;

import app.quittance.casefile.CaseFacts;
import app.quittance.casefile.CaseFiles;
import app.quittance.casefile.CaseId;
import app.quittance.document.Debt;
import app.quittance.journal.Journal;
import app.quittance.kernel.Actor;
import app.quittance.kernel.AgencyCalendar;
import app.quittance.kernel.Refusal;
import app.quittance.kernel.Unknown;
import app.quittance.law.delays.ProceduralEvent;
import app.quittance.law.delays.ProceduralStep;
import app.quittance.platform.InWords;
import java.time.LocalDate;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Consumer;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** The door to the procedures: open one, and record what the court and the bailiff did, each with the deadlines it opens. */
@Service
public class Matters {

    private final MatterRepository matters;
    private final MatterDeadlines deadlines;
    private final Reductions reductions;
    private final Exhibits exhibits;
    private final CaseFiles caseFiles;
    private final Journal journal;
    private final AgencyCalendar calendar;

    Matters(
            MatterRepository matters,
            MatterDeadlines deadlines,
            Reductions reductions,
            Exhibits exhibits,
            CaseFiles caseFiles,
            Journal journal,
            AgencyCalendar calendar) {
        this.matters = matters;
        this.deadlines = deadlines;
        this.reductions = reductions;
        this.exhibits = exhibits;
        this.caseFiles = caseFiles;
        this.journal = journal;
        this.calendar = calendar;
    }

    /** The matter of a case; empty until the legal team took it up. */
    @Transactional(readOnly = true)
    public Optional<MatterFacts> of(CaseId caseId) {
        return matters.findByCaseId(caseId.value()).map(Matter::facts);
    }

    /** The legal team takes the case up; taking it up twice changes nothing. A refused or lapsed matter begins anew. */
    @Transactional
    public void prepare(CaseId caseId, Actor by) {
        Optional<Matter> known = matters.findWithLockByCaseId(caseId.value());
        if (known.isPresent()) {
            Matter matter = known.get();
            if (matter.facts().status() == MatterStatus.PREPARING) return;
            matter.prepareAgain();
            deadlines.forgetAll(matter.facts());
        } else {
            matters.save(new Matter(caseFiles.get(caseId), calendar.today()));
        }
        tell(caseId, by, "litigation.prepared", Map.of());
    }

    /** The petition was filed, with the packet that was assembled last. Refused without the client's signed power: a house rule. */
    @Transactional
    public void filed(CaseId caseId, LocalDate on, Actor by) {
        if (!exhibits.isGiven(caseId, ExhibitKind.SIGNED_POWER)) throw new Refusal("matter.no-power");
        change(caseId, on, by, "litigation.filed", matter -> matter.filed(on));
        deadlines.open(get(caseId), ProceduralEvent.PETITION, on, by);
    }

    /** The judge allowed all that was asked. */
    @Transactional
    public void ordered(CaseId caseId, LocalDate on, Actor by) {
        CourtSums asked = get(caseId).asked().orElseThrow(() -> new Refusal("matter.no-packet"));
        ordered(caseId, on, asked, by);
    }

    /** The judge allowed the petition: its costs were therefore paid, whether or not anybody recorded it. */
    @Transactional
    public void ordered(CaseId caseId, LocalDate on, CourtSums granted, Actor by) {
        change(caseId, on, by, "litigation.ordered", matter -> matter.ordered(on, granted));
        deadlines.met(get(caseId), ProceduralStep.DEPOSIT_COSTS, on);
        deadlines.open(get(caseId), ProceduralEvent.ORDER, on, by);
    }

    /**
     * The creditor accepts an order for a part: once it is enforceable, the rest is given up. Without that no such order is served
     * (CPC 1409).
     *
     * @param how it said so: "courriel de Mme Roy du 3 novembre 2026"
     */
    @Transactional
    public void acceptPartial(CaseId caseId, LocalDate on, String how, Actor by) {
        if (how.isBlank()) throw new Refusal("matter.acceptance-missing");
        refuseToCome(on);
        lock(caseId).acceptPartial(on);
        tell(caseId, by, "litigation.partial-accepted", Map.of("on", on.toString(), "how", how.strip()));
    }

    /** The creditor does not have an order for a part served: it falls, and the ordinary way stays open for all (CPC 1409). */
    @Transactional
    public void declinePartial(CaseId caseId, LocalDate on, Actor by) {
        change(caseId, on, by, "litigation.partial-declined", matter -> matter.declinePartial(on));
        deadlines.forgetOpen(get(caseId));
    }

    @Transactional
    public void refused(CaseId caseId, LocalDate on, Actor by) {
        change(caseId, on, by, "litigation.refused", matter -> matter.refused(on));
        deadlines.forgetOpen(get(caseId));
    }

    /** The order was served, to the debtor in person or otherwise. Refused after the last day: the order is then non avenue (CPC 1411). */
    @Transactional
    public void served(CaseId caseId, LocalDate on, boolean inPerson, Actor by) {
        LocalDate lastDay = deadlines.lastDayToServe(get(caseId));
        change(caseId, on, by, "litigation.served", matter -> matter.served(on, inPerson, lastDay));
        deadlines.met(get(caseId), ProceduralStep.SERVE_ORDER, on);
        deadlines.open(get(caseId), ProceduralEvent.SERVICE, on, by);
    }

    /**
     * The debtor opposed the order. One that was not served in person may still be opposed after it became a title, until a month
     * after the first act in person or the first seizure (CPC 1416): the title falls, and what it made be given up is owed again.
     */
    @Transactional
    public void opposed(CaseId caseId, LocalDate on, Actor by) {
        MatterFacts before = get(caseId);
        boolean hadTitle = before.status().isTitle();
        if (hadTitle) refuseLateOpposition(before, on);
        change(caseId, on, by, "litigation.opposed", matter -> matter.opposed(on));
        deadlines.forgetOpen(get(caseId));
        deadlines.open(get(caseId), ProceduralEvent.OPPOSITION, on, by);
        if (!hadTitle) return;
        caseFiles.loseTitle(caseId, by);
        reductions.takeBack(before, "Opposition du " + InWords.date(on, Locale.FRENCH), by);
    }

    private void refuseLateOpposition(MatterFacts titled, LocalDate on) {
        Optional<LocalDate> firstAct = titled.firstActOn();
        if (firstAct.isPresent() && !deadlines.mayOpposeOn(titled, on)) {
            throw new Refusal("matter.opposition-late", firstAct.get());
        }
    }

    /** The registry told the creditor of the opposition: costs or a lawyer are due within days (CPC 1418, 1419, 1425). */
    @Transactional
    public void oppositionTold(CaseId caseId, LocalDate on, Actor by) {
        change(caseId, on, by, "litigation.opposition-told", matter -> matter.oppositionTold(on));
        deadlines.met(get(caseId), ProceduralStep.NOTIFY_OPPOSITION, on);
        deadlines.open(get(caseId), ProceduralEvent.OPPOSITION_NOTICE, on, by);
    }

    /** The order was not served in person: the first act that is, or the first seizure, opens a last month to oppose. */
    @Transactional
    public void firstAct(CaseId caseId, LocalDate on, Actor by) {
        change(caseId, on, by, "litigation.first-act", matter -> matter.firstAct(on));
        deadlines.open(get(caseId), ProceduralEvent.FIRST_ACT, on, by);
    }

    /** Costs were not deposited or a lawyer was not appointed in time: the instance ended, and the order with it. */
    @Transactional
    public void instanceEnded(CaseId caseId, LocalDate on, Actor by) {
        lapse(caseId, on, by, "litigation.instance-ended");
    }

    /** A commissaire de justice was told to execute the title. */
    @Transactional
    public void inEnforcement(CaseId caseId, LocalDate on, Actor by) {
        change(caseId, on, by, "litigation.in-enforcement", Matter::inEnforcement);
    }

    /**
     * A day was entered wrongly: it is put right, and every deadline that was counted from it is counted again. Where the order
     * then turns out to have been served too late, it is non avenue (CPC 1411).
     */
    @Transactional
    public void correct(CaseId caseId, MatterDate date, LocalDate on, String reason, Actor by) {
        if (reason.isBlank()) throw new Refusal("matter.correction-reason");
        refuseToCome(on);
        LocalDate before = date.of(get(caseId)).orElseThrow(() -> new Refusal("matter.date-unknown"));
        lock(caseId).correct(date, on);
        tell(
                caseId,
                by,
                "litigation.corrected",
                Map.of(
                        "date",
                        Journal.label(date),
                        "before",
                        before.toString(),
                        "on",
                        on.toString(),
                        "reason",
                        reason.strip()));
        deadlines.move(get(caseId), date.event(), on, by);
        lapseIfServedLate(caseId, by);
    }

    private void lapseIfServedLate(CaseId caseId, Actor by) {
        MatterFacts matter = get(caseId);
        Optional<LocalDate> served = matter.servedOn();
        if (served.isEmpty() || !served.get().isAfter(deadlines.lastDayToServe(matter))) return;
        if (matter.status() != MatterStatus.SERVED) throw new Refusal("matter.served-too-late");
        lapse(caseId, calendar.today(), by, "litigation.lapsed");
    }

    /** The opposition was judged: the judgment takes the place of the order and grants these sums (CPC 1420). */
    @Transactional
    public void judged(CaseId caseId, LocalDate on, CourtSums granted, Actor by) {
        lock(caseId).judged(granted);
        enforceable(caseId, on, by);
    }

    /** No opposition came in time, or it was rejected: there is a title, and the account follows what was granted. */
    @Transactional
    public void enforceable(CaseId caseId, LocalDate on, Actor by) {
        MatterFacts before = get(caseId);
        if (before.status() == MatterStatus.SERVED && !on.isAfter(deadlines.lastDayToOppose(before))) {
            throw new Refusal("matter.opposition-runs", deadlines.lastDayToOppose(before));
        }
        change(caseId, on, by, "litigation.enforceable", matter -> matter.enforceable(on));
        deadlines.forgetOpen(before);
        caseFiles.recordTitle(caseId, on, by);
        reductions.post(get(caseId), on, by);
    }

    /** Marks the orders whose time to be served has passed: each becomes non avenue (CPC 1411). Part of the daily run. */
    @Transactional
    public int lapseUnserved(LocalDate today) {
        var late = deadlines.unservedBefore(today);
        for (CaseId caseId : late) {
            lapse(caseId, today, Actor.program("daily-run"), "litigation.lapsed");
        }
        return late.size();
    }

    private void lapse(CaseId caseId, LocalDate on, Actor by, String kind) {
        change(caseId, on, by, kind, matter -> matter.lapsed(on));
        deadlines.forgetOpen(get(caseId));
    }

    void calledToHearing(CaseId caseId) {
        lock(caseId).calledToHearing();
    }

    void assembled(CaseId caseId, UUID packet, PetitionWriter.Papers papers) {
        Debt debt = papers.debt();
        lock(caseId)
                .assembled(
                        packet,
                        new CourtSums(debt.principal(), debt.interest(), debt.accessories()),
                        papers.matter().court().name(),
                        papers.courtKind().orElseThrow().code());
    }

    /** Refuses to change what a petition says once it is before the judge. */
    void refuseIfFiled(CaseId caseId) {
        boolean filed =
                of(caseId).filter(facts -> !facts.status().isBeforeFiling()).isPresent();
        if (filed) throw new Refusal("matter.already-filed");
    }

    MatterFacts get(CaseId caseId) {
        return of(caseId).orElseThrow(() -> new Unknown("matter of case " + caseId.value()));
    }

    private void change(CaseId caseId, LocalDate on, Actor by, String kind, Consumer<Matter> act) {
        refuseToCome(on);
        act.accept(lock(caseId));
        tell(caseId, by, kind, Map.of("on", on.toString()));
    }

    private void refuseToCome(LocalDate on) {
        if (on.isAfter(calendar.today())) throw new Refusal("matter.future", on);
    }

    private Matter lock(CaseId caseId) {
        return matters.findWithLockByCaseId(caseId.value())
                .orElseThrow(() -> new Unknown("matter of case " + caseId.value()));
    }

    private void tell(CaseId caseId, Actor by, String kind, Map<String, String> details) {
        CaseFacts facts = caseFiles.get(caseId);
        journal.record(caseId.value(), facts.clientId(), by, kind, details);
    }
}
