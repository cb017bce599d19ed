package app.quittance.demo;

import app.quittance.account.ReceivedBy;
import app.quittance.account.Statements;
import app.quittance.arrangement.Plans;
import app.quittance.arrangement.Promises;
import app.quittance.arrangement.Schedule;
import app.quittance.casefile.CaseFacts;
import app.quittance.casefile.CaseFiles;
import app.quittance.casefile.CaseId;
import app.quittance.casefile.CaseStatus;
import app.quittance.casefile.ClosingReason;
import app.quittance.casefile.HoldReason;
import app.quittance.contact.CallOutcome;
import app.quittance.contact.Delivery;
import app.quittance.contact.LetterKind;
import app.quittance.debtor.Debtors;
import app.quittance.debtor.Proceedings;
import app.quittance.debtor.ProceedingsKind;
import app.quittance.kernel.Actor;
import app.quittance.kernel.Money;
import java.util.Optional;
import java.util.random.RandomGenerator;
import org.springframework.stereotype.Service;

/** Lets one act happen, through the door that a collector or an accountant would use. What no longer fits is left out. */
@Service
class Life {

    private final Outreach outreach;
    private final Agreements agreements;
    private final Payments payments;
    private final Statements statements;
    private final CaseFiles caseFiles;
    private final Disputes disputes;
    private final Court court;
    private final Debtors debtors;
    private final Places places = new Places();

    Life(
            Outreach outreach,
            Agreements agreements,
            Payments payments,
            Statements statements,
            CaseFiles caseFiles,
            Disputes disputes,
            Court court,
            Debtors debtors) {
        this.outreach = outreach;
        this.agreements = agreements;
        this.payments = payments;
        this.statements = statements;
        this.caseFiles = caseFiles;
        this.disputes = disputes;
        this.court = court;
        this.debtors = debtors;
    }

    @Service
    record Agreements(Promises promises, Plans plans) {}

    /** @param random what is drawn for this case alone, so that other cases may live at the same time */
    void happen(CaseId id, Act act, Actor collector, RandomGenerator random) {
        CaseFacts facts = caseFiles.get(id);
        if (!facts.status().isOpen() && act.kind() != Act.Kind.BOUNCE) return;
        switch (act.kind()) {
            case FIRST_LETTER -> outreach.firstLetter(facts, collector);
            case REMINDER -> outreach.remind(facts, collector);
            case CALL_UNANSWERED -> outreach.call(facts, act, CallOutcome.NO_ANSWER, null, collector, random);
            case CALL -> outreach.call(facts, act, CallOutcome.SPOKE_WITH_DEBTOR, null, collector, random);
            case CALL_BACK_AGREED ->
                outreach.call(
                        facts, act, CallOutcome.SPOKE_WITH_DEBTOR, act.on().plusDays(act.days()), collector, random);
            case NOTE -> outreach.note(id, act.words(), collector);
            case PROMISE ->
                agreements.promises().make(id, payments.owed(id, act), act.on().plusDays(act.days()), collector);
            case PLAN -> plan(id, act, collector);
            case PAYMENT -> payments.pay(id, act, payments.owed(id, act), ReceivedBy.AGENCY, random);
            case PAYMENT_TO_CLIENT -> payments.pay(id, act, payments.owed(id, act), ReceivedBy.CLIENT, random);
            case INSTALMENT -> payments.instalment(id, act, random);
            case WAIVE_REST -> payments.waiveRest(id, act);
            case BOUNCE -> payments.bounce(id, act);
            case DISPUTE -> disputes.open(id, act.words(), collector);
            case DISPUTE_ANSWERED -> disputes.answer(id);
            case DISPUTE_REJECTED -> disputes.reject(id, collector);
            case LETTER_RETURNED ->
                outreach.delivered(id, LetterKind.FIRST_LETTER, Delivery.UNKNOWN_AT_ADDRESS, act, collector);
            case FORMAL_NOTICE -> outreach.notice(facts, collector);
            case NOTICE_DELIVERED ->
                outreach.delivered(id, LetterKind.FORMAL_NOTICE, Delivery.DELIVERED, act, collector);
            case NOTICE_UNCLAIMED ->
                outreach.delivered(id, LetterKind.FORMAL_NOTICE, Delivery.UNCLAIMED, act, collector);
            case NOTICE_REFUSED -> outreach.delivered(id, LetterKind.FORMAL_NOTICE, Delivery.REFUSED, act, collector);
            case ADDRESS_FOUND -> addressFound(facts, collector, random);
            case LIQUIDATION -> liquidation(facts, act);
            case GIVE_UP -> giveUp(facts);
            case TO_COURT,
                    TO_COURT_IF_ROUTED,
                    EVIDENCE,
                    EVIDENCE_BUT_DELIVERY_NOTE,
                    APPROVAL,
                    FILED,
                    ORDERED,
                    SERVED,
                    ENFORCEABLE -> court.happen(facts, act);
        }
    }

    private void addressFound(CaseFacts facts, Actor by, RandomGenerator random) {
        debtors.correctAddress(facts.debtorId(), places.homeStreet(random), "69008", "Lyon");
        caseFiles.release(facts.id(), HoldReason.ADDRESS_UNKNOWN, by);
        outreach.note(facts.id(), "Nouvelle adresse obtenue auprès du mandant, à confirmer au premier appel.", by);
    }

    private void liquidation(CaseFacts facts, Act act) {
        debtors.open(Proceedings.opened(
                facts.debtorId(),
                ProceedingsKind.LIQUIDATION,
                act.on().minusDays(6),
                Optional.of(act.on()),
                "tribunal de commerce de Grenoble",
                "Me Solène Garrigou, mandataire judiciaire"));
    }

    private void giveUp(CaseFacts facts) {
        boolean underWay = facts.status() == CaseStatus.LITIGATION || facts.status() == CaseStatus.TITLE;
        if (underWay || agreements.plans().hasRunningPlan(facts.id())) return;
        caseFiles.close(facts.id(), ClosingReason.IRRECOVERABLE, DemoFill.LEAD);
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
}
