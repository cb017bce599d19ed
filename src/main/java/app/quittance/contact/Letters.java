package app.quittance.contact;

import app.quittance.casefile.CaseFacts;
import app.quittance.casefile.CaseFiles;
import app.quittance.casefile.CaseId;
import app.quittance.casefile.CaseStatus;
import app.quittance.casefile.HoldReason;
import app.quittance.document.EarlierLetter;
import app.quittance.document.RenderedPdf;
import app.quittance.journal.Journal;
import app.quittance.kernel.AgencyCalendar;
import app.quittance.kernel.Unknown;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * Letters to debtors. The first document that a debtor receives is the one of CPCE R.124-4, and every later one recalls it;
 * what became of a registered letter decides whether notice was given.
 */
@Service
public class Letters {

    /** Where a notice moves the case; later it is only noted. */
    private static final Set<CaseStatus> BEFORE_COURT =
            EnumSet.of(CaseStatus.RECEIVED, CaseStatus.AMICABLE, CaseStatus.FORMAL_NOTICE);

    private final LetterRepository letters;
    private final LetterWriter writer;
    private final ContactRules rules;
    private final CaseFiles caseFiles;
    private final Journal journal;
    private final ApplicationEventPublisher events;
    private final AgencyCalendar calendar;

    Letters(
            LetterRepository letters,
            LetterWriter writer,
            ContactRules rules,
            CaseFiles caseFiles,
            Journal journal,
            ApplicationEventPublisher events,
            AgencyCalendar calendar) {
        this.letters = letters;
        this.writer = writer;
        this.rules = rules;
        this.caseFiles = caseFiles;
        this.journal = journal;
        this.events = events;
        this.calendar = calendar;
    }

    /** Writes, keeps and sends a letter. Dated today, or the next day on which letters are dated. */
    @Transactional
    public LetterId send(SendLetter command) {
        CaseFacts file = caseFiles.get(command.caseId());
        Letter letter = writer.write(file, command);
        letters.save(letter);
        LetterFacts sent = letter.facts();
        if (file.status() == CaseStatus.RECEIVED) caseFiles.beginAmicable(file.id(), command.by());
        var details = Map.of(
                "kind", Journal.label(sent.kind()),
                "means", Journal.label(sent.means()),
                "reference", sent.reference(),
                "on", sent.sentOn().toString());
        journal.record(sent.caseId().value(), letter.clientId(), command.by(), "letter.sent", details);
        events.publishEvent(new LetterSent(sent.id(), sent.caseId(), sent.kind(), sent.means(), sent.sentOn()));
        return sent.id();
    }

    /** The letter as it would be sent now; nothing is kept and nobody is written to. */
    @Transactional(readOnly = true)
    public RenderedPdf preview(CaseId caseId, LetterKind kind) {
        return writer.preview(caseFiles.get(caseId), kind);
    }

    /**
     * Records what became of a letter. A formal notice that was presented counts from that day, whether it was taken,
     * refused or left unclaimed; a letter that nobody there knows holds the case until the address is corrected.
     */
    @Transactional
    public void recordDelivery(RecordDelivery command) {
        Letter letter = letters.lock(command.letterId().value()).orElseThrow(() -> unknown(command.letterId()));
        letter.recordDelivery(command.outcome(), command.on(), calendar.today());
        LetterFacts facts = letter.facts();
        CaseFacts file = caseFiles.get(facts.caseId());
        if (letter.isNoticeGiven() && BEFORE_COURT.contains(file.status())) {
            caseFiles.giveNotice(file.id(), command.on(), command.by());
        }
        if (command.outcome().missedTheDebtor() && file.status().isOpen()) {
            caseFiles.hold(file.id(), HoldReason.ADDRESS_UNKNOWN, command.on(), null, command.by());
        }
        var details = Map.of(
                "reference", facts.reference(),
                "outcome", Journal.label(command.outcome()),
                "on", command.on().toString());
        journal.record(file.id().value(), file.clientId(), command.by(), "letter.delivery", details);
        events.publishEvent(new DeliveryRecorded(facts.id(), file.id(), facts.kind(), command.outcome(), command.on()));
    }

    @Transactional(readOnly = true)
    public LetterFacts get(LetterId id) {
        return letters.findById(id.value()).map(Letter::facts).orElseThrow(() -> unknown(id));
    }

    /** The letters of a case, the latest first. */
    @Transactional(readOnly = true)
    public List<LetterFacts> of(CaseId caseId) {
        return letters.findByCaseIdOrderBySentOnDescRecordedAtDesc(caseId.value()).stream()
                .map(Letter::facts)
                .toList();
    }

    /** The first letter of a case, whose reference and date stand on every later letter and are said in every call. */
    @Transactional(readOnly = true)
    public Optional<EarlierLetter> firstLetter(CaseId caseId) {
        return rules.firstLetter(caseId);
    }

    private static Unknown unknown(LetterId id) {
        return new Unknown("letter " + id.value());
    }
}
