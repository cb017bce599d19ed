package app.quittance.account;

import app.quittance.account.Reckoning.Outcome;
import app.quittance.casefile.CaseId;
import app.quittance.casefile.ClosingReason;
import app.quittance.journal.Journal;
import app.quittance.kernel.Actor;
import app.quittance.kernel.AgencyCalendar;
import app.quittance.kernel.Money;
import app.quittance.kernel.Refusal;
import app.quittance.kernel.Unknown;
import app.quittance.platform.Write;
import app.quittance.platform.Writes;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.BiFunction;
import java.util.function.Function;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * The door for everything that changes what is owed on a case. Each act is one transaction: recorded once, allotted, posted,
 * told to the journal, and the case closed when nothing is left. Two acts on one case come one after the other.
 */
@Service
@Transactional
public class Account {

    private final Lives lives;
    private final Movements movements;
    private final Reckoning reckoning;
    private final Journal journal;
    private final Writes writes;
    private final Aftermath aftermath;
    private final AgencyCalendar calendar;

    Account(
            Lives lives,
            Movements movements,
            Reckoning reckoning,
            Journal journal,
            Writes writes,
            Aftermath aftermath,
            AgencyCalendar calendar) {
        this.lives = lives;
        this.movements = movements;
        this.reckoning = reckoning;
        this.journal = journal;
        this.writes = writes;
        this.aftermath = aftermath;
        this.calendar = calendar;
    }

    /**
     * Takes in a payment. One that comes to light late counts from its own day: what followed it is allotted anew. What is
     * beyond all that was owed on its day is kept apart, as the debtor's.
     */
    public MovementId record(RecordPayment command, Actor by) {
        return once(command.caseId(), at -> BookedMovement.of(command, at), by, (life, payment) -> {
            var details = Map.of(
                    "amount", words(payment.amount()),
                    "on", payment.on().toString(),
                    "means", Journal.label(command.means()),
                    "receivedBy", Journal.label(command.receivedBy()));
            return telling(life, by, "payment.received", details);
        });
    }

    /** The client lowers the principal of an invoice. */
    public MovementId credit(GrantCreditNote command, Actor by) {
        return once(command.caseId(), at -> BookedMovement.of(command, at), by, (life, note) -> {
            var details = Map.of(
                    "amount", words(note.amount()),
                    "on", note.on().toString(),
                    "number", command.number(),
                    "invoice", life.claim(command.claimId()).orElseThrow().invoiceNumber());
            return telling(life, by, "credit-note.granted", details);
        });
    }

    /** Part of what is owed is given up, by whoever acts; refused beyond what is owed. */
    public MovementId waive(GrantWaiver command, Actor by) {
        return once(command.caseId(), at -> BookedMovement.of(command, at), by, (life, waiver) -> {
            var details = Map.of(
                    "amount", words(waiver.amount()),
                    "component", Journal.label(command.component()),
                    "reason", command.reason());
            return telling(life, by, "waiver.granted", details);
        });
    }

    /** Costs that the debtor bears, once there is an enforceable title (CPCE L.111-8). */
    public MovementId charge(ChargeCosts command, Actor by) {
        return once(command.caseId(), at -> BookedMovement.of(command, at), by, (life, costs) -> {
            var details = Map.of("amount", words(costs.amount()), "label", command.label());
            return telling(life, by, "costs.charged", details);
        });
    }

    /** What recovery cost beyond the fixed indemnities; refused unless trade law makes the debtor owe it. */
    public MovementId charge(ChargeSupplement command, Actor by) {
        return once(command.caseId(), at -> BookedMovement.of(command, at), by, (life, supplement) -> {
            var details = Map.of("amount", words(supplement.amount()), "proof", command.proof());
            return telling(life, by, "supplement.charged", details);
        });
    }

    /** What the debtor paid the agency too much goes back to it; refused beyond that. */
    public MovementId refund(RefundOverpayment command, Actor by) {
        return once(command.caseId(), at -> BookedMovement.of(command, at), by, (life, refund) -> {
            var details = Map.of(
                    "amount", words(refund.amount()),
                    "on", refund.on().toString(),
                    "means", Journal.label(command.means()));
            return telling(life, by, "overpayment.refunded", details);
        });
    }

