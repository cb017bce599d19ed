package app.quittance.account;

import static app.quittance.GivenAccount.key;
import static app.quittance.GivenAccount.payment;
import static app.quittance.GivenAccount.refuses;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import app.quittance.DatabaseTest;
import app.quittance.GivenAccount;
import app.quittance.GivenCases;
import app.quittance.casefile.CaseFiles;
import app.quittance.casefile.CaseId;
import app.quittance.casefile.CaseStatus;
import app.quittance.casefile.ClaimId;
import app.quittance.casefile.ClosingReason;
import app.quittance.casefile.HoldReason;
import app.quittance.debtor.DebtorKind;
import app.quittance.kernel.ClientId;
import app.quittance.kernel.Money;
import app.quittance.kernel.Refusal;
import app.quittance.kernel.Unknown;
import app.quittance.law.interest.Component;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.Currency;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** What is owed on a case, whatever happens to it, through the database and the books. */
class AccountTest extends DatabaseTest {

    private static final LocalDate DUE = LocalDate.of(2025, 12, 31);
    private static final LocalDate PLACED = LocalDate.of(2026, 2, 2);
    private static final LocalDate JULY = LocalDate.of(2026, 7, 1);
    private static final LocalDate NEW_YEAR = LocalDate.of(2027, 1, 1);

    @Autowired
    private Account account;

    @Autowired
    private Statements statements;

    @Autowired
    private CaseFiles caseFiles;

    @Autowired
    private GivenCases given;

    @Autowired
    private GivenAccount accounts;

    private ClientId client = ClientId.random();

    @BeforeEach
    void a_client_whose_terms_name_ten_per_cent() {
        client = given.clientWithRate("10");
        onDay(NEW_YEAR);
    }

    @Test
    void the_published_example_c2_comes_out_as_printed_in_a_year_whose_floor_is_below_its_rate() {
        CaseId id = oneInvoice(DebtorKind.COMPANY, "10000.00");
        accounts.pay(id, "4000.00", JULY);
        Statement statement = accounts.at(id, NEW_YEAR);
        Statement.MovementLine payment = statement.movements().getFirst();
        assertThat(payment.to(Component.INTEREST)).isEqualTo(Money.euros("495.89"));
        assertThat(payment.to(Component.PRINCIPAL)).isEqualTo(Money.euros("3504.11"));
        assertThat(statement.owed())
                .isEqualTo(new Owed(
                        Money.euros("6495.89"), Money.euros("327.46"), Money.euros("40"), Money.euros("0"), NEW_YEAR));
        assertThat(statement.total()).isEqualTo(Money.euros("6863.35"));
    }

    @Test
    void the_published_example_c5_takes_a_credit_note_off_the_principal() {
        CaseId id = oneInvoice(DebtorKind.COMPANY, "10000.00");
        credit(id, claim(id), "4000.00", JULY);
        Statement statement = accounts.at(id, NEW_YEAR);
        assertThat(statement.owed().principal()).isEqualTo(Money.euros("6000"));
        assertThat(statement.owed().interest()).isEqualTo(Money.euros("798.36"));
        assertBooksAgree(id);
    }

    @Test
    void a_statement_at_an_earlier_date_leaves_out_what_came_later() {
        CaseId id = oneInvoice(DebtorKind.COMPANY, "10000.00");
        accounts.pay(id, "4000.00", JULY);
        assertThat(accounts.at(id, JULY.minusDays(1)).owed().principal()).isEqualTo(Money.euros("10000"));
        assertThat(accounts.at(id, JULY).owed().principal()).isEqualTo(Money.euros("6495.89"));
        assertThat(accounts.at(id, DUE.minusDays(31)).claims()).isEmpty();
        assertThat(accounts.at(id, DUE).total()).isEqualTo(Money.euros("10000"));
    }

    @Test
    void the_day_after_the_due_date_a_professional_owes_the_indemnity_and_the_first_day_of_interest_a_day_later() {
        CaseId id = oneInvoice(DebtorKind.COMPANY, "3650.00");
        assertThat(accounts.at(id, DUE.plusDays(1)).owed())
                .isEqualTo(new Owed(
                        Money.euros("3650"), Money.euros("0"), Money.euros("40"), Money.euros("0"), DUE.plusDays(1)));
        assertThat(accounts.at(id, DUE.plusDays(2)).owed().interest()).isEqualTo(Money.euros("1.00"));
    }

