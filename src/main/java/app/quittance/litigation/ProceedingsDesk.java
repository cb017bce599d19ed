package app.quittance.litigation;

import app.quittance.casefile.CaseFacts;
import app.quittance.casefile.CaseFiles;
import app.quittance.casefile.CaseId;
import app.quittance.debtor.DebtorCard;
import app.quittance.debtor.DebtorKind;
import app.quittance.debtor.Debtors;
import app.quittance.debtor.Proceedings;
import app.quittance.debtor.ProceedingsKind;
import app.quittance.journal.Journal;
import app.quittance.kernel.Actor;
import app.quittance.kernel.AgencyCalendar;
import app.quittance.kernel.Refusal;
import app.quittance.law.delays.Deadlines;
import app.quittance.law.delays.HolidayZone;
import app.quittance.litigation.DeadlineRows.Opening;
import app.quittance.litigation.DeadlineRows.Owner;
import app.quittance.rulebook.RulebookDesk;
import java.time.LocalDate;
import java.util.Map;
import java.util.Optional;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Where a person enters proceedings that bind a debtor: from a court's notice, or from the letter of a commission. */
@Service
public class ProceedingsDesk {

    private static final String LETTER = "COMMISSION_LETTER";
    private static final int MOST_DAYS = 365;

    private final Debtors debtors;
    private final CaseFiles caseFiles;
    private final DeadlineRows deadlines;
    private final RulebookDesk rulebook;
    private final Journal journal;
    private final AgencyCalendar calendar;

    ProceedingsDesk(
            Debtors debtors,
            CaseFiles caseFiles,
            DeadlineRows deadlines,
            RulebookDesk rulebook,
            Journal journal,
            AgencyCalendar calendar) {
        this.debtors = debtors;
        this.caseFiles = caseFiles;
        this.deadlines = deadlines;
        this.rulebook = rulebook;
        this.journal = journal;
        this.calendar = calendar;
    }

    /**
     * What a notice or a letter says.
     *
     * @param openedOn the day of the opening judgment, or on which the commission admitted the debtor
     * @param court the court or the commission
     * @param representative who receives declarations, with the address on lines of its own; empty if not known
     * @param answer when a commission's letter came, and in how many days it wants an answer
     */
    public record Told(
            ProceedingsKind kind,
            LocalDate openedOn,
            Optional<LocalDate> publishedOn,
            String court,
            String representative,
            String number,
            Optional<Answer> answer) {}

    /** By when a commission wants an answer. */
    public record Answer(LocalDate receivedOn, int days) {}

    /** Records it: the debtor's cases rest, and bear no interest, from the day of the opening. What is known is completed. */
    @Transactional
    public void record(CaseId caseId, Told told, Actor by) {
        CaseFacts file = caseFiles.get(caseId);
        DebtorCard debtor = debtors.get(file.debtorId());
        refuseOdd(debtor, told);
        debtors.open(new Proceedings(
                debtor.id(),
                told.kind(),
                told.openedOn(),
                told.publishedOn(),
                told.court().strip(),
                told.representative().strip(),
                told.number().strip(),
                Optional.empty()));
        told.answer().ifPresent(answer -> toAnswer(file, debtor, answer, by));
        journal.record(
                caseId.value(),
                file.clientId(),
                by,
                "litigation.proceedings",
                Map.of("kind", Journal.label(told.kind()), "on", told.openedOn().toString(), "court", told.court()));
    }

    private void refuseOdd(DebtorCard debtor, Told told) {
        if (told.court().isBlank()) throw new Refusal("proceedings.court-missing");
        LocalDate today = calendar.today();
        if (told.openedOn().isAfter(today)) throw new Refusal("matter.future", told.openedOn());
        told.publishedOn().ifPresent(on -> {
            if (on.isAfter(today)) throw new Refusal("matter.future", on);
            if (on.isBefore(told.openedOn())) throw new Refusal("proceedings.published-before");
        });
        if (told.kind().isCollective() && debtor.kind() == DebtorKind.CONSUMER) {
            throw new Refusal("proceedings.not-a-business");
        }
        if (!told.kind().isCollective() && !debtor.kind().isNaturalPerson())
            throw new Refusal("proceedings.not-a-person");
    }

    private void toAnswer(CaseFacts file, DebtorCard debtor, Answer answer, Actor by) {
        if (answer.receivedOn().isAfter(calendar.today())) throw new Refusal("matter.future", answer.receivedOn());
        if (answer.days() < 1 || answer.days() > MOST_DAYS) throw new Refusal("proceedings.days", MOST_DAYS);
        String department = debtor.postcode().map(MatterDeadlines::department).orElse("");
        var law = new Deadlines(rulebook.current(), HolidayZone.ofDepartment(department));
        var opening = new Opening(LETTER, answer.receivedOn(), by);
        var deadline = law.answerToCommission(answer.receivedOn(), answer.days());
        if (!deadlines.recount(Owner.of(file), opening, deadline)) deadlines.add(Owner.of(file), opening, deadline);
    }
}