    /**
     * The bank took a payment back. It is as if it had never come: interest ran on, what came after it is allotted anew, and
     * a case that it had closed is open again. Told twice, it changes nothing.
     */
    public void bounce(MovementId paymentId, LocalDate on, String reason, Actor by) {
        OpenBooks books = lives.locked(movements.caseOf(paymentId));
        Life life = books.life();
        BookedMovement payment = life.movement(paymentId)
                .filter(movement -> movement.kind() == MovementKind.PAYMENT)
                .orElseThrow(() -> new Unknown("payment " + paymentId.value()));
        if (!payment.counts()) return;
        if (on.isBefore(payment.on())) throw new Refusal("account.bounced-before-payment", payment.on());
        if (on.isAfter(calendar.today())) throw new Refusal("account.in-future", calendar.today());
        movements.insertVoiding(life, paymentId, VoidCause.BOUNCED, on, reason, by);
        Outcome outcome = reckoning.takeBack(books, life.withVoided(paymentId, on), payment.voided(on));
        reckoning.keepWhatEndsOrReturns(life, outcome.calculation());
        var details = Map.of("amount", words(payment.amount()), "on", on.toString(), "reason", reason);
        tell(life, by, "payment.bounced", details);
        afterVoiding(life, outcome, reason, by);
    }

    /**
     * Something was entered by mistake: it is as if it had never been, and stays on record with the reason. Told twice, it
     * changes nothing.
     */
    public void takeBack(MovementId id, String reason, Actor by) {
        OpenBooks books = lives.locked(movements.caseOf(id));
        Life life = books.life();
        BookedMovement mistaken = life.movement(id).orElseThrow();
        if (!mistaken.counts()) return;
        LocalDate today = calendar.today();
        movements.insertVoiding(life, id, VoidCause.MISTAKEN, today, reason, by);
        Outcome outcome = reckoning.follow(books, life.withVoided(id, today));
        reckoning.keepWhatEndsOrReturns(life, outcome.calculation());
        var details = Map.of(
                "what", Journal.label(mistaken.kind()),
                "amount", words(mistaken.amount()),
                "on", mistaken.on().toString(),
                "reason", reason);
        tell(life, by, "movement.taken-back", details);
        afterVoiding(life, outcome, reason, by);
    }

    /**
     * Brings the books of a case in line after something other than money changed what is owed: a rate, proceedings, a
     * formal notice. A case on which nothing is left then is closed; one that was paid stays closed, whatever rate is corrected
     * later: its debtor was told so. False where nothing was posted otherwise.
     */
    public boolean follow(CaseId caseId, Actor by) {
        OpenBooks books = lives.locked(caseId);
        Life life = books.life();
        Outcome outcome = reckoning.follow(books, life);
        reckoning.keepWhatEnds(life, outcome.calculation());
        tellChanges(life, outcome, by);
        reckoning.close(life, outcome.calculation(), ClosingReason.PAID, by);
        return !outcome.changed().isEmpty();
    }

    private void afterVoiding(Life life, Outcome outcome, String reason, Actor by) {
        tellChanges(life, outcome, by);
        reckoning.reopen(life, outcome.calculation(), reason, by);
        reckoning.close(life, outcome.calculation(), ClosingReason.PAID, by);
        aftermath.soonAfterCommit();
    }

    /** Enters a movement, unless its key says that it was entered before. */
    private MovementId once(
            CaseId caseId,
            Function<Instant, BookedMovement> drawnUpAt,
            Actor by,
            BiFunction<Life, BookedMovement, Write> telling) {
        OpenBooks books = lives.locked(caseId);
        Life life = books.life();
        BookedMovement movement = drawnUpAt.apply(movements.now());
        Optional<BookedMovement> known = life.byKey(movement.key());
        if (known.isPresent()) {
            if (!known.get().isSameAs(movement)) throw new Refusal("account.key-reused", movement.key());
            return known.get().id();
        }
        MovementRules.check(life, movement, calendar.today());
        Outcome outcome = reckoning.enter(books, life, movement);
        MovementRules.checkOutcome(outcome.calculation(), movement);
        reckoning.keepWhatEndsOrReturns(life, outcome.calculation());
        List<Write> all = new ArrayList<>();
        all.add(movements.insertion(life, movement, by));
        all.addAll(outcome.toWrite());
        all.add(telling.apply(life, movement));
        writes.inOneGo(all);
        tellChanges(life, outcome, by);
        reckoning.close(life, outcome.calculation(), movement.kind().closing(), by);
        aftermath.soonAfterCommit();
        return movement.id();
    }

    /** What came to light late made earlier money discharge otherwise: the journal says so, the statement shows it. */
    private void tellChanges(Life life, Outcome outcome, Actor by) {
        int changed = outcome.changed().size();
        if (changed > 0) tell(life, by, "account.allotted-anew", Map.of("movements", Integer.toString(changed)));
    }

    private void tell(Life life, Actor by, String kind, Map<String, String> details) {
        writes.inOneGo(List.of(telling(life, by, kind, details)));
    }

    private Write telling(Life life, Actor by, String kind, Map<String, String> details) {
        return journal.entry(life.caseId().value(), life.clientId(), by, kind, details);
    }

    private static String words(Money money) {
        return money.amount() + " " + money.currency();
    }
}
