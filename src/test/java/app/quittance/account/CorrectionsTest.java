package app.quittance.account;

import static app.quittance.GivenAccount.key;
import static app.quittance.GivenAccount.payment;
import static app.quittance.GivenAccount.refuses;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.tuple;

import app.quittance.DatabaseTest;
import app.quittance.GivenAccount;
import app.quittance.GivenAgency;
import app.quittance.GivenCases;
import app.quittance.casefile.CaseFiles;
import app.quittance.casefile.CaseId;
import app.quittance.casefile.CaseStatus;
import app.quittance.casefile.ClaimId;
import app.quittance.casefile.HoldReason;
import app.quittance.debtor.DebtorKind;
import app.quittance.document.DocumentId;
import app.quittance.kernel.ClientId;
import app.quittance.kernel.Money;
import app.quittance.kernel.Unknown;
import app.quittance.law.interest.Component;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.time.LocalDate;
import java.util.HashSet;
import java.util.HexFormat;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.Callable;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.function.Supplier;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** What is put right on an account afterwards: paid back, taken back, found late, after a period was settled. */
class CorrectionsTest extends DatabaseTest {

    private static final LocalDate DUE = LocalDate.of(2025, 12, 31);
    private static final LocalDate PLACED = LocalDate.of(2026, 2, 2);
    private static final LocalDate APRIL = LocalDate.of(2026, 4, 1);
    private static final LocalDate MAY = LocalDate.of(2026, 5, 1);
    private static final LocalDate JULY = LocalDate.of(2026, 7, 1);
    private static final LocalDate TODAY = LocalDate.of(2026, 9, 15);

    @Autowired
    private Account account;

    @Autowired
    private IssuedStatements issued;

    @Autowired
    private Receipts receipts;

    @Autowired
    private ReceiptPapers papers;

    @Autowired
    private Closings closings;

    @Autowired
    private UnidentifiedReceipts unidentified;

    @Autowired
    private AccountProof proof;

    @Autowired
    private CaseFiles caseFiles;

    @Autowired
    private GivenCases given;

    @Autowired
    private GivenAgency agency;

    @Autowired
    private GivenAccount accounts;

    private ClientId client = ClientId.random();

    @BeforeEach
    void a_client_whose_terms_name_ten_per_cent() {
        client = given.clientWithRate("10");
        onDay(TODAY);
    }

    @Test
    void what_was_paid_too_much_goes_back_and_no_more() {
        CaseId id = oneInvoice("1000.00");
        accounts.pay(id, "1200.00", JULY);
        Money overpaid = accounts.at(id, TODAY).overpaid();
        assertThat(overpaid).isEqualTo(Money.euros("110.41")); // 1 000 + 40 + 181 days at 10 % = 1 089,59
        refuses("account.refund-exceeds", () -> refund(id, "110.42", JULY));
        refuses("account.refund-exceeds", () -> refund(id, "10.00", JULY.minusDays(1)));
        refund(id, "110.41", JULY.plusDays(3));
        assertThat(accounts.at(id, TODAY).overpaid()).isEqualTo(Money.euros("0"));
        assertThat(accounts.at(id, JULY.plusDays(2)).overpaid()).isEqualTo(overpaid);
        refuses("account.refund-exceeds", () -> refund(id, "0.01", TODAY));
        accounts.assertSound(id);
    }

    @Test
    void where_the_payment_bounces_after_its_refund_the_debtor_owes_it_to_the_agency_and_the_debt_to_the_client() {
        CaseId id = oneInvoice("1000.00");
        MovementId paid = accounts.pay(id, "1200.00", JULY);
        refund(id, "110.41", JULY.plusDays(3));
        accounts.bounce(paid, JULY.plusDays(5));
        Statement after = accounts.at(id, TODAY);
        assertThat(after.overpaid()).isEqualTo(Money.euros("0"));
        assertThat(after.toRecover()).isEqualTo(Money.euros("110.41"));
        Explanation explained = after.explain(Figure.TO_RECOVER, Optional.empty());
        assertThat(explained.amount()).isEqualTo(after.toRecover());
        assertThat(explained.lines()).singleElement().isInstanceOf(Explanation.Line.PaidOut.class);
        assertThat(after.owed().principal()).isEqualTo(Money.euros("1000"));
        assertThat(given.facts(id).status()).isNotEqualTo(CaseStatus.CLOSED);
        accounts.assertSound(id);
    }

