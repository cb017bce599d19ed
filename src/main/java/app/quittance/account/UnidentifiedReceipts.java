package app.quittance.account;

import app.quittance.casefile.CaseId;
import app.quittance.kernel.Actor;
import app.quittance.kernel.AgencyCalendar;
import app.quittance.kernel.Money;
import app.quittance.kernel.Refusal;
import app.quittance.kernel.Unknown;
import app.quittance.kernel.Uuid7;
import app.quittance.ledger.Act;
import app.quittance.ledger.Ledger;
import app.quittance.ledger.Posting;
import app.quittance.ledger.Subject;
import app.quittance.platform.SqlFiles;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.Currency;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * Money that came and of which nobody knows yet whose debt it pays. It is held apart, in nobody's account, until somebody
 * finds the case (it then pays with effect from the day on which it came) or sends it back.
 */
@Service
@Transactional
public class UnidentifiedReceipts {

    private static final Subject NOBODY = new Subject(null, null, null);

    private final Account account;
    private final Ledger ledger;
    private final JdbcClient jdbc;
    private final AgencyCalendar calendar;
    private final Clock clock;
    private final SqlFiles sql = SqlFiles.of("account");

    UnidentifiedReceipts(Account account, Ledger ledger, JdbcClient jdbc, AgencyCalendar calendar, Clock clock) {
        this.account = account;
        this.ledger = ledger;
        this.jdbc = jdbc;
        this.calendar = calendar;
        this.clock = clock;
    }

    /**
     * Money that came.
     *
     * @param payer who sent it, as the bank or the cheque says
     * @param key names it for ever: the same key again records nothing
     */
    public record ReceiveUnidentified(
            Money amount,
            LocalDate receivedOn,
            PaymentMeans means,
            String payer,
            Optional<String> reference,
            String key) {}

    /** What is still held for nobody. */
    public record Waiting(
            UUID id,
            Money amount,
            LocalDate receivedOn,
            PaymentMeans means,
            String payer,
            Optional<String> reference) {}

    /** Takes money in. Refused where its amount is nothing or its day has not come. */
    public void receive(ReceiveUnidentified command, Actor by) {
        if (!command.amount().isPositive()) throw new Refusal("account.amount-not-positive");
        if (command.receivedOn().isAfter(calendar.today())) {
            throw new Refusal("account.in-future", calendar.today());
        }
        UUID id = Uuid7.next();
        if (insert(id, command, by) == 0) return;
        ledger.post(
                Act.of("unidentified:" + id, "unidentified", id, null),
                List.of(new Posting(
                        CaseChart.OUTSIDE, CaseChart.UNIDENTIFIED, command.amount(), NOBODY, command.receivedOn())));
    }

    /** What is held, the oldest first. */
    @Transactional(readOnly = true)
    public List<Waiting> waiting() {
        return jdbc.sql(sql.get("unidentified-waiting"))
                .query(UnidentifiedReceipts::row)
                .list();
    }

    /** The case is found: the money pays its debt, with effect from the day on which it came. */
    public MovementId identify(UUID id, CaseId caseId, String reason, Actor by) {
        Waiting receipt = find(id);
        leave(receipt, "identified", receipt.receivedOn());
        MovementId payment = account.record(
                new RecordPayment(
                        caseId,
                        receipt.amount(),
                        receipt.receivedOn(),
                        receipt.means(),
                        ReceivedBy.AGENCY,
                        receipt.reference().orElse(receipt.payer()),
                        null,
                        "unidentified " + id),
                by);
        end(id, "IDENTIFIED", payment, reason, by);
        return payment;
    }

    /** It goes back to whoever had sent it, today. */
    public void sendBack(UUID id, String reason, Actor by) {
        Waiting receipt = find(id);
        leave(receipt, "sent-back", calendar.today());
        end(id, "SENT_BACK", null, reason, by);
    }

    /** Two who take it at once: the act's key lets one of them, and the second is told that it is gone. */
    private void leave(Waiting receipt, String kind, LocalDate on) {
        Act act = Act.of("unidentified-end:" + receipt.id(), kind, receipt.id(), null);
        boolean first = ledger.post(
                act, List.of(new Posting(CaseChart.UNIDENTIFIED, CaseChart.OUTSIDE, receipt.amount(), NOBODY, on)));
        if (!first) throw new Unknown("unidentified receipt " + receipt.id());
    }

    private Waiting find(UUID id) {
        return jdbc.sql(sql.get("unidentified-one"))
                .param("id", id)
                .query(UnidentifiedReceipts::row)
                .optional()
                .orElseThrow(() -> new Unknown("unidentified receipt " + id));
    }

    private int insert(UUID id, ReceiveUnidentified command, Actor by) {
        return jdbc.sql(sql.get("insert-unidentified"))
                .param("id", id)
                .param("amount", command.amount().amount())
                .param("currency", command.amount().currency().getCurrencyCode())
                .param("on", command.receivedOn())
                .param("means", command.means().name())
                .param("payer", command.payer())
                .param("reference", command.reference().orElse(null))
                .param("key", command.key())
                .param("at", clock.instant().atOffset(ZoneOffset.UTC))
                .param("by", by.name())
                .update();
    }

    private void end(UUID id, String outcome, @Nullable MovementId payment, String reason, Actor by) {
        jdbc.sql(sql.get("insert-unidentified-end"))
                .param("id", id)
                .param("outcome", outcome)
                .param("payment", payment == null ? null : payment.value())
                .param("on", calendar.today())
                .param("reason", reason)
                .param("at", clock.instant().atOffset(ZoneOffset.UTC))
                .param("by", by.name())
                .update();
    }

    private static Waiting row(ResultSet row, int n) throws SQLException {
        return new Waiting(
                row.getObject("receipt_id", UUID.class),
                new Money(row.getBigDecimal("amount"), Currency.getInstance(row.getString("currency"))),
                row.getObject("received_on", LocalDate.class),
                PaymentMeans.valueOf(row.getString("means")),
                row.getString("payer"),
                Optional.ofNullable(row.getString("reference")));
    }
}
