package app.quittance.ledger;

import static app.quittance.ledger.LedgerAccount.KeptFor.CASE;
import static app.quittance.ledger.LedgerAccount.Sign.HOLDING;
import static app.quittance.ledger.LedgerAccount.Sign.SOURCE;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import app.quittance.DatabaseTest;
import app.quittance.kernel.ClientId;
import app.quittance.kernel.DataScope;
import app.quittance.kernel.Money;
import app.quittance.kernel.Uuid7;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.function.Supplier;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.transaction.support.TransactionTemplate;

/** The books take each act once, keep it for ever, and balance. */
class LedgerTest extends DatabaseTest {

    private static final LedgerAccount WELL = new LedgerAccount("laid-out", SOURCE, CASE);
    private static final LedgerAccount POT = new LedgerAccount("costs", HOLDING, CASE);
    private static final LocalDate MONDAY = LocalDate.of(2026, 11, 16);

    @Autowired
    private Ledger ledger;

    @Autowired
    private Books books;

    @Autowired
    private CarryForward carryForward;

    @Autowired
    private TransactionTemplate transaction;

    private final ClientId client = ClientId.random();
    private final Subject subject = Subject.of(client, Uuid7.next());

    @Test
    void a_posting_moves_an_amount_from_one_account_to_another() {
        post("one", posting("12.34", MONDAY));
        assertThat(balance(POT, MONDAY)).isEqualTo(Money.euros("12.34"));
        assertThat(balance(WELL, MONDAY)).isEqualTo(Money.euros("-12.34"));
    }

    @Test
    void a_balance_counts_what_had_effect_by_its_date() {
        post("early", posting("10.00", MONDAY));
        post("late", posting("5.00", MONDAY.plusDays(1)));
        assertThat(balance(POT, MONDAY.minusDays(1))).isEqualTo(Money.euros("0"));
        assertThat(balance(POT, MONDAY)).isEqualTo(Money.euros("10.00"));
        assertThat(balance(POT, MONDAY.plusDays(1))).isEqualTo(Money.euros("15.00"));
    }

    @Test
    void the_same_key_ten_times_at_once_posts_once() throws Exception {
        Callable<Boolean> posting = () -> post("twice", posting("7.00", MONDAY));
        try (var threads = Executors.newFixedThreadPool(10)) {
            List<Future<Boolean>> done =
                    threads.invokeAll(Stream.generate(() -> posting).limit(10).toList());
            assertThat(done.stream().filter(LedgerTest::said)).hasSize(1);
        }
        assertThat(balance(POT, MONDAY)).isEqualTo(Money.euros("7.00"));
    }

    @Test
    void a_total_says_the_same_whatever_was_carried_forward_while_others_posted() throws Exception {
        try (var threads = Executors.newFixedThreadPool(5)) {
            List<Callable<Boolean>> all = new ArrayList<>();
            for (int i = 0; i < 200; i++) {
                String key = "many " + i;
                all.add(() -> post(key, posting("1.01", MONDAY)));
                if (i % 20 == 0) all.add(() -> DataScope.AGENCY.call(() -> carryForward.afterPostings(1)));
            }
            for (Future<Boolean> each : threads.invokeAll(all)) each.get();
        }
        post("before", posting("1.00", MONDAY));
        assertThat(DataScope.AGENCY.call(() -> carryForward.afterPostings(1))).isTrue();
        assertThat(DataScope.AGENCY.call(() -> carryForward.afterPostings(1))).isFalse();
        post("after", posting("2.00", MONDAY));
        assertThat(total("costs")).isEqualByComparingTo("205.00");
        assertThat(total("laid-out")).isEqualByComparingTo("-205.00");
        assertThat(asAgency(() -> books.check())).isEmpty();
    }

    @Test
    void books_are_not_carried_forward_by_whoever_sees_a_part_of_them() {
        assertThatThrownBy(() -> DataScope.of(client).call(() -> carryForward.afterPostings(0)))
                .hasMessageContaining("as a whole");
    }

    private BigDecimal total(String account) {
        return asAgency(
                () -> jdbc.sql("select amount from ledger.api_client_balance where client_id = ? and account = ?")
                        .params(client.value(), account)
                        .query(BigDecimal.class)
                        .single());
    }

    @Test
    void a_reversal_gives_back_each_amount_once_from_the_day_of_the_posting() {
        Act act = act("wrong");
        asAgency(() -> ledger.post(act, List.of(posting("3.00", MONDAY), posting("4.00", MONDAY.plusDays(2)))));
        assertThat(asAgency(() -> ledger.reverse(act.id(), "test-undone", null)))
                .isTrue();
        assertThat(asAgency(() -> ledger.reverse(act.id(), "test-undone", null)))
                .isFalse();
        assertThat(balance(POT, MONDAY)).isEqualTo(Money.euros("0"));
        assertThat(balance(POT, MONDAY.plusDays(2))).isEqualTo(Money.euros("0"));
    }

