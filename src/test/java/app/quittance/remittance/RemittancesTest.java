package app.quittance.remittance;

import static app.quittance.GivenAccount.key;
import static app.quittance.GivenAccount.refuses;
import static app.quittance.GivenCases.SOMEONE;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import app.quittance.DatabaseTest;
import app.quittance.GivenAccount;
import app.quittance.GivenCases;
import app.quittance.account.Account;
import app.quittance.account.Closings;
import app.quittance.account.MovementId;
import app.quittance.account.PaymentMeans;
import app.quittance.account.ReceivedBy;
import app.quittance.account.RecordPayment;
import app.quittance.casefile.CaseId;
import app.quittance.debtor.DebtorKind;
import app.quittance.journal.Journal;
import app.quittance.journal.JournalEntry;
import app.quittance.kernel.Actor;
import app.quittance.kernel.ClientId;
import app.quittance.kernel.Money;
import app.quittance.kernel.Refusal;
import app.quittance.kernel.Unknown;
import app.quittance.kernel.Uuid7;
import app.quittance.ledger.Books;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.Set;
import java.util.TreeSet;
import java.util.concurrent.Callable;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;

/** Settling with a client: drawn up by one, approved by another, transferred; and every cent accounted for. */
class RemittancesTest extends DatabaseTest {

    private static final Actor DRAWER = SOMEONE;
    private static final Actor SECOND = new Actor(Actor.Kind.PERSON, Uuid7.next(), "Karim Roche");
    private static final LocalDate PLACED = LocalDate.of(2026, 1, 5);
    private static final LocalDate MARCH = LocalDate.of(2026, 3, 31);
    private static final LocalDate APRIL = LocalDate.of(2026, 4, 30);
    private static final LocalDate TODAY = LocalDate.of(2026, 5, 4);

    @Autowired
    private Remittances remittances;

    @Autowired
    private RemittanceLists lists;

    @Autowired
    private RemittanceProof proof;

    @Autowired
    private Books books;

    @Autowired
    private Account account;

    @Autowired
    private Closings closings;

    @Autowired
    private Journal journal;

    @Autowired
    private GivenCases given;

    @Autowired
    private GivenAccount accounts;

    private ClientId client = ClientId.random();
    private CaseId id = new CaseId(client.value());

    @BeforeEach
    void a_client_with_a_case() {
        onDay(TODAY);
        client = given.client();
        id = bigCase();
    }

    @AfterEach
    void the_books_prove_sound() {
        assertThat(asAgency(books::check)).isEmpty();
        assertThat(asAgency(proof::check)).isEmpty();
    }

    @Test
    void a_period_is_closed_and_settled_case_by_case() {
        CaseId other = bigCase();
        accounts.pay(id, "1000.00", LocalDate.of(2026, 3, 2));
        direct(other, "500.00", LocalDate.of(2026, 3, 9));
        accounts.pay(id, "77.00", APRIL);
        Remittance drawn = get(drawUp(MARCH));
        assertThat(drawn.byAgency()).isEqualTo(Money.euros("1000"));
        assertThat(drawn.directly()).isEqualTo(Money.euros("500"));
        assertThat(drawn.commission()).isEqualTo(Money.euros("150"));
        assertThat(drawn.vat()).isEqualTo(Money.euros("30"));
        assertThat(drawn.payable()).isEqualTo(Money.euros("820"));
        assertThat(drawn.since()).isEmpty();
        assertThat(drawn.dueOn()).contains(LocalDate.of(2026, 4, 2));
        assertThat(asAgency(() -> closings.until(client))).contains(MARCH);
        assertThat(balance("owed-to-client")).isEqualByComparingTo("820");
        assertThat(balance("fees")).isEqualByComparingTo("150");
        assertThat(balance("vat")).isEqualByComparingTo("30");
        assertThat(balance("held")).isEqualByComparingTo("77");
        accounts.assertSound(id);
    }

    @Test
    void whoever_drew_it_up_cannot_approve_it_and_before_that_nothing_leaves() {
        accounts.pay(id, "1000.00", LocalDate.of(2026, 3, 2));
        RemittanceId drawn = drawUp(MARCH);
        refuses("remittance.same-person", () -> approve(drawn, DRAWER));
        refuses("remittance.not-to-transfer", () -> transfer(drawn, TODAY, "VIR 1"));
        approve(drawn, SECOND);
        approve(drawn, SECOND);
        refuses("remittance.decided-already", () -> refuse(drawn, "trop tard"));
        refuses("remittance.transfer-day", () -> transfer(drawn, TODAY.minusDays(1), "VIR 1"));
        refuses("remittance.transfer-day", () -> transfer(drawn, TODAY.plusDays(1), "VIR 1"));
        transfer(drawn, TODAY, "VIR 1");
        transfer(drawn, TODAY, "VIR 1");
        assertThat(balance("remitted")).isEqualByComparingTo("880");
        assertThat(balance("owed-to-client")).isEqualByComparingTo("0");
        assertThat(get(drawn).status()).isEqualTo(RemittanceStatus.TRANSFERRED);
        assertThat(asAgency(() -> journal.of(client.value())).stream().map(JournalEntry::kind))
                .containsExactly(
                        "account.closed", "remittance.drawn-up", "remittance.approved", "remittance.transferred");
    }

