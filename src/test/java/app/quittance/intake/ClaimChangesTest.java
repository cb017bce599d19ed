package app.quittance.intake;

import static app.quittance.GivenAccount.refuses;
import static app.quittance.GivenCases.SOMEONE;
import static org.assertj.core.api.Assertions.assertThat;

import app.quittance.DatabaseTest;
import app.quittance.GivenAccount;
import app.quittance.GivenCases;
import app.quittance.account.AccountProof;
import app.quittance.account.Closings;
import app.quittance.account.MovementKind;
import app.quittance.account.Statement;
import app.quittance.casefile.CaseBulk;
import app.quittance.casefile.CaseFiles;
import app.quittance.casefile.CaseId;
import app.quittance.casefile.CaseStatus;
import app.quittance.casefile.ClosingReason;
import app.quittance.intake.ImportReport.Rows;
import app.quittance.intake.reading.Column;
import app.quittance.kernel.ClientId;
import app.quittance.kernel.DataScope;
import app.quittance.kernel.Money;
import app.quittance.ledger.Books;
import java.io.ByteArrayInputStream;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.Random;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** What a client's later file says of claims that stand. Each was handed over with 1 234,56 invoiced and 34,56 paid. */
class ClaimChangesTest extends DatabaseTest {

    @Autowired
    private Imports imports;

    @Autowired
    private CaseBulk cases;

    @Autowired
    private CaseFiles caseFiles;

    @Autowired
    private GivenCases given;

    @Autowired
    private GivenAccount account;

    @Autowired
    private AccountProof proof;

    @Autowired
    private Books books;

    @Autowired
    private Closings closings;

    private ClientId client;

    @BeforeEach
    void a_client_of_its_own() {
        onDay(GivenTable.TODAY);
        client = given.client();
    }

    @Test
    void more_paid_is_a_payment_that_the_client_received() {
        CaseId id = placed();
        ImportReport report = take(one("1 234,56", "134,56"));
        assertThat(report.rows()).isEqualTo(new Rows(1, 1, 1, 0, 0));
        assertThat(report.changed()).isEqualTo(1);
        assertThat(report.findings()).singleElement().satisfies(finding -> {
            assertThat(finding.code()).isEqualTo("claim.changed-paid");
            assertThat(finding.arguments()).containsExactly(reference(id), "34.56", "134.56", "100.00");
        });
        assertThat(at(id).movements()).singleElement().satisfies(movement -> {
            assertThat(movement.kind()).isEqualTo(MovementKind.PAYMENT);
            assertThat(movement.amount()).isEqualTo(Money.euros("100.00"));
        });
        assertThat(principal(id)).isEqualTo(Money.euros("1100.00"));
        assertSound(id);
    }

    @Test
    void a_lower_amount_is_a_credit_note() {
        CaseId id = placed();
        ImportReport report = take(one("1 000,00", "34,56"));
        assertThat(codes(report)).containsExactly("claim.changed-amount");
        assertThat(at(id).movements()).singleElement().satisfies(movement -> {
            assertThat(movement.kind()).isEqualTo(MovementKind.CREDIT_NOTE);
            assertThat(movement.amount()).isEqualTo(Money.euros("234.56"));
        });
        assertThat(principal(id)).isEqualTo(Money.euros("965.44"));
        assertSound(id);
    }

    @Test
    void all_paid_is_told_of_a_known_invoice_and_refused_of_another() {
        CaseId id = placed();
        ImportReport report = take(one("1 234,56", "1 234,56"));
        assertThat(report.rows()).isEqualTo(new Rows(1, 1, 1, 0, 0));
        assertThat(codes(report)).containsExactly("claim.changed-paid");
        assertThat(given.facts(id).closingReason()).contains(ClosingReason.PAID);
        ImportReport other = take(one("500,00", "500,00").with(1, Column.INVOICE_REFERENCE, "F-2026-0777"));
        assertThat(other.rows()).isEqualTo(new Rows(1, 0, 0, 1, 0));
        assertThat(codes(other)).containsExactly("paid.nothing-left");
        assertSound(id);
    }