    @Test
    void what_was_entered_by_mistake_is_as_if_it_had_never_been_and_stays_on_record() {
        CaseId id = oneInvoice("1000.00");
        Statement before = accounts.at(id, TODAY);
        MovementId waived = accounts.waive(id, Component.PRINCIPAL, "300.00", JULY);
        MovementId paid = accounts.pay(id, "900.00", JULY);
        takeBack(waived);
        takeBack(paid);
        takeBack(paid);
        Statement after = accounts.at(id, TODAY);
        assertThat(after.owed()).isEqualTo(before.owed());
        assertThat(after.movements())
                .hasSize(2)
                .allMatch(line -> line.voidedOn().isPresent());
        assertThat(kinds(id)).filteredOn("movement.taken-back"::equals).hasSize(2);
        accounts.assertSound(id);
    }

    @Test
    void a_payment_of_a_settled_period_counts_from_its_day_and_is_posted_after_the_period() {
        CaseId id = oneInvoice("1000.00");
        accounts.pay(id, "100.00", MAY);
        LocalDate endOfMay = LocalDate.of(2026, 5, 31);
        close(endOfMay);
        var held = inBooks("held", endOfMay);
        Statement before = accounts.at(id, TODAY);
        accounts.pay(id, "200.00", APRIL);
        assertThat(inBooks("held", endOfMay)).isEqualTo(held);
        assertThat(inBooks("held", endOfMay.plusDays(1))).isEqualByComparingTo("300.00");
        Statement after = accounts.at(id, TODAY);
        assertThat(after.movements().getFirst().on()).isEqualTo(APRIL);
        assertThat(after.owed().interest()).isNotEqualTo(before.owed().interest());
        assertThat(kinds(id)).contains("account.allotted-anew");
        accounts.assertSound(id);
    }

    @Test
    void what_bounces_after_its_period_was_settled_is_corrected_forward() {
        CaseId id = oneInvoice("1000.00");
        MovementId paid = accounts.pay(id, "100.00", MAY);
        LocalDate endOfMay = LocalDate.of(2026, 5, 31);
        close(endOfMay);
        accounts.bounce(paid, MAY.plusDays(4));
        assertThat(inBooks("held", endOfMay)).isEqualByComparingTo("100.00");
        assertThat(inBooks("held", endOfMay.plusDays(1))).isEqualByComparingTo("0");
        assertThat(accounts.at(id, TODAY).owed().principal()).isEqualTo(Money.euros("1000"));
        accounts.assertSound(id);
    }

    @Test
    void a_period_is_settled_once_it_is_over_and_an_earlier_day_changes_nothing() {
        refuses("account.closing-not-over", () -> close(TODAY));
        close(JULY);
        close(MAY);
        assertThat(asAgency(() -> closings.until(client))).contains(JULY);
    }

    @Test
    void the_books_follow_a_notice_and_proceedings_of_an_earlier_day() {
        CaseId id = given.of(client, DebtorKind.CONSUMER, PLACED, given.invoice("1000.00", DUE));
        accounts.pay(id, "300.00", JULY);
        asAgency(() -> {
            caseFiles.giveNotice(id, APRIL, GivenCases.SOMEONE);
            return true;
        });
        assertThat(accounts.at(id, TODAY)
                        .movements()
                        .getFirst()
                        .to(Component.INTEREST)
                        .isPositive())
                .isTrue();
        accounts.eventually(() -> proof.agrees(id));
        asAgency(() -> {
            caseFiles.hold(id, HoldReason.OVER_INDEBTEDNESS, APRIL.plusDays(1), null, GivenCases.SOMEONE);
            return true;
        });
        accounts.eventually(() -> proof.agrees(id));
        assertThat(follow(id)).isFalse();
        accounts.assertSound(id);
        assertThat(kinds(id)).contains("account.allotted-anew");
    }

