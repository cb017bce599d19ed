package app.quittance.litigation;

import app.quittance.casefile.CaseFacts;
import app.quittance.casefile.CaseFiles;
import app.quittance.casefile.CaseId;
import app.quittance.casefile.CaseStatus;
import app.quittance.document.DocumentId;
import app.quittance.document.DocumentKind;
import app.quittance.document.DocumentStore;
import app.quittance.document.NewDocument;
import app.quittance.document.ReceivedFile;
import app.quittance.journal.Journal;
import app.quittance.kernel.Actor;
import app.quittance.kernel.AgencyCalendar;
import app.quittance.kernel.Refusal;
import app.quittance.law.delays.ProceduralStep;
import java.time.LocalDate;
import java.util.Map;
import java.util.Optional;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * Claims declared in insolvency proceedings (C. com. L.622-24): each case of a bound debtor has one to declare, which is prepared
 * with its power, sent within its time, or given up by the creditor. {@link BoundCases} opens them.
 */
@Service
public class Declarations {

    private final DeclarationBook book;
    private final DeclarationPapers papers;
    private final DeadlineRows deadlines;
    private final CaseFiles caseFiles;
    private final DocumentStore store;
    private final Journal journal;
    private final AgencyCalendar calendar;

    Declarations(
            DeclarationBook book,
            DeclarationPapers papers,
            DeadlineRows deadlines,
            CaseFiles caseFiles,
            DocumentStore store,
            Journal journal,
            AgencyCalendar calendar) {
        this.book = book;
        this.papers = papers;
        this.deadlines = deadlines;
        this.caseFiles = caseFiles;
        this.store = store;
        this.journal = journal;
        this.calendar = calendar;
    }

    /** What is to be declared of a case; empty where no proceedings bind its debtor. */
    @Transactional(readOnly = true)
    public Optional<DeclarationFacts> of(CaseId caseId) {
        return book.of(caseId);
    }

    /**
     * Draws up the declaration with its power and exhibits, and keeps it in the case; a later one replaces it until it is sent.
     * Refused while nobody knows who receives it, and where nothing was owed when the proceedings opened.
     */
    @Transactional
    public DocumentId prepare(CaseId caseId, Actor by) {
        DeclarationFacts facts = open(caseId);
        CaseFacts file = caseFiles.get(caseId);
        DeclarationPapers.Bound bound = papers.bind(file, facts, book.power(caseId));
        String title = "Déclaration de créance " + file.reference();
        DocumentId id = store.add(
                NewDocument.rendered(file.clientId(), caseId, DocumentKind.CLAIM_DECLARATION, title, bound.pdf(), true),
                by);
        book.prepared(caseId, id, bound.claimed(), calendar.today());
        tell(
                file,
                by,
                "litigation.declaration-prepared",
                Map.of("total", bound.claimed().amount() + " EUR"));
        return id;
    }

    /** Takes the power that the creditor signed, with its date; what was prepared before is prepared again with it. */
    @Transactional
    public void empower(CaseId caseId, LocalDate datedOn, String fileName, byte[] bytes, Actor by) {
        DeclarationFacts facts = known(caseId);
        refuseFuture(datedOn);
        CaseFacts file = caseFiles.get(caseId);
        String title = "Pouvoir de déclarer, signé, " + file.reference();
        DocumentId power = store.add(
                new NewDocument(
                        file.clientId(),
                        caseId,
                        DocumentKind.DECLARATION_POWER.folder(),
                        title,
                        fileName,
                        ReceivedFile.of(fileName, bytes),
                        true),
                by);
        book.empowered(caseId, power, datedOn);
        tell(file, by, "litigation.declaration-power", Map.of("on", datedOn.toString()));
        if (facts.document().isPresent() && facts.isOpen()) prepare(caseId, by);
    }

    /** It left on this day, which is its date (com. 28 January 1997, n° 94-21.125). Refused before it is prepared. */
    @Transactional
    public void sent(CaseId caseId, LocalDate on, Actor by) {
        DeclarationFacts facts = open(caseId);
        refuseFuture(on);
        if (on.isBefore(facts.openedOn())) throw new Refusal("declaration.before-opening", facts.openedOn());
        if (facts.document().isEmpty()) throw new Refusal("declaration.not-prepared");
        book.sent(caseId, on, by);
        deadlines.met(caseId, ProceduralStep.DECLARE_CLAIM, on);
        if (!known(caseId).isSentLate()) deadlines.forget(caseId, ProceduralStep.ASK_FORECLOSURE_RELIEF);
        tell(caseFiles.get(caseId), by, "litigation.declaration-sent", Map.of("on", on.toString()));
    }

    /** The creditor ratified a declaration that had left without a power dated in time. */
    @Transactional
    public void ratified(CaseId caseId, LocalDate on, Actor by) {
        DeclarationFacts facts = known(caseId);
        if (!facts.needsRatification()) throw new Refusal("declaration.nothing-to-ratify");
        refuseFuture(on);
        book.ratified(caseId, on);
        tell(caseFiles.get(caseId), by, "litigation.declaration-ratified", Map.of("on", on.toString()));
    }

    /** The creditor gave the declaration up; the reason stays. Nothing falls due any more. */
    @Transactional
    public void waive(CaseId caseId, String reason, Actor by) {
        open(caseId);
        if (reason.isBlank()) throw new Refusal("declaration.reason-missing");
        book.waived(caseId, reason.strip(), calendar.today());
        deadlines.forget(
                caseId,
                ProceduralStep.DECLARE_CLAIM,
                ProceduralStep.ASK_FORECLOSURE_RELIEF,
                ProceduralStep.RECLAIM_GOODS);
        tell(caseFiles.get(caseId), by, "litigation.declaration-waived", Map.of("reason", reason.strip()));
    }

    private DeclarationFacts known(CaseId caseId) {
        return book.of(caseId).orElseThrow(() -> new Refusal("declaration.no-proceedings"));
    }

    private DeclarationFacts open(CaseId caseId) {
        if (caseFiles.get(caseId).status() == CaseStatus.CLOSED) throw new Refusal("declaration.case-closed");
        DeclarationFacts facts = known(caseId);
        if (!facts.isOpen()) throw new Refusal("declaration.over", facts.state());
        return facts;
    }

    private void refuseFuture(LocalDate on) {
        if (on.isAfter(calendar.today())) throw new Refusal("matter.future", on);
    }

    private void tell(CaseFacts file, Actor by, String kind, Map<String, String> details) {
        journal.record(file.id().value(), file.clientId(), by, kind, details);
    }
}