    @Test
    void a_consumer_owes_neither_penalties_nor_indemnity_and_legal_interest_from_the_formal_notice_only() {
        CaseId id = oneInvoice(DebtorKind.CONSUMER, "10000.00");
        assertThat(accounts.at(id, JULY).total()).isEqualTo(Money.euros("10000"));
        asAgency(() -> {
            caseFiles.giveNotice(id, JULY, GivenCases.SOMEONE);
            return true;
        });
        Statement.ClaimLine line = accounts.at(id, NEW_YEAR).claims().getFirst();
        // 184 days of 2.75 % (second half of 2026, any creditor but a private person).
        assertThat(line.interest()).isEqualTo(Money.euros("138.63"));
        assertThat(line.indemnity()).isEqualTo(Money.euros("0"));
        assertThat(line.interestFrom()).contains(JULY);
        assertThat(accounts.at(id, JULY.minusDays(1)).owed().interest()).isEqualTo(Money.euros("0"));
    }

    @Test
    void a_notice_speaks_of_the_claims_that_were_there_when_it_was_sent() {
        CaseId id = oneInvoice(DebtorKind.ASSOCIATION, "10000.00");
        asAgency(() -> {
            caseFiles.giveNotice(id, PLACED, GivenCases.SOMEONE);
            return true;
        });
        assertThat(accounts.at(id, NEW_YEAR).owed().interest()).isEqualTo(Money.euros("0"));
    }

    @Test
    void a_public_body_owes_the_rate_of_the_half_year_in_which_its_delay_began() {
        CaseId id = oneInvoice(DebtorKind.PUBLIC_BODY, "10000.00");
        // 2.15 % of the ECB on 1 January 2026 and eight points, for the whole year.
        assertThat(accounts.at(id, NEW_YEAR).owed().interest()).isEqualTo(Money.euros("1015.00"));
        assertThat(accounts.at(id, NEW_YEAR).owed().indemnity()).isEqualTo(Money.euros("40"));
    }

    @Test
    void proceedings_stop_the_interest_from_the_day_they_opened() {
        CaseId id = oneInvoice(DebtorKind.COMPANY, "10000.00");
        asAgency(() -> {
            caseFiles.hold(id, HoldReason.INSOLVENCY, JULY, null, GivenCases.SOMEONE);
            return true;
        });
        assertThat(accounts.at(id, NEW_YEAR).owed().interest()).isEqualTo(Money.euros("495.89"));
        assertThat(accounts.at(id, NEW_YEAR).owed().indemnity()).isEqualTo(Money.euros("40"));
    }

    @Test
    void a_payment_of_all_that_is_owed_closes_the_case_and_more_than_that_stays_the_debtors() {
        CaseId id = oneInvoice(DebtorKind.COMPANY, "10000.00");
        Money owed = accounts.at(id, JULY).total();
        accounts.pay(id, owed.plus(Money.euros("12.34")).amount().toString(), JULY);
        assertThat(given.facts(id).status()).isEqualTo(CaseStatus.CLOSED);
        assertThat(given.facts(id).closingReason()).contains(ClosingReason.PAID);
        assertThat(accounts.at(id, NEW_YEAR).total()).isEqualTo(Money.euros("0"));
        assertThat(accounts.at(id, NEW_YEAR).overpaid()).isEqualTo(Money.euros("12.34"));
        assertBooksAgree(id);
    }

    @Test
    void a_payment_on_a_closed_case_is_kept_apart_whole() {
        CaseId id = oneInvoice(DebtorKind.CONSUMER, "100.00");
        accounts.pay(id, "100.00", JULY);
        accounts.pay(id, "100.00", JULY.plusDays(3));
        assertThat(accounts.at(id, NEW_YEAR).overpaid()).isEqualTo(Money.euros("100"));
        assertThat(given.facts(id).status()).isEqualTo(CaseStatus.CLOSED);
    }

    @Test
    void a_payment_that_bounces_is_as_if_it_had_never_come_and_opens_the_case_again() {
        CaseId id = oneInvoice(DebtorKind.COMPANY, "10000.00");
        Statement before = accounts.at(id, NEW_YEAR);
        MovementId paid = accounts.pay(id, "10535.89", JULY);
        assertThat(given.facts(id).status()).isEqualTo(CaseStatus.CLOSED);
        accounts.bounce(paid, JULY.plusDays(5));
        accounts.bounce(paid, JULY.plusDays(5));
        assertThat(given.facts(id).status()).isEqualTo(CaseStatus.AMICABLE);
        assertThat(accounts.at(id, NEW_YEAR).owed()).isEqualTo(before.owed());
        assertThat(accounts.at(id, NEW_YEAR).movements().getFirst().voidedOn()).contains(JULY.plusDays(5));
        assertThat(principalInBooks(id)).isEqualTo(Money.euros("10000"));
        assertThat(inBooks(id, "uncleared", JULY.plusDays(1))).isEqualTo(Money.euros("10535.89"));
        assertThat(inBooks(id, "uncleared", JULY.plusDays(5))).isEqualTo(Money.euros("0"));
        assertBooksAgree(id);
    }