    @Test
    void a_case_on_which_proceedings_leave_nothing_is_closed() {
        CaseId id = oneInvoice("1000.00");
        accounts.pay(id, "1060.00", JULY);
        assertThat(asAgency(() -> caseFiles.get(id)).status().isOpen()).isTrue();
        asAgency(() -> {
            caseFiles.hold(id, HoldReason.INSOLVENCY, PLACED, null, GivenCases.SOMEONE);
            return true;
        });
        accounts.eventually(() -> caseFiles.get(id).status() == CaseStatus.CLOSED);
        accounts.assertSound(id);
    }

    @Test
    void the_books_follow_proceedings_that_a_payment_under_way_has_not_seen() throws Exception {
        List<CaseId> cases =
                IntStream.range(0, 30).mapToObj(n -> oneInvoice("1000.00")).toList();
        for (CaseId id : cases) {
            atOnce(() -> accounts.pay(id, "1200.00", JULY), () -> {
                caseFiles.hold(id, HoldReason.INSOLVENCY, APRIL, null, GivenCases.SOMEONE);
                return true;
            });
        }
        for (CaseId id : cases) accounts.eventually(() -> proof.agrees(id));
    }

    private void atOnce(Supplier<?> one, Supplier<?> other) throws Exception {
        var gate = new CyclicBarrier(2);
        try (var threads = Executors.newFixedThreadPool(2)) {
            List<Callable<Boolean>> both = Stream.of(one, other)
                    .map(work -> (Callable<Boolean>) () -> {
                        gate.await();
                        asAgency(work::get);
                        return true;
                    })
                    .toList();
            for (Future<Boolean> done : threads.invokeAll(both)) done.get();
        }
    }

    @Test
    void after_a_title_a_consumer_owes_five_points_more_once_two_months_have_passed() {
        CaseId id = given.of(client, DebtorKind.CONSUMER, PLACED, given.invoice("1000.00", DUE));
        asAgency(() -> {
            caseFiles.giveNotice(id, APRIL, GivenCases.SOMEONE);
            caseFiles.toLitigation(id, GivenCases.SOMEONE);
            caseFiles.recordTitle(id, MAY, GivenCases.SOMEONE);
            return true;
        });
        assertThat(accounts.at(id, TODAY).claims().getFirst().segments())
                .extracting(Statement.InterestLine::from, Statement.InterestLine::percent)
                .containsExactly(
                        tuple(APRIL, new BigDecimal("2.62")),
                        tuple(JULY, new BigDecimal("2.75")),
                        tuple(JULY.plusDays(1), new BigDecimal("7.75")));
    }

    @Test
    void receipts_are_numbered_without_a_gap_whoever_asks_at_once() throws Exception {
        CaseId id = oneInvoice("100000.00");
        List<MovementId> payments = IntStream.range(0, 30)
                .mapToObj(day -> accounts.pay(id, "10.00", MAY.plusDays(day)))
                .toList();
        try (var threads = Executors.newFixedThreadPool(8)) {
            Callable<List<Receipts.Numbered>> asking = () -> payments.stream()
                    .map(each -> asAgency(() -> receipts.of(each)))
                    .toList();
            for (Future<List<Receipts.Numbered>> asked : threads.invokeAll(List.of(asking, asking, asking, asking))) {
                assertThat(asked.get()).doesNotHaveDuplicates().hasSize(30);
            }
        }
        assertThat(asAgency(() -> jdbc.sql("""
                        select count(*) from account.receipt_series s
                         where s.last <> (select count(*) from account.receipt r where r.year = s.year)
                            or s.last <> (select max(number) from account.receipt r where r.year = s.year)""").query(Integer.class).single())).isZero();
    }

    @Test
    void a_payment_has_its_number_soon_after_it_was_recorded_without_anybody_asking() {
        CaseId id = oneInvoice("1000.00");
        MovementId paid = accounts.pay(id, "100.00", MAY);
        accounts.eventually(() -> jdbc.sql("select exists (select from account.api_receipt where payment_id = :id)")
                .param("id", paid.value())
                .query(Boolean.class)
                .single());
    }

