package app.quittance.account;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import app.quittance.DatabaseTest;
import app.quittance.GivenCases;
import app.quittance.account.CaseOwed.ClaimOwed;
import app.quittance.account.life.Operation;
import app.quittance.account.life.Operation.Agree;
import app.quittance.account.life.Operation.Entrust;
import app.quittance.account.life.Operation.Notice;
import app.quittance.account.life.Operation.TakeBack;
import app.quittance.account.life.Operation.Title;
import app.quittance.account.life.Tale;
import app.quittance.account.life.Teller;
import app.quittance.account.life.Turn;
import app.quittance.casefile.CaseFiles;
import app.quittance.casefile.CaseId;
import app.quittance.casefile.HoldReason;
import app.quittance.debtor.DebtorKind;
import app.quittance.kernel.ClientId;
import app.quittance.kernel.Money;
import app.quittance.kernel.Refusal;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.transaction.support.TransactionTemplate;

/** What the database finds for many cases at once is what the statement of each says. */
class AccountsOwedTest extends DatabaseTest {

    private static final int CASES = 40;
    private static final int OPERATIONS_A_CASE = 9;
    private static final LocalDate CLOSED = LocalDate.of(2025, 12, 31);
    private static final LocalDate PLACED = LocalDate.of(2026, 2, 2);
    private static final LocalDate BEYOND_KNOWN_RATES = LocalDate.of(2031, 1, 1);

    private static final Set<Turn> TURNS = EnumSet.of(
            Turn.PAY,
            Turn.BOUNCE,
            Turn.CREDIT,
            Turn.WAIVE,
            Turn.CHARGE,
            Turn.ENTRUST,
            Turn.NOTICE,
            Turn.FREEZE,
            Turn.TITLE,
            Turn.TAKE_BACK);

    @Autowired
    private AccountsOwed accounts;

    @Autowired
    private Account account;

    @Autowired
    private Lives lives;

    @Autowired
    private Statements statements;

    @Autowired
    private Closings closings;

    @Autowired
    private AccountProof proof;

    @Autowired
    private CaseFiles caseFiles;

    @Autowired
    private GivenCases given;

    @Autowired
    private TransactionTemplate transactions;

    private final AtomicInteger names = new AtomicInteger();
    private final AtomicInteger refused = new AtomicInteger();

    /** A creditor, and the rate of its terms. */
    private record Creditor(ClientId id, List<Operation> terms) {}

    @Test
    void many_lives_come_out_at_once_as_their_statements_say() {
        onDay(Teller.LAST);
        var random = new Random(3);
        Set<CaseId> cases = liveThrough(random);
        assertThat(refused.get()).as("refused").isLessThan(CASES * OPERATIONS_A_CASE / 4);
        assertThat(asAgency(() -> cases.stream().allMatch(proof::agrees))).isTrue();
        var days = new ArrayList<>(List.of(Teller.LAST, Teller.LAST.plusDays(1), LocalDate.of(2023, 6, 1)));
        for (int i = 0; i < 9; i++) days.add(LocalDate.of(2024, 1, 1).plusDays(random.nextInt(1096)));
        for (LocalDate day : days) {
            Map<CaseId, CaseOwed> together = asAgency(() -> accounts.of(cases, day));
            Map<CaseId, Statement> oneByOne = asAgency(() -> statements.of(cases, day));
            assertThat(together.keySet()).isEqualTo(oneByOne.keySet());
            oneByOne.forEach((id, statement) -> assertThat(together.get(id))
                    .as("%s on %s", statement.reference(), day)
                    .usingRecursiveComparison()
                    .ignoringCollectionOrder()
                    .isEqualTo(owed(statement)));
        }
        laid_out_they_are_the_same(cases, days.getLast());
    }

    private void laid_out_they_are_the_same(Set<CaseId> cases, LocalDate day) {
        Map<CaseId, Owed> expected = asAgency(() -> accounts.of(cases, day)).entrySet().stream()
                .collect(Collectors.toMap(
                        Map.Entry::getKey, each -> each.getValue().owed()));
        record Row(
                UUID caseId,
                String currency,
                BigDecimal principal,
                BigDecimal interest,
                BigDecimal indemnity,
                BigDecimal costs) {
            Owed owed(LocalDate day) {
                return new Owed(
                        Money.euros(principal), Money.euros(interest), Money.euros(indemnity), Money.euros(costs), day);
            }
        }
        Map<CaseId, Owed> laidOut = asAgency(() -> {
            accounts.layOut(day);
            return jdbc
                    .sql("select case_id, currency, principal, interest, indemnity, costs from owed_case")
                    .query(Row.class)
                    .list()
                    .stream()
                    .filter(row -> cases.contains(new CaseId(row.caseId())))
                    .collect(Collectors.toMap(row -> new CaseId(row.caseId()), row -> row.owed(day)));
        });
        assertThat(laidOut).isEqualTo(expected);
    }

    @Test
    void a_client_sees_what_it_is_owed_itself() {
        ClientId one = given.client();
        ClientId other = given.client();
        CaseId own = given.companyCase(one, PLACED);
        CaseId foreign = given.companyCase(other, PLACED);
        assertThat(asClient(one, () -> accounts.of(List.of(own, foreign), PLACED)))
                .containsOnlyKeys(own);
        assertThat(asClient(one, () -> {
                    accounts.layOut(PLACED);
                    return jdbc.sql("select distinct case_id from owed_claim")
                            .query(UUID.class)
                            .list();
                }))
                .containsExactly(own.value());
    }