    @Test
    void a_case_that_a_waiver_ended_is_open_again_once_the_payment_before_it_bounced() {
        CaseId id = oneInvoice(DebtorKind.CONSUMER, "100.00");
        MovementId paid = accounts.pay(id, "80.00", JULY);
        accounts.waive(id, Component.PRINCIPAL, "20.00", JULY);
        assertThat(given.facts(id).closingReason()).contains(ClosingReason.SETTLED);
        accounts.bounce(paid, JULY.plusDays(5));
        assertThat(given.facts(id).status()).isEqualTo(CaseStatus.AMICABLE);
        assertThat(accounts.at(id, NEW_YEAR).total()).isEqualTo(Money.euros("80"));
    }

    @Test
    void a_case_that_comes_back_finds_its_place_beside_a_newer_one_of_the_same_debtor() {
        CaseId id = oneInvoice(DebtorKind.COMPANY, "10000.00");
        MovementId paid = accounts.pay(id, "10535.89", JULY);
        CaseId newer = given.again(id, JULY.plusDays(1), given.invoice("50.00", DUE));
        accounts.bounce(paid, JULY.plusDays(5));
        assertThat(newer).isNotEqualTo(id);
        assertThat(given.facts(id).status()).isEqualTo(CaseStatus.AMICABLE);
        assertThat(given.again(id, JULY.plusDays(9), given.invoice("60.00", DUE)))
                .isEqualTo(newer);
    }

    @Test
    void a_payment_that_comes_to_light_late_allots_anew_what_followed_it() {
        CaseId inOrder = oneInvoice(DebtorKind.COMPANY, "10000.00");
        accounts.pay(inOrder, "1000.00", JULY);
        accounts.pay(inOrder, "2000.00", JULY.plusDays(40));
        CaseId late = oneInvoice(DebtorKind.COMPANY, "10000.00");
        accounts.pay(late, "2000.00", JULY.plusDays(40));
        accounts.pay(late, "1000.00", JULY);
        assertThat(accounts.at(late, NEW_YEAR).owed())
                .isEqualTo(accounts.at(inOrder, NEW_YEAR).owed());
        assertThat(principalInBooks(late)).isEqualTo(principalInBooks(inOrder));
        assertBooksAgree(late);
    }

    @Test
    void a_claim_entrusted_later_takes_nothing_from_payments_allotted_before() {
        CaseId id = oneInvoice(DebtorKind.CONSUMER, "100.00");
        accounts.pay(id, "60.00", JULY);
        CaseId same = given.again(id, JULY.plusDays(1), given.invoice("70.00", DUE.minusDays(100)));
        assertThat(same).isEqualTo(id);
        assertThat(accounts.at(id, NEW_YEAR).claims().stream().map(Statement.ClaimLine::principal))
                .containsExactly(Money.euros("70"), Money.euros("40"));
        assertBooksAgree(id);
    }

    @Test
    void a_payment_of_all_does_not_close_a_case_that_a_claim_is_about_to_join() throws Exception {
        CaseId id = oneInvoice(DebtorKind.CONSUMER, "100.00");
        try (var thread = Executors.newSingleThreadExecutor()) {
            Future<MovementId> paying = asAgency(() -> {
                given.again(id, JULY, given.invoice("70.00", DUE));
                Future<MovementId> meanwhile = thread.submit(() -> accounts.pay(id, "100.00", JULY));
                waitAMoment(meanwhile);
                return meanwhile;
            });
            assertThat(paying.get()).isNotNull();
        }
        assertThat(accounts.at(id, JULY).total()).isEqualTo(Money.euros("70"));
        assertThat(given.facts(id).status()).isNotEqualTo(CaseStatus.CLOSED);
        assertBooksAgree(id);
    }