    @Test
    void not_even_the_database_lets_one_person_do_both() {
        accounts.pay(id, "1000.00", LocalDate.of(2026, 3, 2));
        RemittanceId drawn = drawUp(MARCH);
        assertThatThrownBy(() ->
                        asAgency(() -> jdbc.sql("""
                        update remittance.remittance
                           set status = 'APPROVED', decided_on = current_date, decided_at = now(), decided_by = 'x',
                               decided_by_id = drawn_up_by_id where remittance_id = :id""").param("id", drawn.value()).update()))
                .hasStackTraceContaining("a_second_person");
        assertThatThrownBy(() -> asAgency(
                        () -> jdbc.sql("update remittance.remittance set payable = 1 where remittance_id = :id")
                                .param("id", drawn.value())
                                .update()))
                .hasStackTraceContaining("permission denied");
    }

    @Test
    void what_is_refused_is_undone_and_drawn_up_anew_for_the_same_day() {
        accounts.pay(id, "1000.00", LocalDate.of(2026, 3, 2));
        RemittanceId refused = drawUp(MARCH);
        refuses("remittance.reason-missing", () -> refuse(refused, " "));
        refuse(refused, "Taux à revoir");
        assertThat(balance("held")).isEqualByComparingTo("1000");
        assertThat(balance("fees")).isEqualByComparingTo("0");
        assertThat(get(refused).reason()).contains("Taux à revoir");
        Remittance anew = get(drawUp(MARCH));
        assertThat(anew.payable()).isEqualTo(Money.euros("880"));
        assertThat(balance("held")).isEqualByComparingTo("0");
    }

    @Test
    void each_period_follows_the_one_before() {
        refuses("remittance.nothing-received", () -> drawUp(MARCH));
        assertThat(asAgency(() -> closings.until(client))).isEmpty();
        refuses("account.closing-not-over", () -> drawUp(TODAY));
        accounts.pay(id, "100.00", LocalDate.of(2026, 3, 2));
        RemittanceId march = drawUp(MARCH);
        accounts.pay(id, "200.00", LocalDate.of(2026, 3, 3));
        refuses("remittance.one-waits", () -> drawUp(APRIL));
        approve(march, SECOND);
        refuses("remittance.settled-already", () -> drawUp(MARCH));
        Remittance april = get(drawUp(APRIL));
        assertThat(april.since()).contains(MARCH);
        assertThat(april.byAgency()).isEqualTo(Money.euros("200"));
    }

    @Test
    void a_payment_taken_back_after_it_was_remitted_is_set_off_in_the_next() {
        MovementId paid = accounts.pay(id, "1000.00", LocalDate.of(2026, 3, 2));
        RemittanceId march = drawUp(MARCH);
        approve(march, SECOND);
        transfer(march, TODAY, "VIR 1");
        accounts.bounce(paid, LocalDate.of(2026, 4, 2));
        accounts.pay(bigCase(), "100.00", LocalDate.of(2026, 4, 9));
        assertThat(balance("held")).isEqualByComparingTo("-900");
        Remittance april = get(drawUp(APRIL));
        assertThat(april.payable().isZero()).isTrue();
        assertThat(april.commission()).isEqualTo(Money.euros("-90"));
        assertThat(april.carriedOver()).isEqualTo(Money.euros("-792"));
        approve(april.id(), SECOND);
        refuses("remittance.not-to-transfer", () -> transfer(april.id(), TODAY, "VIR 2"));
    }

    @Test
    void fees_on_what_only_the_client_received_are_due_until_something_is_held() {
        direct(id, "1000.00", LocalDate.of(2026, 3, 2));
        RemittanceId march = drawUp(MARCH);
        assertThat(balance("fees-due")).isEqualByComparingTo("-120");
        approve(march, SECOND);
        accounts.pay(id, "1000.00", LocalDate.of(2026, 4, 2));
        assertThat(get(drawUp(APRIL)).payable()).isEqualTo(Money.euros("760"));
        assertThat(balance("fees-due")).isEqualByComparingTo("0");
    }

