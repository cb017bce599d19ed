package app.quittance.litigation;

import app.quittance.casefile.CaseFacts;
import app.quittance.casefile.CaseFiles;
import app.quittance.casefile.CaseId;
import app.quittance.document.CoverSheet;
import app.quittance.document.DocumentId;
import app.quittance.document.DocumentStore;
import app.quittance.document.Documents;
import app.quittance.document.FilingCopies;
import app.quittance.document.FilingCopy;
import app.quittance.document.NewDocument;
import app.quittance.document.PaymentOrder;
import app.quittance.document.PdfAssembly;
import app.quittance.document.Petition;
import app.quittance.document.ReceivedFile;
import app.quittance.document.RenderedPdf;
import app.quittance.document.SpecialPower;
import app.quittance.journal.Journal;
import app.quittance.kernel.Actor;
import app.quittance.kernel.AgencyCalendar;
import app.quittance.kernel.Refusal;
import app.quittance.law.courts.Court;
import app.quittance.litigation.PetitionWriter.Papers;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * Assembles what is filed for a payment order, in the order in which a registry reads it: cover sheet, petition with
 * statement and schedule, blank order, special power, exhibits. Refused while a check forbids it, with what is lacking.
 */
@Service
public class Packets {

    private static final String KIND = "packet";

    private final Admissibility admissibility;
    private final Warnings warnings;
    private final PetitionWriter writer;
    private final Documents documents;
    private final DocumentStore store;
    private final FilingCopies copies;
    private final CourtFees fees;
    private final Matters matters;
    private final CaseFiles caseFiles;
    private final Journal journal;
    private final AgencyCalendar calendar;
    private final FindingWords words;

    Packets(
            Admissibility admissibility,
            Warnings warnings,
            PetitionWriter writer,
            Documents documents,
            DocumentStore store,
            FilingCopies copies,
            CourtFees fees,
            Matters matters,
            CaseFiles caseFiles,
            Journal journal,
            AgencyCalendar calendar,
            FindingWords words) {
        this.admissibility = admissibility;
        this.warnings = warnings;
        this.writer = writer;
        this.documents = documents;
        this.store = store;
        this.copies = copies;
        this.fees = fees;
        this.matters = matters;
        this.caseFiles = caseFiles;
        this.journal = journal;
        this.calendar = calendar;
        this.words = words;
    }

    /**
     * The courts among which a person chooses before the packet is assembled: the one found first, or chosen before, then
     * those that the debtor's address does not rule out. A table by department may be wrong on a border.
     */
    @Transactional(readOnly = true)
    public List<String> courts(CaseId caseId) {
        List<String> found = writer.courts(caseId, calendar.today());
        Optional<String> chosen = chosenCourt(caseId).map(Court::printed).filter(found::contains);
        return Stream.concat(chosen.stream(), found.stream()).distinct().toList();
    }

    /**
     * Assembles the packet for the court that a person chose among {@link #courts} and checked; refused without one. It is
     * kept in the case; a later one replaces it until the petition is filed.
     */
    @Transactional
    public DocumentId assemble(CaseId caseId, String court, Actor by) {
        refuseIfForbidden(caseId);
        refuseIfUnweighed(caseId);
        if (court.isBlank()) throw new Refusal("packet.court-unchecked");
        Packet packet = draw(caseId, Optional.of(court));
        CaseFacts facts = caseFiles.get(caseId);
        matters.prepare(caseId, by);
        String title = "Dossier de requête " + facts.reference();
        DocumentId id = store.add(
                new NewDocument(
                        facts.clientId(), caseId, KIND, title, title + ".pdf", ReceivedFile.of(packet.pdf()), true),
                by);
        matters.assembled(caseId, id.value(), packet.papers());
        journal.record(
                caseId.value(),
                facts.clientId(),
                by,
                "litigation.packet",
                Map.of(
                        "total",
                        packet.papers().debt().total().amount() + " EUR",
                        "court",
                        packet.papers().matter().court().name()));
        return id;
    }