    @Test
    void a_payment_that_closes_a_case_and_another_act_on_it_do_not_wait_for_each_other() throws Exception {
        CaseId id = oneInvoice(DebtorKind.CONSUMER, "100.00");
        try (var thread = Executors.newSingleThreadExecutor()) {
            Future<MovementId> paying = asAgency(() -> {
                caseFiles.keep(id);
                Future<MovementId> meanwhile = thread.submit(() -> accounts.pay(id, "100.00", JULY));
                waitAMoment(meanwhile);
                caseFiles.giveNotice(id, JULY, GivenCases.SOMEONE);
                return meanwhile;
            });
            assertThat(paying.get()).isNotNull();
        }
        assertThat(given.facts(id).status()).isEqualTo(CaseStatus.CLOSED);
    }

    /** Long enough to end what waits for nobody. */
    private static void waitAMoment(Future<?> work) {
        try {
            work.get(1, TimeUnit.SECONDS);
        } catch (TimeoutException waits) {
            // It waits for the transaction from which this is called.
        } catch (InterruptedException | ExecutionException e) {
            throw new IllegalStateException(e);
        }
    }

    @Test
    void what_the_client_received_is_no_money_of_the_agency() {
        CaseId id = oneInvoice(DebtorKind.CONSUMER, "100.00");
        asAgency(() -> account.record(
                new RecordPayment(
                        id, Money.euros("30.00"), JULY, PaymentMeans.CHEQUE, ReceivedBy.CLIENT, "CH 12", null, key()),
                GivenCases.SOMEONE));
        assertThat(inBooks(id, "held", NEW_YEAR)).isEqualTo(Money.euros("0"));
        assertThat(inBooks(id, "paid-to-client", NEW_YEAR)).isEqualTo(Money.euros("30"));
    }

    @Test
    void a_credit_note_has_a_number_and_a_waiver_a_reason_whoever_grants_them() {
        CaseId id = oneInvoice(DebtorKind.COMPANY, "100.00");
        ClaimId claim = claim(id);
        Money ten = Money.euros("10.00");
        refuses("account.credit-note-number-missing", () -> new GrantCreditNote(id, claim, ten, JULY, " ", key()));
        refuses(
                "account.waiver-reason-missing",
                () -> new GrantWaiver(id, claim, Component.PRINCIPAL, ten, JULY, "\t", key()));
        assertThat(new GrantCreditNote(id, claim, ten, JULY, " AV-1 ", key()).number())
                .isEqualTo("AV-1");
    }

    @Test
    void a_waiver_gives_up_interest_and_no_more_than_there_is() {
        CaseId id = oneInvoice(DebtorKind.COMPANY, "10000.00");
        assertThatThrownBy(() -> accounts.waive(id, Component.INTEREST, "495.90", JULY))
                .isInstanceOfSatisfying(Refusal.class, no -> {
                    assertThat(no.code()).isEqualTo("account.waiver-exceeds");
                    assertThat(no.arguments()).containsExactly(Money.euros("495.89"));
                });
        accounts.waive(id, Component.INTEREST, "495.89", JULY);
        accounts.waive(id, Component.INDEMNITY, "40.00", JULY);
        assertThat(accounts.at(id, JULY).total()).isEqualTo(Money.euros("10000"));
        accounts.pay(id, "10000.00", JULY);
        assertThat(given.facts(id).status()).isEqualTo(CaseStatus.CLOSED);
        assertBooksAgree(id);
    }

    @Test
    void a_waiver_that_came_to_nothing_stands_again_once_the_payment_before_it_bounced() {
        CaseId id = oneInvoice(DebtorKind.COMPANY, "10000.00");
        accounts.waive(id, Component.INTEREST, "100.00", JULY);
        MovementId paid = accounts.pay(id, "11000.00", JULY.minusDays(30));
        assertBooksAgree(id);
        accounts.bounce(paid, JULY.minusDays(20));
        assertThat(inBooks(id, "waived", NEW_YEAR)).isEqualTo(Money.euros("100"));
        assertBooksAgree(id);
    }

    @Test
    void the_same_payment_ten_times_at_once_has_one_effect() throws Exception {
        CaseId id = oneInvoice(DebtorKind.COMPANY, "10000.00");
        var command = payment(id, "4000.00", JULY, "once");
        Callable<MovementId> paying = () -> asAgency(() -> account.record(command, GivenCases.SOMEONE));
        Set<MovementId> recorded = new HashSet<>();
        try (var threads = Executors.newFixedThreadPool(10)) {
            for (Future<MovementId> done :
                    threads.invokeAll(Stream.generate(() -> paying).limit(10).toList())) {
                recorded.add(done.get());
            }
        }
        assertThat(recorded).hasSize(1);
        assertThat(accounts.at(id, NEW_YEAR).total()).isEqualTo(Money.euros("6863.35"));
        assertThat(accounts.journal(id))
                .filteredOn(entry -> entry.kind().equals("payment.received"))
                .hasSize(1);
        assertBooksAgree(id);
    }

