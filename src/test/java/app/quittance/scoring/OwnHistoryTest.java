package app.quittance.scoring;

import static org.assertj.core.api.Assertions.assertThat;

import app.quittance.DatabaseTest;
import app.quittance.GivenAccount;
import app.quittance.GivenCases;
import app.quittance.arrangement.Promises;
import app.quittance.casefile.CaseId;
import app.quittance.kernel.ClientId;
import app.quittance.kernel.Money;
import app.quittance.kernel.Uuid7;
import app.quittance.scoring.feature.AcrossClients;
import app.quittance.scoring.feature.Example;
import app.quittance.scoring.feature.Examples;
import app.quittance.scoring.feature.Target;
import app.quittance.scoring.history.Creditor;
import app.quittance.scoring.history.HistoryFile;
import app.quittance.scoring.history.HistoryRow;
import app.quittance.scoring.history.Invoice;
import app.quittance.scoring.history.PaymentHistory;
import app.quittance.scoring.learning.MadeUpHistory;
import app.quittance.scoring.learning.Origin;
import app.quittance.scoring.learning.Training;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** The agency's own data as something to learn from. */
class OwnHistoryTest extends DatabaseTest {

    private static final LocalDate TODAY = LocalDate.of(2026, 11, 22);

    @Autowired
    private OwnHistory own;

    @Autowired
    private GivenCases given;

    @Autowired
    private GivenAccount account;

    @Autowired
    private Promises promises;

    @Test
    void what_was_before_a_claim_was_placed_teaches_nothing() {
        ClientId client = given.client();
        CaseId id = given.companyCase(client, TODAY.minusDays(200));
        account.pay(id, "10.00", TODAY.minusDays(20));
        List<Example> examples = examples(client);
        assertThat(examples)
                .isNotEmpty()
                .allSatisfy(example -> assertThat(example.asOf()).isAfter(TODAY.minusDays(200)));
    }

    @Test
    void what_was_lived_with_the_debtor_is_known_from_the_day_it_was_lived() {
        ClientId client = given.client();
        CaseId id = given.companyCase(client, TODAY.minusDays(100));
        asAgency(() -> promises.make(id, Money.euros("10.00"), TODAY.plusDays(5), GivenCases.SOMEONE));
        Creditor creditor = read(client);
        var dealings = creditor.payers().getFirst().dealings();
        LocalDate madeOn = asAgency(() -> promises.of(id)).getFirst().madeOn();
        assertThat(dealings.isPromisedAt(Invoice.dayOf(madeOn) + 1)).isTrue();
        assertThat(dealings.isPromisedAt(Invoice.dayOf(madeOn))).isFalse();
        assertThat(dealings.isKnownAt(Invoice.dayOf(TODAY.minusDays(100)))).isFalse();
    }

    @Test
    void from_the_books_that_a_client_sent_a_model_is_learned() {
        ClientId client = given.client();
        List<HistoryRow> rows = MadeUpHistory.rows(11, 60).stream()
                .filter(row -> row.clientId().equals("energy"))
                .toList();
        tell(client, rows);
        Creditor creditor = read(client);
        assertThat(creditor.payers().stream()
                        .mapToLong(payer -> payer.invoices().size())
                        .sum())
                .as("the invoices of the books, and one claim on each debtor")
                .isEqualTo(rows.stream().map(HistoryRow::invoiceId).distinct().count()
                        + rows.stream().map(HistoryRow::debtorId).distinct().count());
        var file = new HistoryFile("agency", "none", rows.size(), new PaymentHistory(List.of(creditor)));
        Training.Outcome outcome = Training.run(new Training.Order(
                file,
                MadeUpHistory.UNTIL,
                Target.NINETY_DAYS,
                Origin.HISTORY,
                1,
                Training.Keep.LOGISTIC,
                AcrossClients.NONE,
                Optional.empty()));
        assertThat(outcome.examples()).isGreaterThan(150);
        assertThat(outcome.measured().figures().auc()).isGreaterThan(0.55);
    }

    private Creditor read(ClientId client) {
        return asAgency(own::read).history().creditors().stream()
                .filter(creditor -> creditor.clientId().equals(client.value().toString()))
                .findFirst()
                .orElseThrow();
    }

    private List<Example> examples(ClientId client) {
        List<Example> examples = new ArrayList<>();
        new Examples(new PaymentHistory(List.of(read(client))), Target.NINETY_DAYS, TODAY).forEach(examples::add);
        return examples;
    }

    private void tell(ClientId client, List<HistoryRow> rows) {
        asAgency(() -> {
            Map<String, UUID> debtors = new HashMap<>();
            Set<String> invoices = new HashSet<>();
            UUID batch = Uuid7.next();
            rows.forEach(row -> tell(client, row, debtors, invoices, batch));
            return true;
        });
    }

    private void tell(ClientId client, HistoryRow row, Map<String, UUID> debtors, Set<String> invoices, UUID batch) {
        debtors.computeIfAbsent(row.debtorId(), number -> {
            CaseId known = given.companyCase(client, TODAY);
            UUID debtor = given.facts(known).debtorId().value();
            jdbc.sql("""
                    insert into debtor.customer_number (client_id, number, debtor_id, told_on)
                    values (:client, :number, :debtor, :on)""")
                    .param("client", client.value())
                    .param("number", number)
                    .param("debtor", debtor)
                    .param("on", TODAY)
                    .update();
            return debtor;
        });
        if (invoices.add(row.invoiceId())) {
            jdbc.sql("""
                    insert into debtor.past_invoice (client_id, customer_number, invoice_id, amount, currency, issued_on, due_on,
                                                     disputed_on, batch_id)
                    values (:client, :number, :invoice, :amount, 'EUR', :issued, :due, :disputed, :batch)""")
                    .param("client", client.value())
                    .param("number", row.debtorId())
                    .param("invoice", row.invoiceId())
                    .param("amount", BigDecimal.valueOf(row.amountCents(), 2))
                    .param("issued", row.issuedOn())
                    .param("due", row.dueOn())
                    .param("disputed", row.disputedOn())
                    .param("batch", batch)
                    .update();
        }
        Long paid = row.paidCents();
        if (paid != null) {
            jdbc.sql("""
                    insert into debtor.past_payment (client_id, customer_number, invoice_id, paid_on, amount, number, batch_id)
                    values (:client, :number, :invoice, :on, :amount, :nth, :batch)""")
                    .param("client", client.value())
                    .param("number", row.debtorId())
                    .param("invoice", row.invoiceId())
                    .param("on", row.paidOn())
                    .param("amount", BigDecimal.valueOf(paid, 2))
                    .param("nth", invoices.size())
                    .param("batch", batch)
                    .update();
        }
    }
}
