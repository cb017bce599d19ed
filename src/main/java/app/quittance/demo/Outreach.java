package app.quittance.demo;

import app.quittance.arrangement.Plans;
import app.quittance.casefile.CaseFacts;
import app.quittance.casefile.CaseId;
import app.quittance.casefile.CaseStatus;
import app.quittance.contact.CallDirection;
import app.quittance.contact.CallOutcome;
import app.quittance.contact.Calls;
import app.quittance.contact.Delivery;
import app.quittance.contact.LetterFacts;
import app.quittance.contact.LetterKind;
import app.quittance.contact.LetterMeans;
import app.quittance.contact.Letters;
import app.quittance.contact.LogCall;
import app.quittance.contact.Notes;
import app.quittance.contact.RecordDelivery;
import app.quittance.contact.SendLetter;
import app.quittance.kernel.Actor;
import app.quittance.kernel.AgencyCalendar;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.random.RandomGenerator;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** How the collectors of the demonstration reach debtors: letters, what became of them, calls and notes. */
@Component
class Outreach {

    private final Letters letters;
    private final Calls calls;
    private final Notes notes;
    private final Plans plans;

    Outreach(Letters letters, Calls calls, Notes notes, Plans plans) {
        this.letters = letters;
        this.calls = calls;
        this.notes = notes;
        this.plans = plans;
    }

    /** Whether collectors still work the case: it rests for no reason, and the legal team does not have it. */
    private static boolean isWorked(CaseFacts facts) {
        return !facts.isHeld() && facts.status() != CaseStatus.LITIGATION && facts.status() != CaseStatus.TITLE;
    }

    void firstLetter(CaseFacts facts, Actor by) {
        if (!isWorked(facts) || letters.firstLetter(facts.id()).isPresent()) return;
        send(facts.id(), LetterKind.FIRST_LETTER, LetterMeans.POST, by);
    }

    void remind(CaseFacts facts, Actor by) {
        if (isWorked(facts) && !plans.hasRunningPlan(facts.id())) {
            send(facts.id(), LetterKind.REMINDER, LetterMeans.POST, by);
        }
    }

    private void send(CaseId id, LetterKind kind, LetterMeans means, Actor by) {
        letters.send(new SendLetter(id, kind, means, by));
    }

    void notice(CaseFacts facts, Actor by) {
        if (!isWorked(facts) || plans.hasRunningPlan(facts.id())) return;
        send(facts.id(), LetterKind.FORMAL_NOTICE, LetterMeans.REGISTERED, by);
    }

    void delivered(CaseId id, LetterKind kind, Delivery outcome, Act act, Actor by) {
        letters.of(id).stream()
                .filter(letter -> letter.kind() == kind && letter.delivery() == Delivery.SENT)
                .findFirst()
                .map(LetterFacts::id)
                .ifPresent(letter -> letters.recordDelivery(new RecordDelivery(letter, outcome, act.on(), by)));
    }

    void call(
            CaseFacts facts,
            Act act,
            CallOutcome outcome,
            @Nullable LocalDate callBackOn,
            Actor by,
            RandomGenerator random) {
        if (!isWorked(facts)) return;
        var at = act.on()
                .atTime(LocalTime.of(10 + random.nextInt(3), random.nextInt(60)))
                .atZone(AgencyCalendar.ZONE)
                .toInstant();
        calls.log(new LogCall(facts.id(), CallDirection.OUTGOING, at, outcome, act.words(), callBackOn, by));
    }

    void note(CaseId id, String words, Actor by) {
        notes.add(id, words, by);
    }
}