    @Test
    void ten_payments_at_once_on_one_case_are_all_allotted() throws Exception {
        CaseId id = oneInvoice(DebtorKind.COMPANY, "10000.00");
        try (var threads = Executors.newFixedThreadPool(10)) {
            Callable<MovementId> paying = () -> accounts.pay(id, "100.00", JULY);
            for (Future<MovementId> done :
                    threads.invokeAll(Stream.generate(() -> paying).limit(10).toList())) {
                assertThat(done.get()).isNotNull();
            }
        }
        assertThat(principalInBooks(id)).isEqualTo(Money.euros("9495.89"));
        assertBooksAgree(id);
    }

    @Test
    void a_key_that_named_another_payment_is_refused() {
        CaseId id = oneInvoice(DebtorKind.COMPANY, "10000.00");
        CaseId other = oneInvoice(DebtorKind.COMPANY, "10000.00");
        asAgency(() -> account.record(payment(id, "10.00", JULY, "mine"), GivenCases.SOMEONE));
        refused("account.key-reused", payment(id, "11.00", JULY, "mine"));
        refused("account.key-reused", payment(other, "10.00", JULY, "mine"));
        assertThat(accounts.at(other, NEW_YEAR).movements()).isEmpty();
    }

    @Test
    void bad_payments_are_refused_with_their_reason_and_change_nothing() {
        CaseId id = oneInvoice(DebtorKind.COMPANY, "10000.00");
        refused("account.amount-not-positive", payment(id, "-5.00", JULY, "a"));
        refused("account.amount-not-positive", payment(id, "0.00", JULY, "b"));
        refused("account.in-future", payment(id, "5.00", NEW_YEAR.plusDays(1), "c"));
        refused("account.before-claim", payment(id, "5.00", DUE.minusDays(31), "d"));
        refused(
                "account.other-currency",
                new RecordPayment(
                        id,
                        new Money(BigDecimal.TEN, Currency.getInstance("USD")),
                        JULY,
                        PaymentMeans.CARD,
                        ReceivedBy.AGENCY,
                        null,
                        null,
                        "e"));
        assertThat(accounts.at(id, NEW_YEAR).movements()).isEmpty();
        assertThat(accounts.journal(id)).noneMatch(entry -> entry.kind().startsWith("payment"));
    }

    @Test
    void costs_wait_for_a_title_and_a_credit_note_for_an_invoice_as_large() {
        CaseId id = oneInvoice(DebtorKind.COMPANY, "100.00");
        refuses(
                "account.costs-before-title",
                () -> asAgency(() -> account.charge(
                        new ChargeCosts(id, Money.euros("30"), JULY, "Signification", key()), GivenCases.SOMEONE)));
        refuses("account.credit-note-exceeds", () -> credit(id, claim(id), "100.01", JULY));
    }

    @Test
    void a_credit_note_beyond_what_is_open_leaves_what_the_client_owes_its_debtor() {
        CaseId id = given.of(
                client, DebtorKind.CONSUMER, PLACED, given.invoice("100.00", DUE), given.invoice("80.00", DUE));
        accounts.pay(id, "70.00", JULY);
        ClaimId first = accounts.at(id, JULY).claims().getFirst().id();
        Money open = accounts.at(id, JULY).claims().getFirst().principal();
        Money whole = accounts.at(id, JULY).claims().getFirst().amount();
        credit(id, first, whole.amount().toPlainString(), JULY.plusDays(1));

        Statement after = accounts.at(id, JULY.plusDays(1));
        assertThat(after.claims().getFirst().principal()).isEqualTo(Money.euros("0"));
        assertThat(after.overpaid()).isEqualTo(whole.minus(open));
        assertThat(after.explain(Figure.OVERPAID, Optional.empty()).amount()).isEqualTo(after.overpaid());
        refuses("account.credit-note-exceeds", () -> credit(id, first, "0.01", JULY.plusDays(1)));
        accounts.assertSound(id);
    }