    @Test
    void two_who_ask_for_a_receipt_at_once_get_one_paper() throws Exception {
        agency.exists();
        CaseId id = oneInvoice("1000.00");
        MovementId paid = accounts.pay(id, "100.00", MAY);
        Callable<DocumentId> asking = () -> asAgency(() -> papers.of(id, paid, GivenCases.SOMEONE));
        try (var threads = Executors.newFixedThreadPool(4)) {
            Set<DocumentId> given = new HashSet<>();
            for (Future<DocumentId> asked : threads.invokeAll(List.of(asking, asking, asking, asking))) {
                given.add(asked.get());
            }
            assertThat(given).hasSize(1);
        }
    }

    @Test
    void a_receipt_is_drawn_up_once_and_a_payment_that_came_to_nothing_has_none() {
        CaseId id = oneInvoice("1000.00");
        agency.exists();
        MovementId paid = accounts.pay(id, "100.00", MAY);
        var first = asAgency(() -> papers.of(id, paid, GivenCases.SOMEONE));
        accounts.pay(id, "50.00", APRIL);
        assertThat(asAgency(() -> papers.of(id, paid, GivenCases.SOMEONE))).isEqualTo(first);
        MovementId mistaken = accounts.pay(id, "70.00", MAY);
        takeBack(mistaken);
        refuses("account.receipt-of-nothing", () -> asAgency(() -> papers.of(id, mistaken, GivenCases.SOMEONE)));
    }

    @Test
    void money_of_nobody_is_held_apart_until_its_case_is_found_and_then_pays_from_the_day_it_came() {
        CaseId id = oneInvoice("1000.00");
        String payer = "SCI " + key();
        String once = key();
        receive(payer, "250.00", once);
        receive(payer, "250.00", once);
        UnidentifiedReceipts.Waiting found = waiting(payer).getFirst();
        assertThat(waiting(payer)).hasSize(1);
        asAgency(() -> unidentified.identify(found.id(), id, "Libellé du virement", GivenCases.SOMEONE));
        assertThat(waiting(payer)).isEmpty();
        assertThat(accounts.at(id, TODAY).movements().getFirst().on()).isEqualTo(MAY);
        assertThatThrownBy(() -> asAgency(() -> {
                    unidentified.sendBack(found.id(), "Trop tard", GivenCases.SOMEONE);
                    return true;
                }))
                .isInstanceOf(Unknown.class);
        receive(payer, "12.00", key());
        asAgency(() -> {
            unidentified.sendBack(waiting(payer).getFirst().id(), "Inconnu", GivenCases.SOMEONE);
            return true;
        });
        assertThat(waiting(payer)).isEmpty();
        accounts.assertSound(id);
    }

    private void receive(String payer, String amount, String key) {
        asAgency(() -> {
            unidentified.receive(
                    new UnidentifiedReceipts.ReceiveUnidentified(
                            Money.euros(amount), MAY, PaymentMeans.TRANSFER, payer, Optional.empty(), key),
                    GivenCases.SOMEONE);
            return true;
        });
    }

    private List<UnidentifiedReceipts.Waiting> waiting(String payer) {
        return asAgency(unidentified::waiting).stream()
                .filter(each -> each.payer().equals(payer))
                .toList();
    }

