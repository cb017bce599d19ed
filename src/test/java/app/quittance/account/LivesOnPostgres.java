package app.quittance.account;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.fail;

import app.quittance.DatabaseTest;
import app.quittance.GivenCases;
import app.quittance.account.life.Operation;
import app.quittance.account.life.Operation.Agree;
import app.quittance.account.life.Operation.Entrust;
import app.quittance.account.life.Operation.Freeze;
import app.quittance.account.life.Operation.Notice;
import app.quittance.account.life.Operation.Title;
import app.quittance.account.life.Tale;
import app.quittance.account.life.Teller;
import app.quittance.account.life.Turn;
import app.quittance.casefile.CaseFiles;
import app.quittance.journal.Journal;
import app.quittance.kernel.ClientId;
import app.quittance.kernel.Refusal;
import app.quittance.ledger.Books;
import app.quittance.platform.Pause;
import app.quittance.rulebook.FactEntry;
import app.quittance.rulebook.RulebookDesk;
import java.math.BigDecimal;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.EnumSet;
import java.util.List;
import java.util.Random;
import java.util.Set;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * Lives of debts through the program's doors and its database: many cases at once, eight writers, several on one case; books
 * are settled and rates corrected meanwhile. In rounds; after each of them every case is compared with the oracle, in the
 * order in which the database took its facts, and once more at the end, when the rates are again what they were.
 */
abstract class LivesOnPostgres extends DatabaseTest {

    private static final int WRITERS = 8;
    private static final int CASES_AT_ONCE = 48;
    private static final int OPERATIONS_A_CASE = 18;

    /** For the books of all cases of a round to follow, on whatever machine. */
    private static final Duration PATIENCE = Duration.ofMinutes(5);

    /** Cases on which all writers are at work together. */
    private static final int CROWDED = 3;

    /** Between one look at a case and the act on it, somebody else may have acted. */
    private static final Set<String> OVERTAKEN = Set.of(
            "account.waiver-exceeds",
            "account.refund-exceeds",
            "account.credit-note-exceeds",
            "account.costs-before-title",
            "case.transition",
            "case.grace-closed",
            "case.grace-running");

    private static final Set<Turn> TURNS = EnumSet.complementOf(EnumSet.of(Turn.TITLE, Turn.CORRECT, Turn.AGREE));

    @Autowired
    private Account account;

    @Autowired
    private Lives lives;

    @Autowired
    private Statements statements;

    @Autowired
    private AccountProof proof;

    @Autowired
    private Books books;

    @Autowired
    private Journal journal;

    @Autowired
    private CaseFiles caseFiles;

    @Autowired
    private Closings closings;

    @Autowired
    private FactEntry facts;

    @Autowired
    private RulebookDesk rulebook;

    @Autowired
    private GivenCases given;

    @Autowired
    private TransactionTemplate transactions;

    private final AtomicInteger names = new AtomicInteger();
    private final AtomicInteger happened = new AtomicInteger();
    private final AtomicInteger overtaken = new AtomicInteger();

    /** A creditor, and the rate of its terms. */
    private record Creditor(ClientId id, List<Operation> terms) {}

    /** Lets so many operations happen and compares; says what was done. */
    String play(long seed, int operations) throws Exception {
        onDay(Teller.LAST);
        var rates = new LifeRates(facts, rulebook);
        var periods = new LifeClosings(closings, jdbc, transactions);
        List<LiveCase> all = new ArrayList<>();
        int corrections;
        try {
            for (int round = 0; happened.get() < operations; round++) {
                all.addAll(playRound(new Random(seed + round), rates, changesRates(round), periods));
            }
        } finally {
            corrections = rates.inForce().size();
            rates.restore();
        }
        compareAll(all, rates, false, seed);
        assertThat(periods.touched()).isEmpty();
        proveTheBooks();
        return "%,d operations on %,d cases, %,d overtaken by another writer, %d periods settled, %d rates corrected"
                .formatted(happened.get(), all.size(), overtaken.get(), periods.count(), corrections);
    }