    @Test
    void what_recovery_cost_beyond_the_indemnity_is_owed_by_professionals_on_proof_and_paid_first() {
        CaseId id = oneInvoice(DebtorKind.COMPANY, "1000.00");
        Money before = accounts.at(id, JULY).total();
        supplement(id, "150.00");
        Statement owed = accounts.at(id, JULY);
        assertThat(owed.costs()).isEqualTo(Money.euros("150.00"));
        assertThat(owed.total()).isEqualTo(before.plus(Money.euros("150.00")));
        accounts.pay(id, "150.00", JULY);
        assertThat(accounts.at(id, JULY).total()).isEqualTo(before);
        accounts.assertSound(id);
        refuses("account.supplement-unproven", () -> new ChargeSupplement(id, Money.euros("1"), JULY, " ", key()));
        for (DebtorKind other : List.of(DebtorKind.CONSUMER, DebtorKind.ASSOCIATION)) {
            CaseId theirs = oneInvoice(other, "1000.00");
            refuses("account.supplement-of-nobody-else", () -> supplement(theirs, "150.00"));
        }
    }

    private MovementId supplement(CaseId id, String amount) {
        var command = new ChargeSupplement(id, Money.euros(amount), JULY, "Note d’honoraires 2026-114", key());
        return asAgency(() -> account.charge(command, GivenCases.SOMEONE));
    }

    @Test
    void a_client_sees_and_pays_its_own_cases_only() {
        CaseId id = oneInvoice(DebtorKind.COMPANY, "10000.00");
        accounts.pay(id, "4000.00", JULY);
        assertThat(asClient(client, () -> statements.of(id, NEW_YEAR)).total()).isEqualTo(Money.euros("6863.35"));
        ClientId other = given.client();
        assertThatThrownBy(() -> asClient(other, () -> statements.of(id, NEW_YEAR)))
                .isInstanceOf(Unknown.class);
        assertThatThrownBy(() ->
                        asClient(other, () -> account.record(payment(id, "5.00", JULY, "x"), GivenCases.SOMEONE)))
                .isInstanceOf(Unknown.class);
        String count = "select count(*) from account.api_payment";
        assertThat(asClient(other, () -> jdbc.sql(count).query(Integer.class).single()))
                .isZero();
        assertThat(asClient(client, () -> jdbc.sql(count).query(Integer.class).single()))
                .isEqualTo(1);
        asClient(client, () -> account.record(payment(id, "5.00", JULY, "own"), GivenCases.SOMEONE));
        assertBooksAgree(id);
    }

    @Test
    void nobody_edits_what_was_recorded() {
        CaseId id = oneInvoice(DebtorKind.COMPANY, "100.00");
        accounts.pay(id, "10.00", JULY);
        Stream.of(
                        "update account.movement set amount = 1",
                        "delete from account.movement",
                        "delete from account.voiding")
                .forEach(edit -> assertThatThrownBy(
                                () -> asAgency(() -> jdbc.sql(edit).update()))
                        .hasStackTraceContaining("permission denied"));
    }

    private CaseId oneInvoice(DebtorKind kind, String amount) {
        return given.of(client, kind, PLACED, given.invoice(amount, DUE));
    }

    private void credit(CaseId id, ClaimId claim, String amount, LocalDate on) {
        asAgency(() -> account.credit(
                new GrantCreditNote(id, claim, Money.euros(amount), on, "AV-1", key()), GivenCases.SOMEONE));
    }

    private ClaimId claim(CaseId id) {
        return accounts.at(id, DUE).claims().getFirst().id();
    }

    private void refused(String code, RecordPayment command) {
        refuses(code, () -> asAgency(() -> account.record(command, GivenCases.SOMEONE)));
    }

    private void assertBooksAgree(CaseId id) {
        assertThat(principalInBooks(id))
                .isEqualTo(accounts.at(id, NEW_YEAR).owed().principal());
        accounts.assertSound(id);
    }

    private Money principalInBooks(CaseId id) {
        return Money.euros(asAgency(() -> jdbc.sql("select principal from account.api_case_principal where case_id = ?")
                .param(id.value())
                .query(BigDecimal.class)
                .single()));
    }

    private Money inBooks(CaseId id, String account, LocalDate on) {
        return Money.euros(asAgency(() -> jdbc.sql("""
            select coalesce(sum(amount), 0) from ledger.api_entry
             where case_id = ? and account = ? and effective_on <= ?\
            """)
                .params(id.value(), account, on)
                .query(BigDecimal.class)
                .single()));
    }
}