    @Test
    void amount_zero_withdraws_the_claim_and_ends_a_case_that_has_no_other() {
        CaseId id = placed();
        ImportReport report = take(one("0,00", ""));
        assertThat(report.rows()).isEqualTo(new Rows(1, 1, 1, 0, 0));
        assertThat(codes(report)).containsExactly("claim.changed-withdrawn");
        assertThat(given.facts(id).status()).isEqualTo(CaseStatus.CLOSED);
        assertThat(given.facts(id).closingReason()).contains(ClosingReason.WITHDRAWN);
        assertThat(account.journal(id))
                .extracting(entry -> entry.kind())
                .containsSubsequence("claim.withdrawn", "case.closed");
        assertThat(take(one("0,00", "")).rows()).as("again").isEqualTo(new Rows(1, 0, 0, 0, 1));
        assertBooksProve();
    }

    @Test
    void a_withdrawn_claim_comes_again_with_other_figures() {
        CaseId id = placed();
        assertThat(codes(take(one("2 000,00", "")))).containsExactly("claim.conflict");
        take(one("0,00", ""));
        ImportReport again = take(one("2 000,00", ""));
        assertThat(again.rows()).isEqualTo(new Rows(1, 1, 0, 0, 0));
        CaseId anew = asAgency(
                () -> caseFiles.byReference(again.caseReferences().getFirst()).id());
        assertThat(anew).isNotEqualTo(id);
        assertThat(principal(anew)).isEqualTo(Money.euros("2000.00"));
        assertThat(principal(id)).isEqualTo(Money.euros("0.00"));
        assertBooksProve();
    }

    @Test
    void a_withdrawal_leaves_the_other_claims_of_the_case() {
        CaseId id = placed();
        take(one("700,00", "").with(1, Column.INVOICE_REFERENCE, "F-2026-0002"));
        take(one("0,00", ""));
        assertThat(given.facts(id).status()).isEqualTo(CaseStatus.RECEIVED);
        assertThat(principal(id)).isEqualTo(Money.euros("700.00"));
        assertSound(id);
    }

    @Test
    void a_claim_on_which_money_came_is_not_withdrawn_by_a_file() {
        CaseId id = placed();
        account.pay(id, "10.00", GivenTable.TODAY);
        for (ImportMode mode : ImportMode.values()) {
            ImportReport report = send(one("0,00", ""), mode);
            assertThat(report.rows()).isEqualTo(new Rows(1, 0, 0, 1, 0));
            assertThat(codes(report)).containsExactly("claim.withdrawal-after-money");
        }
        assertSound(id);
    }

    @Test
    void what_the_agency_received_is_in_the_clients_books_too_and_not_recorded_twice() {
        CaseId id = placed();
        account.pay(id, "300.00", GivenTable.TODAY);
        ImportReport known = take(one("1 234,56", "334,56"));
        assertThat(codes(known)).containsExactly("claim.changed-paid-known");
        assertThat(principal(id)).isEqualTo(Money.euros("900.00"));
        assertThat(codes(take(one("1 234,56", "384,56"))))
                .as("300 euros lie with the agency: are they among these?")
                .containsExactly("claim.paid-unclear");
        settle();
        assertThat(codes(take(one("1 234,56", "384,56")))).containsExactly("claim.changed-paid");
        assertThat(principal(id)).isEqualTo(Money.euros("850.00"));
        assertSound(id);
    }

    @Test
    void figures_that_were_told_before_are_no_news_whichever_file_says_them_again() {
        CaseId id = placed();
        take(one("1 200,00", "34,56"));
        take(one("1 200,00", "100,00"));
        Statement before = at(id);
        for (var file : List.of(one("1 200,00", "100,00"), one("1 200,00", "34,56"), one("1 234,56", "34,56"))) {
            assertThat(take(file).rows()).isEqualTo(new Rows(1, 0, 0, 0, 1));
        }
        assertThat(at(id)).isEqualTo(before);
    }

