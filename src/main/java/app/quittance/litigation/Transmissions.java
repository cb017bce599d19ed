package app.quittance.litigation;

import app.quittance.casefile.CaseFacts;
import app.quittance.casefile.CaseFiles;
import app.quittance.casefile.CaseId;
import app.quittance.document.DocumentId;
import app.quittance.document.DocumentKind;
import app.quittance.document.DocumentStore;
import app.quittance.document.Documents;
import app.quittance.document.FilingCopies;
import app.quittance.document.NewDocument;
import app.quittance.document.PdfAssembly;
import app.quittance.document.RenderedPdf;
import app.quittance.document.StoredDocument;
import app.quittance.document.TransmissionFile;
import app.quittance.journal.Journal;
import app.quittance.kernel.Actor;
import app.quittance.kernel.AgencyCalendar;
import app.quittance.kernel.Refusal;
import app.quittance.litigation.ExhibitNumbering.Numbered;
import app.quittance.litigation.PetitionWriter.Papers;
import app.quittance.platform.InWords;
import app.quittance.platform.Sentences;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * Prepares the file of a case for those who alone may act in the other procedures: counsel, or a commissaire de justice. Facts,
 * account, conditions, times and exhibits; no act and no advice (loi n° 71-1130).
 */
@Service
public class Transmissions {

    private final Procedures procedures;
    private final PetitionWriter writer;
    private final Documents documents;
    private final DocumentStore store;
    private final FilingCopies copies;
    private final CaseFiles caseFiles;
    private final Journal journal;
    private final AgencyCalendar calendar;
    private final Words words;

    Transmissions(
            Procedures procedures,
            PetitionWriter writer,
            Documents documents,
            DocumentStore store,
            FilingCopies copies,
            CaseFiles caseFiles,
            Journal journal,
            AgencyCalendar calendar,
            Words words) {
        this.procedures = procedures;
        this.writer = writer;
        this.documents = documents;
        this.store = store;
        this.copies = copies;
        this.caseFiles = caseFiles;
        this.journal = journal;
        this.calendar = calendar;
        this.words = words;
    }

    /** What says the findings and the procedures in the language of the papers. */
    @org.springframework.stereotype.Component("wordsOfTransmissions")
    record Words(FindingWords findings, Sentences sentences) {

        String of(Procedure procedure) {
            return sentences.label(procedure, Locale.FRENCH) + " (" + procedure.article() + ")";
        }

        String addressee(Procedure procedure) {
            return sentences.say("litigation.addressee." + procedure, Locale.FRENCH);
        }

        List<String> nextSteps(Procedure procedure) {
            return procedure.nextSteps().stream()
                    .map(key -> sentences.say(key, Locale.FRENCH))
                    .toList();
        }

        String condition(Finding finding) {
            String article = finding.article().isBlank() ? "" : " (" + finding.article() + ")";
            return sentences.label(finding.check(), Locale.FRENCH) + " – "
                    + sentences.say("litigation.condition." + finding.level(), Locale.FRENCH) + " : "
                    + findings.of(finding, Locale.FRENCH) + article;
        }
    }

    /** Prepares the file and keeps it in the case; refused while something closes this way, with all that does. */
    @Transactional
    public DocumentId prepare(CaseId caseId, Procedure procedure, Actor by) {
        if (!procedure.isTransmitted()) throw new Refusal("transmission.drawn-up-here");
        Prospect prospect = procedures.of(caseId, procedure);
        if (!prospect.isOpen()) {
            throw new Refusal("transmission.closed", procedure, words.findings().of(prospect.obstacles()));
        }
        CaseFacts facts = caseFiles.get(caseId);
        RenderedPdf file = draw(caseId, prospect);
        String title = words.sentences().label(procedure, Locale.FRENCH) + ", dossier de transmission "
                + facts.reference() + " du " + InWords.date(calendar.today(), Locale.FRENCH);
        DocumentId id = store.add(
                NewDocument.rendered(facts.clientId(), caseId, DocumentKind.TRANSMISSION_FILE, title, file, true), by);
        journal.record(
                caseId.value(),
                facts.clientId(),
                by,
                "litigation.transmission",
                Map.of("procedure", Journal.label(procedure)));
        return id;
    }

    /** The files that were prepared for a case, the newest first. */
    @Transactional(readOnly = true)
    public List<StoredDocument> of(CaseId caseId) {
        return store.ofCase(caseId).stream()
                .filter(document -> document.kind().equals(DocumentKind.TRANSMISSION_FILE.folder()))
                .toList();
    }

    private RenderedPdf draw(CaseId caseId, Prospect prospect) {
        LocalDate today = calendar.today();
        Procedure procedure = prospect.procedure();
        Papers papers = writer.writeForOthers(caseId, today);
        RenderedPdf sheet = documents.render(new TransmissionFile(
                papers.matter(),
                papers.debt(),
                words.of(procedure),
                words.addressee(procedure),
                isBroughtBeforeACourt(procedure),
                papers.facts(),
                prospect.told().stream().map(words::condition).toList(),
                words.nextSteps(procedure),
                papers.schedule().stream().map(Numbered::exhibit).toList()));
        var bound = new PdfAssembly(
                "Dossier de transmission " + papers.matter().reference(),
                papers.matter().reference());
        bound.add("Dossier de transmission", sheet);
        for (Numbered numbered : papers.schedule()) {
            bound.addExhibit(
                    numbered.exhibit().number(),
                    numbered.exhibit().title(),
                    copies.of(numbered.facts().documentId()));
        }
        return bound.bind(today);
    }

    private static boolean isBroughtBeforeACourt(Procedure procedure) {
        return procedure == Procedure.INTERIM_PAYMENT || procedure == Procedure.MERITS;
    }
}
