package app.quittance.litigation;

import app.quittance.casefile.CaseFacts;
import app.quittance.casefile.CaseFiles;
import app.quittance.casefile.CaseId;
import app.quittance.casefile.ClaimId;
import app.quittance.document.DocumentId;
import app.quittance.document.DocumentStore;
import app.quittance.document.NewDocument;
import app.quittance.document.ReceivedFile;
import app.quittance.journal.Journal;
import app.quittance.kernel.Actor;
import app.quittance.kernel.AgencyCalendar;
import app.quittance.kernel.Refusal;
import app.quittance.kernel.Uuid7;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Stream;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** The evidence of a case: what the client and the agency add, and what of it proves what. */
@Service
public class Exhibits {

    private final JdbcClient jdbc;
    private final DocumentStore documents;
    private final CaseFiles caseFiles;
    private final Requests requests;
    private final Journal journal;
    private final AgencyCalendar calendar;
    private final ApplicationEventPublisher events;

    Exhibits(
            JdbcClient jdbc,
            DocumentStore documents,
            CaseFiles caseFiles,
            Requests requests,
            Journal journal,
            AgencyCalendar calendar,
            ApplicationEventPublisher events) {
        this.jdbc = jdbc;
        this.documents = documents;
        this.caseFiles = caseFiles;
        this.requests = requests;
        this.journal = journal;
        this.calendar = calendar;
        this.events = events;
    }

    /** Adds a file as an exhibit; what was asked of its kind is thereby answered. The client sees it: it is its evidence. */
    @Transactional
    public void add(AddExhibit command) {
        if (command.kind().perClaim() && command.claim().isEmpty()) throw new Refusal("exhibit.claim-missing");
        CaseFacts facts = caseFiles.get(command.caseId());
        DocumentId document = documents.add(
                new NewDocument(
                        facts.clientId(),
                        command.caseId(),
                        "exhibit."
                                + command.kind().name().toLowerCase(Locale.ROOT).replace('_', '-'),
                        command.title(),
                        command.fileName(),
                        command.file(),
                        true),
                command.by());
        keep(facts, command, document);
        requests.exhibitArrived(command.caseId(), command.kind(), command.claim());
        journal.record(
                facts.id().value(),
                facts.clientId(),
                command.by(),
                "litigation.exhibit-added",
                Map.of("exhibit", Journal.label(command.kind()), "title", command.title()));
        events.publishEvent(new EvidenceChanged(command.caseId()));
    }

    /** Whether one of a kind was given to the agency: its own letters do not count. */
    @Transactional(readOnly = true)
    public boolean isGiven(CaseId caseId, ExhibitKind kind) {
        return added(caseId).stream().anyMatch(exhibit -> exhibit.kind() == kind);
    }

    /** The exhibits of a case, in the order of a packet: what was added, and the agency's own letters. */
    @Transactional(readOnly = true)
    public List<ExhibitFacts> of(CaseId caseId) {
        return Stream.concat(added(caseId).stream(), letters(caseId).stream())
                .sorted(Comparator.comparing(ExhibitFacts::kind))
                .toList();
    }

    private List<ExhibitFacts> added(CaseId caseId) {
        return jdbc.sql("""
                select exhibit_id, kind, claim_id, document_id, title, dated_on, added_on
                  from litigation.exhibit where case_id = :case order by added_on, exhibit_id""")
                .param("case", caseId.value())
                .query((row, n) -> new ExhibitFacts(
                        row.getObject("exhibit_id", UUID.class),
                        ExhibitKind.valueOf(row.getString("kind")),
                        Optional.ofNullable(row.getObject("claim_id", UUID.class))
                                .map(ClaimId::new),
                        new DocumentId(row.getObject("document_id", UUID.class)),
                        row.getString("title"),
                        Optional.ofNullable(row.getObject("dated_on", LocalDate.class)),
                        row.getObject("added_on", LocalDate.class)))
                .list();
    }

    /** Letters that reached the debtor prove themselves; one that came back unread proves nothing. */
    private List<ExhibitFacts> letters(CaseId caseId) {
        return jdbc.sql("""
                select letter_id, kind, document_id, reference, sent_on from contact.api_letter
                 where case_id = :case and kind in ('FIRST_LETTER', 'FORMAL_NOTICE')
                   and delivery not in ('UNKNOWN_AT_ADDRESS', 'MISADDRESSED') order by sent_on""")
                .param("case", caseId.value())
                .query((row, n) -> {
                    ExhibitKind kind = ExhibitKind.valueOf(row.getString("kind"));
                    String title = kind == ExhibitKind.FORMAL_NOTICE ? "Mise en demeure" : "Lettre d’ouverture";
                    return new ExhibitFacts(
                            row.getObject("letter_id", UUID.class),
                            kind,
                            Optional.empty(),
                            new DocumentId(row.getObject("document_id", UUID.class)),
                            title + " n° " + row.getString("reference"),
                            Optional.of(row.getObject("sent_on", LocalDate.class)),
                            row.getObject("sent_on", LocalDate.class));
                })
                .list();
    }

    private void keep(CaseFacts facts, AddExhibit command, DocumentId document) {
        jdbc.sql("""
                insert into litigation.exhibit (exhibit_id, case_id, client_id, kind, claim_id, document_id, title, dated_on,
                                                added_on)
                values (:id, :case, :client, :kind, cast(:claim as uuid), :document, :title, :dated, :on)""")
                .param("id", Uuid7.next())
                .param("case", facts.id().value())
                .param("client", facts.clientId().value())
                .param("kind", command.kind().name())
                .param("claim", command.claim().map(ClaimId::value).orElse(null))
                .param("document", document.value())
                .param("title", command.title())
                .param("dated", command.datedOn().orElse(null))
                .param("on", calendar.today())
                .update();
    }

    /**
     * Adds an exhibit.
     *
     * @param claim the invoice that it belongs to; needed where each invoice has its own
     * @param title as the schedule names it: "Bon de livraison n° BL-812"
     */
    public record AddExhibit(
            CaseId caseId,
            ExhibitKind kind,
            Optional<ClaimId> claim,
            String title,
            Optional<LocalDate> datedOn,
            String fileName,
            ReceivedFile file,
            Actor by) {

        public AddExhibit {
            title = title.strip();
            if (title.isEmpty()) throw new Refusal("exhibit.title-missing");
        }

        /** A file that the client itself sent; refused where it is of a kind that only the agency has. */
        public static AddExhibit byClient(
                CaseId caseId,
                ExhibitKind kind,
                Optional<ClaimId> claim,
                String title,
                String fileName,
                byte[] bytes,
                Actor by) {
            if (!kind.mayComeOfTheClient()) throw new Refusal("litigation.not-the-clients");
            return sent(caseId, kind, claim, title, Optional.empty(), fileName, bytes, by);
        }

        /** A file as somebody sent it; refused where nobody could open it. */
        public static AddExhibit sent(
                CaseId caseId,
                ExhibitKind kind,
                Optional<ClaimId> claim,
                String title,
                Optional<LocalDate> datedOn,
                String fileName,
                byte[] bytes,
                Actor by) {
            return new AddExhibit(caseId, kind, claim, title, datedOn, fileName, ReceivedFile.of(fileName, bytes), by);
        }
    }
}