    @Test
    void what_raises_a_debt_or_changes_its_date_is_refused() {
        CaseId id = placed();
        String reference = reference(id);
        for (var file : List.of(
                one("1 300,00", "34,56"),
                one("1 234,56", "0,00"),
                one("1 234,56", "134,56").with(1, Column.INVOICE_DATE, "03/03/2026"))) {
            ImportReport report = take(file);
            assertThat(report.rows()).isEqualTo(new Rows(1, 0, 0, 1, 0));
            assertThat(report.findings()).singleElement().satisfies(finding -> {
                assertThat(finding.code()).isEqualTo("claim.conflict");
                assertThat(finding.arguments()).containsExactly(reference);
            });
        }
        assertThat(at(id).movements()).isEmpty();
    }

    @Test
    void what_is_open_alone_does_not_tell_a_payment_from_a_credit_note() {
        placed();
        GivenTable table = one("", "").with(1, Column.OUTSTANDING, "900,00").without(Column.AMOUNT, Column.PAID);
        assertThat(codes(take(table))).containsExactly("claim.conflict");
    }

    @Test
    void a_dry_run_says_the_same_and_does_nothing() {
        CaseId id = placed();
        Statement before = at(id);
        ImportReport looked = send(one("1 000,00", "134,56"), ImportMode.DRY_RUN);
        assertThat(codes(looked)).containsExactly("claim.changed-amount", "claim.changed-paid");
        assertThat(at(id)).isEqualTo(before);
        ImportReport taken = take(one("1 000,00", "134,56"));
        assertThat(taken.findings()).isEqualTo(looked.findings());
        assertThat(taken.rows()).isEqualTo(looked.rows());
    }

    @Test
    void a_file_that_changed_claims_is_not_undone() {
        placed();
        ImportId changing = take(one("1 000,00", "34,56")).id();
        refuses("import.changed-claims", () -> undo(changing));
    }

    @Test
    void two_files_at_once_for_one_claim_count_once() throws Exception {
        for (int round = 0; round < 5; round++) {
            client = given.client();
            CaseId id = placed();
            try (var threads = Executors.newFixedThreadPool(2)) {
                Callable<ImportReport> send = () -> send(one("1 234,56", "134,56"), ImportMode.COMMIT);
                for (Future<ImportReport> each : threads.invokeAll(List.of(send, send))) each.get();
            }
            assertThat(principal(id)).isEqualTo(Money.euros("1100.00"));
            assertSound(id);
        }
    }

    /** After each file: what stands is what the last accepted row says, and what the agency received is taken off. */
    @Test
    void whatever_files_say_one_after_the_other_the_books_say_what_the_last_accepted_one_said() {
        for (int seed = 1; seed <= 6; seed++) {
            client = given.client();
            var random = new Random(seed);
            CaseId id = placed();
            long amount = 123_456;
            long paid = 3_456;
            long received = 0;
            for (int step = 0; step < 8; step++) {
                if (random.nextInt(4) == 0) {
                    long cents = 1L + random.nextInt(5_000);
                    if (amount - paid - received <= cents) break;
                    account.pay(id, cents(cents).amount().toPlainString(), GivenTable.TODAY);
                    received += cents;
                }
                long nextAmount = amount + random.nextInt(3) * 1_000L - 2_000;
                // A client that books what the agency received says so in what is paid.
                long nextPaid = paid + random.nextInt(4) * 1_500L - 500;
                if (nextPaid < 0 || nextAmount - Math.max(nextPaid, paid + received) <= 0) break;
                ImportReport report = take(one(typed(nextAmount), typed(nextPaid)));
                if (report.changed() == 1) {
                    long known = paid + received;
                    received -= nextPaid > paid ? Math.min(received, nextPaid - paid) : 0;
                    assertThat(nextPaid + received).isGreaterThanOrEqualTo(known);
                    amount = nextAmount;
                    paid = nextPaid;
                } else {
                    assertThat(report.rows().rejected() + report.rows().duplicate())
                            .isEqualTo(1);
                }
                assertThat(principal(id)).as("seed %s, step %s", seed, step).isEqualTo(cents(amount - paid - received));
                assertSound(id);
            }
        }
        assertBooksProve();
    }