    /** Ever more rarely: after each correction the program goes through the books of all rounds. */
    private static boolean changesRates(int round) {
        return Integer.bitCount(round) == 1;
    }

    /** Creditors whose books are all open, cases, and eight writers; then the comparison. */
    private List<LiveCase> playRound(Random random, LifeRates rates, boolean changesRates, LifeClosings periods)
            throws Exception {
        var doors = new CaseDoors(account, lives, caseFiles, given, transactions);
        List<Creditor> creditors = creditors();
        long seed = random.nextLong();
        List<LiveCase> open = Collections.synchronizedList(new ArrayList<>());
        eightTimes(seed, (writer, own) -> {
            for (int i = 0; i < CASES_AT_ONCE / WRITERS; i++) {
                open.add(open(doors, creditors.get(own.nextInt(creditors.size())), own));
            }
        });
        eightTimes(seed + 1, (writer, own) -> {
            int acts = CASES_AT_ONCE * OPERATIONS_A_CASE / WRITERS;
            for (int i = 0; i < acts; i++) {
                if (i == acts * writer / WRITERS) settle(periods, creditors.get(writer % creditors.size()), own);
                if (i == acts / 2 && writer == 0 && changesRates) rates.correct(own);
                act(doors, open.get(own.nextInt(own.nextInt(3) == 0 ? CROWDED : open.size())), rates, own);
            }
        });
        List<LiveCase> all = List.copyOf(doors.cases().values());
        compareAll(all, rates, !changesRates, seed + 2);
        assertThat(periods.touched()).isEmpty();
        return all;
    }

    private List<Creditor> creditors() {
        return List.of(
                new Creditor(given.client(), List.of()),
                new Creditor(given.clientWithRate("4"), List.of(new Agree(4_00))),
                new Creditor(given.clientWithRate("10"), List.of(new Agree(10_00))),
                new Creditor(given.clientWithRate("12.5"), List.of(new Agree(12_50))));
    }

    private static void settle(LifeClosings periods, Creditor creditor, Random random) {
        periods.close(creditor.id(), Teller.LAST.minusDays(1 + random.nextInt(900)));
    }

    private void compareAll(List<LiveCase> cases, LifeRates rates, boolean sameRates, long seed) throws Exception {
        Instant patience = Instant.now().plus(PATIENCE);
        List<String> differences = Collections.synchronizedList(new ArrayList<>());
        eightTimes(seed, (writer, own) -> {
            for (int i = writer; i < cases.size(); i += WRITERS) {
                differences.addAll(compare(cases.get(i), rates, sameRates, patience, own));
            }
        });
        differences.sort(Comparator.comparingInt(String::length));
        if (!differences.isEmpty()) {
            fail("%d cases differ. The shortest:%n%n%s".formatted(differences.size(), differences.getFirst()));
        }
    }

    /** A title comes before anything else: what is held does not go to court. */
    private LiveCase open(CaseDoors doors, Creditor creditor, Random random) {
        var teller = new Teller(random, TURNS, names::incrementAndGet);
        var tale = new Tale(teller.opening().debtor(), creditor.terms());
        int claims = 1 + random.nextInt(3);
        for (int i = 0; i < claims; i++) tale = tale.then(plain(teller.entrust(tale)));
        LiveCase opened = doors.open(creditor.id(), tale);
        happened.addAndGet(claims);
        int scene = random.nextInt(10);
        if (scene < 4) happen(doors, opened, new Notice(teller.anyDay(tale)));
        if (scene == 0) happen(doors, opened, new Title(teller.anyDay(tale)));
        if (scene > 0 && scene < 3) happen(doors, opened, new Freeze(teller.anyDay(tale), null));
        return opened;
    }