    @Test
    void a_query_is_posted_row_by_row_as_one_act() {
        String two = """
                select :for::uuid as client_id, :case::uuid as case_id, null::uuid as claim_id, amount, 'EUR' as currency,
                       date '2026-11-16' as effective_on
                  from (values (1.10), (2.20)) as v (amount)""";
        Map<String, Object> whose = Map.of("for", client.value(), "case", subject.caseId());
        Act act = act("many");
        assertThat(asAgency(() -> ledger.postEach(act, WELL, POT, two, whose))).isEqualTo(2);
        assertThat(asAgency(() -> ledger.postEach(act, WELL, POT, two, whose))).isZero();
        assertThat(balance(POT, MONDAY)).isEqualTo(Money.euros("3.30"));
    }

    @Test
    void nothing_less_than_a_cent_and_nothing_to_itself_is_posted() {
        assertThatThrownBy(() -> posting("0.00", MONDAY)).isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> posting("-1.00", MONDAY)).isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> new Posting(POT, POT, Money.euros("1.00"), subject, MONDAY))
                .isInstanceOf(IllegalArgumentException.class);
    }

    @Test
    void the_program_may_neither_change_nor_remove_what_was_posted() {
        post("fixed", posting("1.00", MONDAY));
        Stream.of(
                        "update ledger.posting set amount = 2",
                        "delete from ledger.posting",
                        "truncate ledger.posting cascade",
                        "update ledger.act set key = 'x'",
                        "delete from ledger.act")
                .forEach(edit -> assertThatThrownBy(
                                () -> asAgency(() -> jdbc.sql(edit).update()))
                        .hasStackTraceContaining("permission denied"));
    }

    @Test
    void a_client_reads_its_own_postings_only() {
        post("mine", posting("1.00", MONDAY));
        assertThat(asClient(client, this::postings)).isEqualTo(1);
        assertThat(asClient(ClientId.random(), this::postings)).isZero();
    }

    @Test
    void sound_books_have_no_fault_and_their_balances_sum_to_zero() {
        post("sound", posting("9.00", MONDAY));
        assertThat(asAgency(books::check)).isEmpty();
        assertThat(Money.sum(
                        asAgency(() -> books.trialBalance(MONDAY)).stream()
                                .map(Books.TrialLine::balance)
                                .toList(),
                        Money.EUR))
                .isEqualTo(Money.euros("0"));
    }

    @Test
    void an_account_on_the_wrong_side_and_one_that_no_chart_knows_are_found() {
        var stray = new LedgerAccount("test-stray", HOLDING, CASE);
        List<Posting> upsideDown = List.of(
                new Posting(POT, WELL, Money.euros("2.00"), subject, MONDAY),
                new Posting(stray, WELL, Money.euros("2.00"), subject, MONDAY));
        assertThat(thenForget(() -> {
                    ledger.post(act("upside-down"), upsideDown);
                    return books.check();
                }))
                .extracting(Books.Fault::rule)
                .containsExactlyInAnyOrder("wrong-side", "wrong-side", "unknown-account");
    }

    @Test
    void a_reversal_that_is_no_mirror_is_found() {
        Act act = act("tampered");
        String tamper = "insert into ledger.act select uuidv7(), 'forged', kind, about, client_id, act_id, recorded_at"
                + " from ledger.act where act_id = ?";
        assertThat(thenForget(() -> {
                    ledger.post(act, List.of(posting("2.00", MONDAY)));
                    jdbc.sql(tamper).param(act.id()).update();
                    return books.check();
                }))
                .extracting(Books.Fault::rule)
                .containsExactlyInAnyOrder("act-without-posting", "reversal-not-a-mirror");
    }

    /** Other tests share the database: what is wrong on purpose does not stay in it. */
    private <T> T thenForget(Supplier<T> work) {
        return DataScope.AGENCY.call(() -> transaction.execute(status -> {
            status.setRollbackOnly();
            return work.get();
        }));
    }

    private boolean post(String key, Posting... postings) {
        Act act = act(key);
        return asAgency(() -> ledger.post(act, List.of(postings)));
    }

    private Act act(String key) {
        return Act.of(key + ":" + subject.caseId(), "test", null, client);
    }

    private Posting posting(String euros, LocalDate on) {
        return new Posting(WELL, POT, Money.euros(euros), subject, on);
    }

    private Money balance(LedgerAccount account, LocalDate on) {
        return asAgency(() -> ledger.balance(account, subject, Money.EUR, on));
    }

    private int postings() {
        return jdbc.sql("select count(*) from ledger.api_posting")
                .query(Integer.class)
                .single();
    }

    private static boolean said(Future<Boolean> done) {
        try {
            return done.get();
        } catch (Exception broken) {
            throw new AssertionError(broken);
        }
    }
}