    @Test
    void a_rate_that_is_not_known_is_refused_by_name_and_told_apart_where_all_are_laid_out() {
        ClientId client = given.client();
        CaseId trader = given.companyCase(client, PLACED);
        CaseId unnoticed = given.consumerCase(client, PLACED);
        CaseId authority =
                given.of(client, DebtorKind.PUBLIC_BODY, PLACED, given.invoice("300.00", PLACED.minusDays(40)));
        assertThatThrownBy(() -> asClient(client, () -> accounts.of(List.of(trader), BEYOND_KNOWN_RATES)))
                .isInstanceOfSatisfying(
                        Refusal.class, refusal -> assertThat(refusal.code()).isEqualTo("law.rate-unknown"));
        // Who pays no interest yet needs no rate, and a public body that of its first day only.
        List<CaseId> others = List.of(unnoticed, authority);
        assertThat(asClient(client, () -> accounts.of(others, BEYOND_KNOWN_RATES))
                        .get(authority))
                .isEqualTo(owed(asClient(client, () -> statements.of(authority, BEYOND_KNOWN_RATES))));
        assertThat(asClient(client, () -> {
                    accounts.layOut(BEYOND_KNOWN_RATES);
                    return jdbc.sql("select case_id from owed_case where interest is null and principal > 0")
                            .query(UUID.class)
                            .list();
                }))
                .containsExactly(trader.value());
    }

    /** Whatever comes at whatever time, and the books of a creditor closed in between; at last they follow every fact. */
    private Set<CaseId> liveThrough(Random random) {
        var doors = new CaseDoors(account, lives, caseFiles, given, transactions);
        List<Creditor> creditors = List.of(
                new Creditor(given.client(), List.of()),
                new Creditor(given.clientWithRate("4"), List.of(new Agree(4_00))),
                new Creditor(given.clientWithRate("10"), List.of(new Agree(10_00))),
                new Creditor(given.clientWithRate("12.5"), List.of(new Agree(12_50))));
        for (int i = 0; i < CASES; i++) {
            Creditor creditor = creditors.get(random.nextInt(creditors.size()));
            var teller = new Teller(random, TURNS, names::incrementAndGet);
            var tale = new Tale(teller.opening().debtor(), creditor.terms());
            int claims = 1 + random.nextInt(3);
            for (int k = 0; k < claims; k++) tale = tale.then(plain(teller.entrust(tale)));
            LiveCase one = doors.open(creditor.id(), tale);
            if (random.nextInt(3) == 0) happen(doors, one, new Notice(teller.anyDay(tale)), random);
            for (int k = 0; k < OPERATIONS_A_CASE; k++) happen(doors, one, teller.next(one.tale()), random);
            if (random.nextInt(3) == 0) giveTime(one, teller.anyDay(one.tale()), random);
            if (random.nextInt(2) == 0) endProceedings(one, teller.anyDay(one.tale()));
        }
        asAgency(() -> {
            closings.close(creditors.getLast().id(), CLOSED, GivenCases.SOMEONE);
            return true;
        });
        for (LiveCase one : List.copyOf(doors.cases().values())) {
            happen(doors, one, new Teller(random, TURNS, names::incrementAndGet).next(one.tale()), random);
            asAgency(() -> account.follow(one.id(), GivenCases.SOMEONE));
        }
        return Set.copyOf(doors.cases().keySet());
    }

    private void giveTime(LiveCase one, LocalDate from, Random random) {
        onDay(from);
        try {
            asAgency(() -> {
                LocalDate until = from.plusDays(1 + random.nextInt(300));
                caseFiles.grantGrace(one.id(), from, until, "TJ Grenoble, 26/00123", GivenCases.SOMEONE);
                return true;
            });
        } catch (Refusal refusal) {
            refused.incrementAndGet();
        }
        onDay(Teller.LAST);
    }

    /** Where there are any; perhaps before they began. */
    private void endProceedings(LiveCase one, LocalDate day) {
        onDay(day);
        asAgency(() -> {
            caseFiles.release(one.id(), HoldReason.INSOLVENCY, GivenCases.SOMEONE);
            return true;
        });
        onDay(Teller.LAST);
    }

    /** Where the program lets it: it knows better than the tale what may happen. */
    private void happen(CaseDoors doors, LiveCase one, Operation operation, Random random) {
        try {
            switch (operation) {
                case Entrust claim -> doors.happen(one, plain(claim));
                case Title title -> {
                    LocalDate day = LocalDate.of(2024, 6, 1).plusDays(random.nextInt(900));
                    asAgency(() -> {
                        caseFiles.toLitigation(one.id(), GivenCases.SOMEONE);
                        caseFiles.recordTitle(one.id(), day, GivenCases.SOMEONE);
                        return true;
                    });
                    one.happened(title);
                }
                case TakeBack mistake -> {
                    asAgency(() -> {
                        account.takeBack(one.movement(mistake.name()), "Saisie par erreur", GivenCases.SOMEONE);
                        return true;
                    });
                    one.happened(mistake);
                }
                default -> doors.happen(one, operation);
            }
        } catch (Refusal refusal) {
            refused.incrementAndGet();
        }
    }

    /** As the helpers of the tests place claims: thirty days to pay, nothing paid before. */
    private static Entrust plain(Entrust claim) {
        LocalDate due = claim.dueOn().isAfter(Teller.LAST) ? Teller.LAST : claim.dueOn();
        return new Entrust(claim.claim(), claim.cents(), 0, due.minusDays(30), due, claim.entrustedOn());
    }

    private static CaseOwed owed(Statement statement) {
        return new CaseOwed(
                statement.caseId(),
                statement.clientId(),
                statement.owed(),
                statement.claims().stream()
                        .map(line -> new ClaimOwed(
                                line.id(), line.dueOn(), line.principal(), line.interest(), line.indemnity()))
                        .toList());
    }
}