    /** The packet as it would be assembled now; nothing is kept. */
    @Transactional(readOnly = true)
    public RenderedPdf preview(CaseId caseId) {
        return draw(caseId, chosenCourt(caseId)).pdf();
    }

    private record Packet(Papers papers, RenderedPdf pdf) {}

    private Optional<String> chosenCourt(CaseId caseId) {
        return matters.of(caseId).flatMap(MatterFacts::court);
    }

    private Packet draw(CaseId caseId, Optional<String> court) {
        refuseIfForbidden(caseId);
        LocalDate today = calendar.today();
        Papers papers = writer.write(caseId, today, court);
        return new Packet(papers, bind(papers, today));
    }

    private void refuseIfForbidden(CaseId caseId) {
        List<Finding> forbidding =
                admissibility.check(caseId).stream().filter(Finding::forbids).toList();
        if (!forbidding.isEmpty()) throw new Refusal("packet.not-admissible", words.of(forbidding));
    }

    private void refuseIfUnweighed(CaseId caseId) {
        List<Finding> open = warnings.unweighed(caseId);
        if (!open.isEmpty()) throw new Refusal("packet.warnings-open", words.of(open));
    }

    private RenderedPdf bind(Papers papers, LocalDate on) {
        RenderedPdf petition = documents.render(new Petition(
                papers.matter(),
                papers.debt(),
                papers.facts(),
                papers.grounds(),
                papers.furtherInterest(),
                papers.schedule().stream()
                        .map(ExhibitNumbering.Numbered::exhibit)
                        .toList(),
                null));
        RenderedPdf order =
                documents.render(new PaymentOrder(papers.matter(), papers.debt(), papers.furtherInterest()));
        FilingCopy power = power(papers);
        RenderedPdf cover = cover(papers, petition, order, power, 1);
        cover = cover(papers, petition, order, power, cover.pages());
        PdfAssembly packet = new PdfAssembly(
                "Dossier de requête " + papers.matter().reference(),
                papers.matter().reference());
        packet.add("Bordereau de transmission", cover)
                .add("Requête en injonction de payer", petition)
                .add("Projet d’ordonnance", order)
                .add("Pouvoir spécial", power);
        for (ExhibitNumbering.Numbered numbered : papers.schedule()) {
            packet.addExhibit(
                    numbered.exhibit().number(),
                    numbered.exhibit().title(),
                    copies.of(numbered.facts().documentId()));
        }
        return packet.bind(on);
    }

    /** As it came back signed, or a blank to be signed. */
    private FilingCopy power(Papers papers) {
        return papers.signedPower().map(copies::of).orElseGet(() -> {
            RenderedPdf blank = documents.render(new SpecialPower(papers.matter(), papers.debt(), papers.grantor()));
            return new FilingCopy(blank.bytes(), blank.pages());
        });
    }

    private String fee(Papers papers) {
        String court = papers.matter().court().name();
        return fees.inWords(
                papers.courtKind().orElseThrow(), court, 1, papers.matter().writtenOn());
    }

    /** The cover names the pages of what follows, which hang on how many pages the cover itself has. */
    private RenderedPdf cover(Papers papers, RenderedPdf petition, RenderedPdf order, FilingCopy power, int ownPages) {
        List<CoverSheet.Entry> entries = new ArrayList<>();
        int page = ownPages + 1;
        entries.add(new CoverSheet.Entry("Requête en injonction de payer, décompte et bordereau des pièces", page));
        page += petition.pages();
        entries.add(new CoverSheet.Entry("Projet d’ordonnance", page));
        page += order.pages();
        entries.add(new CoverSheet.Entry("Pouvoir spécial", page));
        page += power.pages();
        for (ExhibitNumbering.Numbered numbered : papers.schedule()) {
            entries.add(new CoverSheet.Entry(
                    "Pièce n° " + numbered.exhibit().number() + " : "
                            + numbered.exhibit().title(),
                    page));
            page += numbered.exhibit().pages();
        }
        return documents.render(new CoverSheet(papers.matter(), papers.debt(), fee(papers), entries));
    }
}