    @Test
    void drawing_up_twice_at_once_has_one_effect() throws Exception {
        accounts.pay(id, "1000.00", LocalDate.of(2026, 3, 2));
        String key = key();
        assertThat(atOnce(() -> drawUp(MARCH, key)).stream().distinct()).hasSize(1);
        assertThat(balance("owed-to-client")).isEqualByComparingTo("880");
        ClientId other = given.client();
        client = other;
        id = bigCase();
        accounts.pay(id, "1000.00", LocalDate.of(2026, 3, 2));
        assertThat(atOnce(() -> drawUp(MARCH)).stream().filter(Optional::isPresent))
                .hasSize(1);
        assertThat(balance("owed-to-client")).isEqualByComparingTo("880");
    }

    @Test
    void a_client_sees_its_own_once_they_are_approved() {
        accounts.pay(id, "1000.00", LocalDate.of(2026, 3, 2));
        RemittanceId drawn = drawUp(MARCH);
        assertThatThrownBy(() -> asClient(client, () -> lists.ofClient(client, drawn)))
                .isInstanceOf(Unknown.class);
        assertThat(asClient(client, () -> lists.of(client, Optional.empty())).rows())
                .isEmpty();
        approve(drawn, SECOND);
        assertThat(asClient(client, () -> lists.ofClient(client, drawn)).id()).isEqualTo(drawn);
        ClientId other = given.client();
        assertThatThrownBy(() -> asClient(other, () -> lists.ofClient(other, drawn)))
                .isInstanceOf(Unknown.class);
        assertThatThrownBy(() -> asClient(other, () -> lists.get(drawn))).isInstanceOf(Unknown.class);
    }

    @Test
    void a_remittance_that_says_otherwise_than_the_postings_is_found() {
        accounts.pay(id, "1000.00", LocalDate.of(2026, 3, 2));
        RemittanceId drawn = drawUp(MARCH);
        String line = "insert into remittance.line values (:id, :client, gen_random_uuid(), 1, 0, 0)";
        String remittance = """
                insert into remittance.remittance (remittance_id, client_id, until, status, commission_percent, vat_percent,
                    currency, by_agency, directly, brought, commission, vat, payable, key, drawn_up_on, drawn_up_at, drawn_up_by,
                    decided_on, decided_at, decided_by)
                select gen_random_uuid(), :client, until + 1, 'APPROVED', 10, 20, 'EUR', 10, 0, 0, 1, 0.2, 8.8, cast(:id as text), until, now(), 'a',
                       until, now(), 'b' from remittance.remittance where remittance_id = cast(:id as uuid)""";
        assertThat(faultsAfter(line, drawn)).containsExactly("remittance-otherwise");
        assertThat(faultsAfter(remittance, drawn)).contains("remittance-otherwise", "remittance-posted-otherwise");
        assertThat(faultsAfter(posting("remittance", "outside", "fees"), drawn))
                .containsExactly("remittance-posted-otherwise");
        assertThat(faultsAfter(posting("another", "held", "outside"), drawn)).containsExactly("held-not-settled");
    }

    private static String posting(String kind, String from, String to) {
        return """
                with act as (
                    insert into ledger.act (act_id, key, kind, about, client_id, recorded_at)
                    values (gen_random_uuid(), 'tampered', '%s', cast(:id as uuid), :client, now()) returning act_id)
                insert into ledger.posting (act_id, number, client_id, from_account, to_account, amount, currency, effective_on,
                                            recorded_at)
                select act_id, 1, :client, '%s', '%s', 1, 'EUR', date '2026-04-01', now() from act""".formatted(kind, from, to);
    }

    /** The rules that the books break after this; it is undone then. */
    private Set<String> faultsAfter(String tampering, RemittanceId drawn) {
        class Undone extends RuntimeException {}
        Set<String> found = new TreeSet<>();
        assertThatThrownBy(() -> asAgency(() -> {
                    jdbc.sql(tampering)
                            .param("id", drawn.value())
                            .param("client", client.value())
                            .update();
                    proof.check().forEach(fault -> found.add(fault.rule()));
                    throw new Undone();
                }))
                .isInstanceOf(Undone.class);
        return found;
    }

    /** Whatever happens, what was recovered less fees is what went to the client, is owed to it, held for it, or set off. */
    @ParameterizedTest(name = "life {0}")
    @ValueSource(longs = {1, 2, 3, 4, 5, 6, 7, 8})
    void no_cent_is_lost(long seed) {
        var random = new Random(seed);
        List<CaseId> cases = List.of(id, bigCase(), bigCase());
        List<MovementId> paid = new ArrayList<>();
        LocalDate day = PLACED.plusDays(20);
        for (int month = 0; month < 5; month++) {
            for (int act = random.nextInt(5); act >= 0; act--) {
                day = day.plusDays(1 + random.nextInt(3));
                happens(random, cases, paid, day);
            }
            onDay(day.plusDays(1));
            settle(random, day);
        }
        assertAllAccountedFor();
        for (CaseId each : cases) accounts.assertSound(each);
    }