    private void settle() {
        onDay(GivenTable.TODAY.plusDays(1));
        asAgency(() -> {
            closings.close(client, GivenTable.TODAY, SOMEONE);
            return null;
        });
    }

    private static Money cents(long cents) {
        return Money.euros(BigDecimal.valueOf(cents, 2));
    }

    private static String typed(long cents) {
        return cents(cents).amount().toPlainString().replace('.', ',');
    }

    @Test
    void a_row_of_a_credit_note_lowers_the_invoice_that_it_names_from_its_own_day() {
        CaseId id = placed();
        ImportReport tried = send(creditNote("-200,00", "F-2026-0001"), ImportMode.DRY_RUN);
        ImportReport taken = take(creditNote("-200,00", "F-2026-0001"));
        for (ImportReport report : List.of(tried, taken)) {
            assertThat(report.rows()).isEqualTo(new Rows(1, 1, 1, 0, 0));
            assertThat(report.changed()).isEqualTo(1);
            assertThat(report.findings()).singleElement().satisfies(finding -> {
                assertThat(finding.code()).isEqualTo("credit-note.taken");
                assertThat(finding.arguments()).containsExactly("F-2026-0001", "200.00", reference(id));
            });
        }
        assertThat(at(id).movements()).singleElement().satisfies(movement -> {
            assertThat(movement.kind()).isEqualTo(MovementKind.CREDIT_NOTE);
            assertThat(movement.on()).isEqualTo(LocalDate.of(2026, 6, 15));
        });
        assertThat(principal(id)).isEqualTo(Money.euros("1000.00"));
        assertThat(take(creditNote("-200,00", "F-2026-0001")).rows())
                .as("again")
                .isEqualTo(new Rows(1, 0, 0, 0, 1));
        ImportReport other = take(creditNote("-300,00", "F-2026-0001"));
        assertThat(codes(other)).containsExactly("credit-note.number-used");
        assertThat(other.rows()).isEqualTo(new Rows(1, 0, 0, 1, 0));
        assertThat(principal(id)).isEqualTo(Money.euros("1000.00"));
        assertSound(id);
    }

    @Test
    void a_credit_note_beside_its_invoice_lowers_what_the_file_brings() {
        var both = GivenTable.of(2)
                .with(2, Column.INVOICE_REFERENCE, "A-9")
                .with(2, Column.NAME, "Lefèvre-Noël n° 1")
                .with(2, Column.STREET, "1 rue de l’Église")
                .with(2, Column.AMOUNT, "-200,00")
                .with(2, Column.PAID, "")
                .with(2, Column.CREDITED_INVOICE, "F-2026-0001");
        ImportReport tried = send(both, ImportMode.DRY_RUN);
        assertThat(tried.rows()).isEqualTo(new Rows(2, 2, 1, 0, 0));
        assertThat(codes(tried)).containsExactly("credit-note.in-file");
        ImportReport taken = take(both);
        assertThat(codes(taken)).containsExactly("credit-note.taken");
        String reference = taken.caseReferences().getFirst();
        CaseId id = asAgency(() -> caseFiles.byReference(reference).id());
        assertThat(principal(id)).isEqualTo(Money.euros("1000.00"));
        assertThat(take(both).rows()).as("again").isEqualTo(new Rows(2, 0, 0, 0, 2));
        assertSound(id);
    }

    @Test
    void a_credit_note_over_several_instalments_lowers_those_that_fell_due_first() {
        take(GivenTable.of(2)
                .with(2, Column.INVOICE_REFERENCE, "F-2026-0001")
                .with(2, Column.NAME, "Lefèvre-Noël n° 1")
                .with(2, Column.STREET, "1 rue de l’Église")
                .with(2, Column.DUE_DATE, "01/05/2026"));
        ImportReport taken = take(creditNote("-1 300,00", "F-2026-0001"));
        assertThat(codes(taken)).containsExactly("credit-note.taken");
        String reference = taken.findings().getFirst().arguments().get(2);
        CaseId id = asAgency(() -> caseFiles.byReference(reference).id());
        assertThat(at(id).movements())
                .extracting(each -> each.amount())
                .containsExactlyInAnyOrder(Money.euros("1234.56"), Money.euros("65.44"));
        assertSound(id);
    }