    @Test
    void the_lines_that_explain_a_figure_sum_to_it() {
        CaseId id = given.of(
                client, DebtorKind.COMPANY, PLACED, given.invoice("1000.00", DUE), given.invoice("500.00", APRIL));
        accounts.pay(id, "300.00", MAY);
        accounts.waive(id, Component.INTEREST, "1.00", JULY);
        accounts.pay(id, "2000.00", TODAY);
        refund(id, "5.00", TODAY);
        for (LocalDate day : List.of(APRIL, MAY, JULY, TODAY)) {
            Statement statement = accounts.at(id, day);
            assertThat(statement.explain(Figure.TOTAL, Optional.empty()).amount())
                    .isEqualTo(statement.total());
            assertThat(statement.explain(Figure.OVERPAID, Optional.empty()).amount())
                    .isEqualTo(statement.overpaid());
            assertThat(statement.explain(Figure.TO_RECOVER, Optional.empty()).amount())
                    .isEqualTo(statement.toRecover());
            statement.claims().forEach(claim -> {
                Optional<ClaimId> asked = Optional.of(claim.id());
                assertThat(statement.explain(Figure.PRINCIPAL, asked).amount()).isEqualTo(claim.principal());
                assertThat(statement.explain(Figure.INTEREST, asked).amount()).isEqualTo(claim.interest());
                assertThat(statement.explain(Figure.INDEMNITY, asked).amount()).isEqualTo(claim.indemnity());
            });
        }
    }

    @Test
    void a_statement_that_left_the_house_can_be_had_again_by_its_identity() throws Exception {
        CaseId id = oneInvoice("1000.00");
        accounts.pay(id, "100.00", MAY);
        String csv = asAgency(() -> issued.issueCsv(id, JULY, GivenCases.SOMEONE));
        String identity = accounts.at(id, JULY).identity();
        byte[] digest = MessageDigest.getInstance("SHA-256").digest(csv.getBytes(StandardCharsets.UTF_8));
        assertThat(identity.replace("-", "")).isEqualTo(HexFormat.of().formatHex(digest, 0, 8));
        accounts.pay(id, "50.00", APRIL);
        assertThat(accounts.at(id, JULY).identity()).isNotEqualTo(identity);
        assertThat(asAgency(() -> issued.find(id, identity))).hasValueSatisfying(found -> {
            assertThat(found.csv()).isEqualTo(csv);
            assertThat(found.asOf()).isEqualTo(JULY);
        });
        assertThat(asAgency(() -> issued.find(id, "0000-0000-0000-0000"))).isEmpty();
    }

    @Test
    void what_somebody_wrote_is_text_in_a_statement_for_spreadsheets_and_never_a_formula() {
        CaseId id = given.of(client, DebtorKind.COMPANY, PLACED, formulaForNumber());
        String reference = "@SUM(A1:A9)";
        asAgency(() -> account.record(payment(id, "100.00", MAY, reference, key()), GivenCases.SOMEONE));
        assertThat(asAgency(() -> issued.issueCsv(id, JULY, GivenCases.SOMEONE)))
                .contains(";'=1+1;", ";'" + reference)
                .doesNotContain(";=", ";@", ";'-");
    }

    private static GivenCases.Invoice formulaForNumber() {
        return new GivenCases.Invoice("=1+1", Money.euros("1000.00"), DUE);
    }

    private CaseId oneInvoice(String amount) {
        return given.of(client, DebtorKind.COMPANY, PLACED, given.invoice(amount, DUE));
    }

    private MovementId refund(CaseId id, String amount, LocalDate on) {
        return asAgency(() -> account.refund(
                new RefundOverpayment(id, Money.euros(amount), on, PaymentMeans.TRANSFER, "VIR R", key()),
                GivenCases.SOMEONE));
    }

    private void takeBack(MovementId id) {
        asAgency(() -> {
            account.takeBack(id, "Saisi sur le mauvais dossier", GivenCases.SOMEONE);
            return true;
        });
    }

    private boolean close(LocalDate until) {
        return asAgency(() -> {
            closings.close(client, until, GivenCases.SOMEONE);
            return true;
        });
    }

    private boolean follow(CaseId id) {
        return asAgency(() -> account.follow(id, GivenCases.SOMEONE));
    }

    private List<String> kinds(CaseId id) {
        return accounts.journal(id).stream().map(entry -> entry.kind()).toList();
    }

    /** What an account of the client's cases holds at the end of a day. */
    private BigDecimal inBooks(String name, LocalDate on) {
        return asAgency(() -> jdbc.sql("""
                select coalesce(sum(amount), 0) from ledger.api_entry
                 where client_id = ? and account = ? and effective_on <= ?""")
                .params(client.value(), name, on)
                .query(BigDecimal.class)
                .single());
    }
}