    private void happens(Random random, List<CaseId> cases, List<MovementId> paid, LocalDate day) {
        onDay(day);
        CaseId on = cases.get(random.nextInt(cases.size()));
        String amount = BigDecimal.valueOf(1 + random.nextInt(30_000), 2).toString();
        LocalDate effective = random.nextInt(4) == 0 ? day.minusDays(random.nextInt(15)) : day;
        switch (random.nextInt(5)) {
            case 0 -> paid.add(direct(on, amount, effective));
            case 1 -> {
                if (!paid.isEmpty()) takeBack(paid.remove(random.nextInt(paid.size())));
            }
            default -> paid.add(accounts.pay(on, amount, effective));
        }
    }

    private void settle(Random random, LocalDate until) {
        try {
            RemittanceId drawn = drawUp(until);
            if (random.nextInt(4) == 0) {
                refuse(drawn, "à revoir");
                drawn = drawUp(until);
            }
            approve(drawn, SECOND);
            if (get(drawn).payable().isPositive() && random.nextInt(3) > 0) transfer(drawn, until.plusDays(1), key());
        } catch (Refusal nothing) {
            assertThat(nothing.code()).isEqualTo("remittance.nothing-received");
        }
        assertThat(asAgency(books::check)).isEmpty();
        assertThat(asAgency(proof::check)).isEmpty();
    }

    private void assertAllAccountedFor() {
        List<Remittance> all =
                asAgency(() -> lists.of(client, Optional.empty())).rows();
        BigDecimal due = all.stream()
                .map(each -> each.byAgency().minus(each.fees()).amount())
                .reduce(BigDecimal.ZERO, BigDecimal::add);
        BigDecimal open = asAgency(() -> jdbc.sql("""
                        select coalesce(sum(amount), 0) from ledger.api_entry
                         where client_id = :client and account = 'held' and case_id is not null and effective_on > :until""")
                .param("client", client.value())
                .param("until", all.isEmpty() ? LocalDate.EPOCH : all.getFirst().until())
                .query(BigDecimal.class)
                .single());
        assertThat(due.add(open))
                .isEqualByComparingTo(balance("remitted")
                        .add(balance("owed-to-client"))
                        .add(balance("held"))
                        .add(balance("fees-due")));
    }

    private CaseId bigCase() {
        return given.of(client, DebtorKind.COMPANY, PLACED, given.invoice("9000.00", PLACED.minusDays(60)));
    }

    private MovementId direct(CaseId on, String amount, LocalDate day) {
        return asAgency(() -> account.record(
                new RecordPayment(
                        on, Money.euros(amount), day, PaymentMeans.TRANSFER, ReceivedBy.CLIENT, null, null, key()),
                SOMEONE));
    }

    private void takeBack(MovementId payment) {
        asAgency(() -> {
            account.takeBack(payment, "Saisi deux fois", SOMEONE);
            return true;
        });
    }

    private RemittanceId drawUp(LocalDate until) {
        return drawUp(until, key());
    }

    private RemittanceId drawUp(LocalDate until, String key) {
        return asAgency(() -> remittances.drawUp(new DrawUp(client, until, key), DRAWER));
    }

    private void approve(RemittanceId drawn, Actor by) {
        asAgency(() -> {
            remittances.approve(drawn, by);
            return true;
        });
    }

    private void refuse(RemittanceId drawn, String reason) {
        asAgency(() -> {
            remittances.refuse(drawn, reason, SECOND);
            return true;
        });
    }

    private void transfer(RemittanceId drawn, LocalDate on, String reference) {
        asAgency(() -> {
            remittances.transfer(drawn, on, reference, DRAWER);
            return true;
        });
    }

    private Remittance get(RemittanceId drawn) {
        return asAgency(() -> lists.get(drawn));
    }

    private BigDecimal balance(String name) {
        return asAgency(() -> jdbc.sql("""
                        select coalesce(sum(amount), 0) from ledger.api_client_balance
                         where client_id = :client and account = :account""")
                .param("client", client.value())
                .param("account", name)
                .query(BigDecimal.class)
                .single());
    }

    /** What two who begin together get; nothing where one is refused. */
    private static <T> List<Optional<T>> atOnce(Callable<T> act) throws Exception {
        var start = new CyclicBarrier(2);
        try (var threads = Executors.newFixedThreadPool(2)) {
            List<Future<Optional<T>>> both = new ArrayList<>();
            for (int i = 0; i < 2; i++) {
                both.add(threads.submit(() -> {
                    start.await();
                    try {
                        return Optional.of(act.call());
                    } catch (Refusal refused) {
                        return Optional.<T>empty();
                    }
                }));
            }
            List<Optional<T>> got = new ArrayList<>();
            for (Future<Optional<T>> each : both) got.add(each.get());
            return got;
        }
    }
}
