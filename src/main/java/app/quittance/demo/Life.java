package app.quittance.demo;

import app.quittance.account.Account;
import app.quittance.account.MovementId;
import app.quittance.account.PaymentMeans;
import app.quittance.account.ReceivedBy;
import app.quittance.account.RecordPayment;
import app.quittance.account.Statements;
import app.quittance.arrangement.Plans;
import app.quittance.arrangement.Promises;
import app.quittance.arrangement.Schedule;
import app.quittance.casefile.CaseFacts;
import app.quittance.casefile.CaseFiles;
import app.quittance.casefile.CaseId;
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
import app.quittance.kernel.Money;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.HashMap;
import java.util.Map;
import java.util.random.RandomGenerator;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Lets one act happen, through the door that a collector or an accountant would use. What no longer fits is left out. */
@Component
class Life {

    private final Contacts contacts;
    private final Agreements agreements;
    private final Account account;
    private final Statements statements;
    private final CaseFiles caseFiles;
    private final Disputes disputes;
    private final Court court;
    private final Map<CaseId, MovementId> lastPayment = new HashMap<>();

    Life(
            Contacts contacts,
            Agreements agreements,
            Account account,
            Statements statements,
            CaseFiles caseFiles,
            Disputes disputes,
            Court court) {
        this.contacts = contacts;
        this.agreements = agreements;
        this.account = account;
        this.statements = statements;
        this.caseFiles = caseFiles;
        this.disputes = disputes;
        this.court = court;
    }

    @Component
    record Contacts(Letters letters, Calls calls, Notes notes) {}

    @Component
    record Agreements(Promises promises, Plans plans) {}

    void happen(CaseId id, Act act, Actor collector, RandomGenerator random) {
        CaseFacts facts = caseFiles.get(id);
        if (!facts.status().isOpen() && act.kind() != Act.Kind.BOUNCE) return;
        switch (act.kind()) {
            case FIRST_LETTER -> send(id, LetterKind.FIRST_LETTER, LetterMeans.POST, collector);
            case REMINDER -> send(id, LetterKind.REMINDER, LetterMeans.POST, collector);
            case CALL_UNANSWERED -> call(id, act, CallOutcome.NO_ANSWER, null, collector, random);
            case CALL -> call(id, act, CallOutcome.SPOKE_WITH_DEBTOR, null, collector, random);
            case CALL_BACK_AGREED ->
                call(id, act, CallOutcome.SPOKE_WITH_DEBTOR, act.on().plusDays(act.days()), collector, random);
            case NOTE -> contacts.notes().add(id, act.words(), collector);
            case PROMISE ->
                agreements.promises().make(id, owed(id, act), act.on().plusDays(act.days()), collector);
            case PLAN -> plan(id, act, collector);
            case PAYMENT -> pay(id, act, owed(id, act), ReceivedBy.AGENCY, random);
            case PAYMENT_TO_CLIENT -> pay(id, act, owed(id, act), ReceivedBy.CLIENT, random);
            case INSTALMENT -> instalment(id, act, random);
            case BOUNCE -> bounce(id, act);
            case DISPUTE -> disputes.open(id, act.words(), collector);
            case DISPUTE_ANSWERED -> disputes.answer(id);
            case DISPUTE_REJECTED -> disputes.reject(id, collector);
            case LETTER_RETURNED -> delivered(id, LetterKind.FIRST_LETTER, Delivery.UNKNOWN_AT_ADDRESS, act, collector);
            case FORMAL_NOTICE -> notice(facts, collector);
            case NOTICE_DELIVERED -> delivered(id, LetterKind.FORMAL_NOTICE, Delivery.DELIVERED, act, collector);
            case NOTICE_UNCLAIMED -> delivered(id, LetterKind.FORMAL_NOTICE, Delivery.UNCLAIMED, act, collector);
            case NOTICE_REFUSED -> delivered(id, LetterKind.FORMAL_NOTICE, Delivery.REFUSED, act, collector);
            case TO_COURT, EVIDENCE, EVIDENCE_BUT_DELIVERY_NOTE, APPROVAL, FILED, ORDERED, SERVED ->
                court.happen(facts, act);
        }
    }

    private void send(CaseId id, LetterKind kind, LetterMeans means, Actor by) {
        contacts.letters().send(new SendLetter(id, kind, means, by));
    }

    private void notice(CaseFacts facts, Actor by) {
        if (facts.isHeld() || agreements.plans().hasRunningPlan(facts.id())) return;
        send(facts.id(), LetterKind.FORMAL_NOTICE, LetterMeans.REGISTERED, by);
    }

    private void delivered(CaseId id, LetterKind kind, Delivery outcome, Act act, Actor by) {
        contacts.letters().of(id).stream()
                .filter(letter -> letter.kind() == kind && letter.delivery() == Delivery.SENT)
                .findFirst()
                .map(LetterFacts::id)
                .ifPresent(
                        letter -> contacts.letters().recordDelivery(new RecordDelivery(letter, outcome, act.on(), by)));
    }

    private void call(
            CaseId id, Act act, CallOutcome outcome, @Nullable LocalDate callBackOn, Actor by, RandomGenerator random) {
        var at = act.on()
                .atTime(LocalTime.of(10 + random.nextInt(3), random.nextInt(60)))
                .atZone(AgencyCalendar.ZONE)
                .toInstant();
        contacts.calls().log(new LogCall(id, CallDirection.OUTGOING, at, outcome, act.words(), callBackOn, by));
    }

    private void plan(CaseId id, Act act, Actor by) {
        Money owed = statements.of(id, act.on()).total();
        int months = owed.compareTo(Money.euros("900")) > 0 ? 6 : 3;
        agreements
                .plans()
                .agree(
                        id,
                        Schedule.monthly(owed, months, act.on().plusDays(act.days()))
                                .instalments(),
                        by);
    }

    /** The next instalment of the running plan, paid on its day or a little before. */
    private void instalment(CaseId id, Act act, RandomGenerator random) {
        agreements.plans().running(id).flatMap(plan -> plan.next()).ifPresent(next -> {
            Money owed = statements.of(id, act.on()).total();
            if (owed.isPositive()) pay(id, act, next.amount().min(owed), ReceivedBy.AGENCY, random);
        });
    }

    private Money owed(CaseId id, Act act) {
        Money total = statements.of(id, act.on()).total();
        return act.share() == 1
                ? total
                : Money.rounded(total.amount().multiply(BigDecimal.valueOf(act.share())), total.currency());
    }

    private void pay(CaseId id, Act act, Money amount, ReceivedBy receivedBy, RandomGenerator random) {
        if (!amount.isPositive()) return;
        PaymentMeans means = random.nextInt(5) == 0 ? PaymentMeans.CHEQUE : PaymentMeans.TRANSFER;
        String reference = (means == PaymentMeans.CHEQUE ? "CHQ " : "VIR ") + (1_000_000 + random.nextInt(8_999_999));
        MovementId paid = account.record(
                new RecordPayment(
                        id,
                        amount,
                        act.on(),
                        means,
                        receivedBy,
                        reference,
                        null,
                        "demo " + id.value() + " " + act.on()),
                DemoFill.ACCOUNTANT);
        lastPayment.put(id, paid);
    }

    private void bounce(CaseId id, Act act) {
        MovementId paid = lastPayment.get(id);
        if (paid != null) account.bounce(paid, act.on(), "provision insuffisante", DemoFill.ACCOUNTANT);
    }
}
