package app.quittance.litigation;

import app.quittance.casefile.CaseFacts;
import app.quittance.casefile.CaseFiles;
import app.quittance.casefile.CaseId;
import app.quittance.document.DocumentId;
import app.quittance.document.DocumentStore;
import app.quittance.document.NewDocument;
import app.quittance.document.ReceivedFile;
import app.quittance.document.RenderedPdf;
import app.quittance.document.SeparateFiles;
import app.quittance.document.StoredDocument;
import app.quittance.journal.Journal;
import app.quittance.kernel.Actor;
import app.quittance.kernel.AgencyCalendar;
import app.quittance.kernel.Refusal;
import app.quittance.law.FactName;
import app.quittance.law.courts.Court;
import app.quittance.litigation.PacketBinder.Packet;
import app.quittance.litigation.PetitionWriter.Papers;
import app.quittance.rulebook.RulebookDesk;
import java.time.LocalDate;
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
    private final PacketBinder binder;
    private final PacketParts parts;
    private final RulebookDesk rulebook;
    private final DocumentStore store;
    private final Matters matters;
    private final CaseFiles caseFiles;
    private final Journal journal;
    private final AgencyCalendar calendar;
    private final FindingWords words;

    Packets(
            Admissibility admissibility,
            Warnings warnings,
            PetitionWriter writer,
            PacketBinder binder,
            PacketParts parts,
            RulebookDesk rulebook,
            DocumentStore store,
            Matters matters,
            CaseFiles caseFiles,
            Journal journal,
            AgencyCalendar calendar,
            FindingWords words) {
        this.admissibility = admissibility;
        this.warnings = warnings;
        this.writer = writer;
        this.binder = binder;
        this.parts = parts;
        this.rulebook = rulebook;
        this.store = store;
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
        Papers papers = write(caseId, Optional.of(court));
        Packet packet = binder.bind(papers);
        CaseFacts facts = caseFiles.get(caseId);
        matters.prepare(caseId, by);
        String title = "Dossier de requête " + facts.reference();
        DocumentId id = store.add(
                new NewDocument(
                        facts.clientId(), caseId, KIND, title, title + ".pdf", ReceivedFile.of(packet.pdf()), true),
                by);
        parts.keep(id, facts, packet.parts());
        matters.assembled(caseId, id.value(), papers);
        journal.record(
                caseId.value(),
                facts.clientId(),
                by,
                "litigation.packet",
                Map.of(
                        "total",
                        papers.debt().total().amount() + " EUR",
                        "court",
                        papers.matter().court().name()));
        return id;
    }

    /** The packet that was assembled last; empty before. */
    @Transactional(readOnly = true)
    public Optional<AssembledPacket> assembled(CaseId caseId) {
        return matters.of(caseId)
                .flatMap(MatterFacts::packetId)
                .map(DocumentId::new)
                .map(id -> new AssembledPacket(store.get(id), parts.of(id)));
    }

    /**
     * That packet as a ZIP of separately named files, each within the size that a court takes; refused where there is none, or
     * where it is known only as a whole.
     */
    @Transactional(readOnly = true)
    public byte[] files(CaseId caseId) {
        AssembledPacket packet = assembled(caseId).orElseThrow(() -> new Refusal("matter.no-packet"));
        if (packet.parts().isEmpty()) throw new Refusal("packet.parts-unknown");
        StoredDocument document = packet.document();
        LocalDate on = document.addedOn();
        int largest = rulebook.current()
                .on(FactName.COURT_FILE_SIZE, calendar.today())
                .count();
        return SeparateFiles.zip(
                store.bytes(document.id()),
                packet.parts().stream().map(PacketPart::bound).toList(),
                largest,
                on);
    }

    /** A packet that was assembled, and of what it was made. */
    public record AssembledPacket(StoredDocument document, List<PacketPart> parts) {}

    /** The packet as it would be assembled now; nothing is kept. */
    @Transactional(readOnly = true)
    public RenderedPdf preview(CaseId caseId) {
        return binder.bind(write(caseId, chosenCourt(caseId))).pdf();
    }

    private Optional<String> chosenCourt(CaseId caseId) {
        return matters.of(caseId).flatMap(MatterFacts::court);
    }

    private Papers write(CaseId caseId, Optional<String> court) {
        refuseIfForbidden(caseId);
        return writer.write(caseId, calendar.today(), court);
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
}