    /** As the helpers of the tests place claims: thirty days to pay, nothing paid before. */
    private static Entrust plain(Entrust claim) {
        LocalDate due = claim.dueOn().isAfter(Teller.LAST) ? Teller.LAST : claim.dueOn();
        return new Entrust(claim.claim(), claim.cents(), 0, due.minusDays(30), due, claim.entrustedOn());
    }

    private void act(CaseDoors doors, LiveCase one, LifeRates rates, Random random) {
        Operation next = new Teller(random, TURNS, names::incrementAndGet).next(under(rates, one.tale()));
        happen(
                doors,
                one,
                switch (next) {
                    case Entrust claim -> plain(claim);
                    case Freeze freeze -> plain(freeze);
                    default -> next;
                });
    }

    /** The tale of a case with the rates of all. */
    private static Tale under(LifeRates rates, Tale tale) {
        return tale.with(Stream.concat(rates.inForce().stream(), tale.operations().stream())
                .toList());
    }

    /** A judge gives a day at least. */
    private static Freeze plain(Freeze freeze) {
        LocalDate until = freeze.until();
        boolean atOnce = until != null && !until.isAfter(freeze.from());
        return atOnce ? new Freeze(freeze.from(), freeze.from().plusDays(1)) : freeze;
    }

    private void happen(CaseDoors doors, LiveCase one, Operation operation) {
        try {
            doors.happen(one, operation);
            happened.incrementAndGet();
        } catch (Refusal refusal) {
            if (!OVERTAKEN.contains(refusal.code())) throw refusal;
            overtaken.incrementAndGet();
        }
    }

    /**
     * What is wrong with a case, with its tale; empty when all is well.
     *
     * @param sameRates whether no rate changed since: a case that was paid stays closed when one does
     */
    private List<String> compare(LiveCase one, LifeRates rates, boolean sameRates, Instant patience, Random random) {
        boolean booksFollow = booksFollow(one, patience);
        Life life = asAgency(() -> lives.of(one.id()));
        Tale tale = AsRecorded.tale(life, under(rates, one.tale()));
        var comparison = new StatementComparison(tale);
        List<String> differences = new ArrayList<>();
        for (int i = 0; i < 4; i++) {
            var day = i == 0 ? Teller.LAST : new Teller(random, TURNS, names::incrementAndGet).anyDay(tale);
            comparison.difference(asAgency(() -> statements.of(one.id(), day))).ifPresent(differences::add);
        }
        if (!booksFollow) differences.add("the books said otherwise for " + PATIENCE.toMinutes() + " minutes");
        boolean open = life.status().isOpen();
        if (sameRates && !open && comparison.anythingLeft()) differences.add("closed, and something is owed");
        return differences.isEmpty()
                ? List.of()
                : List.of(life.reference() + ": " + String.join("\n", differences) + "\n\n" + tale);
    }

    /** What changes what money discharged, and is no money, is followed by the books moments later. */
    private boolean booksFollow(LiveCase one, Instant patience) {
        while (!asAgency(() -> proof.agrees(one.id()))) {
            if (Instant.now().isAfter(patience)) return false;
            Pause.aMoment();
        }
        return true;
    }

    private void proveTheBooks() {
        assertThat(asAgency(books::check)).isEmpty();
        assertThat(asAgency(journal::brokenChains)).isEmpty();
        assertThat(asAgency(() -> books.trialBalance(Teller.LAST)).stream()
                        .map(line -> line.balance().amount())
                        .reduce(BigDecimal.ZERO, BigDecimal::add))
                .isZero();
    }

    private interface Work {
        void of(int writer, Random random) throws Exception;
    }

    private static void eightTimes(long seed, Work work) throws Exception {
        try (var threads = Executors.newFixedThreadPool(WRITERS)) {
            List<Callable<Boolean>> all = IntStream.range(0, WRITERS)
                    .mapToObj(writer -> (Callable<Boolean>) () -> {
                        work.of(writer, new Random(seed * WRITERS + writer));
                        return true;
                    })
                    .toList();
            for (Future<Boolean> done : threads.invokeAll(all)) done.get();
        }
    }
}
