package app.quittance.remittance;

import app.quittance.account.Closings;
import app.quittance.client.Clients;
import app.quittance.journal.Journal;
import app.quittance.kernel.Actor;
import app.quittance.kernel.AgencyCalendar;
import app.quittance.kernel.ClientId;
import app.quittance.kernel.Money;
import app.quittance.kernel.Refusal;
import app.quittance.law.FactName;
import app.quittance.ledger.Act;
import app.quittance.ledger.Ledger;
import app.quittance.ledger.Posting;
import app.quittance.ledger.Subject;
import app.quittance.remittance.Settlement.Terms;
import app.quittance.rulebook.RulebookDesk;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * The door for settling with clients: a period is closed and drawn up by one person, approved or refused by another, and the
 * transfer confirmed. Each act is one transaction, posted and told to the client's journal; before the approval nothing leaves.
 */
@Service
@Transactional
public class Remittances {

    private final RemittanceRows rows;
    private final PeriodBooks books;
    private final Ledger ledger;
    private final Sources sources;
    private final Journal journal;
    private final AgencyCalendar calendar;

    Remittances(
            RemittanceRows rows,
            PeriodBooks books,
            Ledger ledger,
            Sources sources,
            Journal journal,
            AgencyCalendar calendar) {
        this.rows = rows;
        this.books = books;
        this.ledger = ledger;
        this.sources = sources;
        this.journal = journal;
        this.calendar = calendar;
    }

    /** What a period is settled by: its end, the mandate, the rate of VAT. */
    @Component("remittanceSources")
    record Sources(Closings closings, Clients clients, RulebookDesk rulebook) {}

    /**
     * Closes the client's books up to a day that has ended and settles what came since the last time. Refused while another
     * waits for its approval, and where nothing came.
     */
    public RemittanceId drawUp(DrawUp command, Actor by) {
        ClientId client = command.client();
        rows.lock(client);
        Optional<RemittanceId> known = rows.byKey(client, command.key());
        if (known.isPresent()) return known.get();
        @Nullable LocalDate since = periodAfter(command).orElse(null);
        sources.closings().close(client, command.until(), by);
        List<Received> received = books.received(client, since, command.until());
        if (received.isEmpty()) {
            throw new Refusal(
                    "remittance.nothing-received", sources.clients().get(client).name(), command.until());
        }
        Terms terms = terms(command);
        Settlement settlement = Settlement.of(
                books.before(client, since, received.getFirst().byAgency().currency()), received, terms);
        var id = RemittanceId.random();
        rows.insert(id, command, since, settlement, terms, books.firstReceivedOn(client, since, command.until()), by);
        List<Posting> postings = settlement.postings(client, openFrom(client));
        if (!postings.isEmpty()) ledger.post(act(id, "remittance", client), postings);
        tell(client, by, "remittance.drawn-up", command.until(), Map.of("payable", words(settlement.payable())));
        return id;
    }

    /** The last day that was settled before; refused where the order does not fit what is there. */
    private Optional<LocalDate> periodAfter(DrawUp command) {
        Optional<Remittance> latest = rows.latest(command.client());
        latest.filter(Remittance::waitsForApproval).ifPresent(waiting -> {
            throw new Refusal("remittance.one-waits", waiting.until());
        });
        Optional<LocalDate> since = latest.map(Remittance::until);
        since.filter(until -> !command.until().isAfter(until)).ifPresent(until -> {
            throw new Refusal("remittance.settled-already", until);
        });
        return since;
    }

    private Terms terms(DrawUp command) {
        return new Terms(
                sources.clients().get(command.client()).mandate().commissionPercent(),
                sources.rulebook().current().on(FactName.VAT, command.until()).value());
    }

    /** The second person agrees: what is owed to the client may leave. Done again by the same person, it changes nothing. */
    public void approve(RemittanceId id, Actor by) {
        Remittance remittance = toDecide(id, RemittanceStatus.APPROVED, by);
        if (!remittance.waitsForApproval()) return;
        rows.decide(id, RemittanceStatus.APPROVED, null, by);
        tell(remittance, by, "remittance.approved", Map.of("payable", words(remittance.payable())));
    }

    /** The second person does not: its postings are undone, and another may be drawn up for the same day. */
    public void refuse(RemittanceId id, String reason, Actor by) {
        if (reason.isBlank()) throw new Refusal("remittance.reason-missing");
        Remittance remittance = toDecide(id, RemittanceStatus.REFUSED, by);
        if (!remittance.waitsForApproval()) return;
        rows.decide(id, RemittanceStatus.REFUSED, reason.strip(), by);
        ledger.reverse(id.value(), "remittance-refused", openFrom(remittance.client()));
        tell(remittance, by, "remittance.refused", Map.of("reason", reason.strip()));
    }

    private Remittance toDecide(RemittanceId id, RemittanceStatus outcome, Actor by) {
        Remittance remittance = rows.locked(id);
        boolean again = remittance.status() == outcome
                && remittance
                        .decision()
                        .filter(made -> made.by().equals(by.name()))
                        .isPresent();
        if (again) return remittance;
        if (!remittance.waitsForApproval()) throw new Refusal("remittance.decided-already", remittance.status());
        if (remittance.wasDrawnUpBy(by)) throw new Refusal("remittance.same-person");
        return remittance;
    }

    /** The money left on this day. Told again with the same reference, it changes nothing. */
    public void transfer(RemittanceId id, LocalDate on, String bankReference, Actor by) {
        if (bankReference.isBlank()) throw new Refusal("remittance.reference-missing");
        Remittance remittance = rows.locked(id);
        boolean again = remittance
                .transfer()
                .filter(made -> made.bankReference().equals(bankReference.strip()))
                .isPresent();
        if (again) return;
        if (!remittance.waitsForTransfer()) throw new Refusal("remittance.not-to-transfer", remittance.status());
        LocalDate approvedOn = remittance.decision().orElseThrow().on();
        if (on.isBefore(approvedOn) || on.isAfter(calendar.today()))
            throw new Refusal("remittance.transfer-day", approvedOn, calendar.today());
        rows.transferred(id, on, bankReference.strip(), by);
        LocalDate open = openFrom(remittance.client());
        var posting = new Posting(
                RemittanceChart.OWED_TO_CLIENT,
                RemittanceChart.REMITTED,
                remittance.payable(),
                new Subject(remittance.client(), null, null),
                on.isBefore(open) ? open : on);
        ledger.post(
                Act.of("transfer:" + id.value(), "remittance-transferred", id.value(), remittance.client()),
                List.of(posting));
        tell(
                remittance,
                by,
                "remittance.transferred",
                Map.of(
                        "payable",
                        words(remittance.payable()),
                        "on",
                        on.toString(),
                        "reference",
                        bankReference.strip()));
    }

    private static Act act(RemittanceId id, String kind, ClientId client) {
        return new Act(id.value(), "remittance:" + id.value(), kind, id.value(), client);
    }

    /** The first day into which may still be posted for a client whose books were closed. */
    private LocalDate openFrom(ClientId client) {
        return sources.closings().until(client).orElseThrow().plusDays(1);
    }

    private void tell(Remittance remittance, Actor by, String kind, Map<String, String> details) {
        tell(remittance.client(), by, kind, remittance.until(), details);
    }

    private void tell(ClientId client, Actor by, String kind, LocalDate until, Map<String, String> details) {
        var all = new TreeMap<>(details);
        all.put("until", until.toString());
        journal.record(client.value(), client, by, kind, all);
    }

    private static String words(Money money) {
        return money.amount() + " " + money.currency();
    }
}