    @Test
    void a_credit_note_that_fits_no_invoice_is_refused_in_words() {
        CaseId id = placed();
        assertThat(codes(take(creditNote("-1,00", "F-0")))).containsExactly("credit-note.invoice-unknown");
        assertThat(codes(take(creditNote("-1234,57", "F-2026-0001")))).containsExactly("credit-note.exceeds");
        assertThat(codes(take(creditNote("-1,00", "F-2026-0001").with(1, Column.INVOICE_DATE, "01/03/2026"))))
                .containsExactly("credit-note.before-invoice");
        assertThat(codes(take(creditNote("-1,00", "")))).contains("amount.credit");
        var lowered = GivenTable.of(2)
                .with(1, Column.AMOUNT, "1 000,00")
                .with(2, Column.INVOICE_REFERENCE, "A-9")
                .with(2, Column.AMOUNT, "-1,00")
                .with(2, Column.PAID, "")
                .with(2, Column.CREDITED_INVOICE, "F-2026-0001");
        assertThat(codes(send(lowered, ImportMode.DRY_RUN)))
                .contains("claim.changed-amount", "credit-note.changed-too");
        assertThat(at(id).movements()).isEmpty();
        assertSound(id);
    }

    private static GivenTable creditNote(String amount, String invoice) {
        return GivenTable.of(1)
                .with(1, Column.INVOICE_REFERENCE, "A-9")
                .with(1, Column.INVOICE_DATE, "15/06/2026")
                .with(1, Column.DUE_DATE, "")
                .with(1, Column.AMOUNT, amount)
                .with(1, Column.PAID, "")
                .with(1, Column.CREDITED_INVOICE, invoice);
    }

    private static GivenTable one(String amount, String paid) {
        return GivenTable.of(1).with(1, Column.AMOUNT, amount).with(1, Column.PAID, paid);
    }

    private CaseId placed() {
        String reference = take(GivenTable.of(1)).caseReferences().getFirst();
        return asAgency(() -> caseFiles.byReference(reference).id());
    }

    private String reference(CaseId id) {
        return given.facts(id).reference();
    }

    private Statement at(CaseId id) {
        return account.at(id, GivenTable.TODAY.plusDays(1));
    }

    private Money principal(CaseId id) {
        return at(id).owed().principal();
    }

    private static List<String> codes(ImportReport report) {
        return report.findings().stream().map(Finding::code).toList();
    }

    private void undo(ImportId id) {
        DataScope.of(client).run(() -> imports.undo(id, SOMEONE));
    }

    private ImportReport take(GivenTable table) {
        ImportReport report = send(table, ImportMode.COMMIT);
        asAgency(() -> {
            cases.routed(report.id().value());
            return null;
        });
        account.eventually(() -> imports.get(report.id()).status().isOver());
        return DataScope.of(client).call(() -> imports.get(report.id()));
    }

    private ImportReport send(GivenTable table, ImportMode mode) {
        var file = new SendFile(client, "créances.csv", new ByteArrayInputStream(table.bytes()), mode, SOMEONE);
        return DataScope.of(client).call(() -> imports.receiveNow(file));
    }

    private void assertSound(CaseId id) {
        account.assertSound(id);
        assertBooksProve();
    }

    private void assertBooksProve() {
        assertThat(asAgency(books::check)).isEmpty();
        List<String> own = asAgency(() -> jdbc.sql("select reference from casefile.case_file where client_id = :client")
                .param("client", client.value())
                .query((row, n) -> row.getString("reference"))
                .list());
        assertThat(asAgency(proof::check))
                .extracting(fault -> fault.where().replaceFirst(" .*", ""))
                .doesNotContainAnyElementsOf(own);
    }
}
