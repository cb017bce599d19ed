package app.quittance.demo;

import app.quittance.arrangement.Plans;
import app.quittance.arrangement.Promises;
import app.quittance.casefile.CaseFiles;
import app.quittance.casefile.CaseId;
import app.quittance.debtor.DebtorBulk;
import app.quittance.debtor.HistoryBulk;
import app.quittance.debtor.PastRow;
import app.quittance.debtor.StagedDebtor;
import app.quittance.demo.DemoAgency.Trades;
import app.quittance.demo.Timetable.Fate;
import app.quittance.identity.People;
import app.quittance.identity.PersonId;
import app.quittance.intake.ImportId;
import app.quittance.intake.ImportMode;
import app.quittance.intake.Imports;
import app.quittance.intake.SendFile;
import app.quittance.kernel.Actor;
import app.quittance.kernel.AgencyCalendar;
import app.quittance.kernel.ClientId;
import app.quittance.kernel.DataScope;
import app.quittance.kernel.Uuid7;
import app.quittance.litigation.Matters;
import app.quittance.platform.DemoClock;
import app.quittance.platform.FillMark;
import app.quittance.scoring.CaseScoring;
import app.quittance.scoring.watch.Watching;
import app.quittance.strategy.DailyRun;
import app.quittance.strategy.Portfolios;
import app.quittance.strategy.Portfolios.Collector;
import java.io.ByteArrayInputStream;
import java.time.Duration;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.SplittableRandom;
import java.util.UUID;
import java.util.concurrent.locks.LockSupport;
import java.util.random.RandomGenerator;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * Fills the demonstration agency once: sets it up, sends the clients' files through intake as they came month by month, and
 * walks the calendar to today, letting every debt live as its destiny has it. Counted from today, so that it never ages;
 * the same seed gives the same agency.
 */
@Component
public class DemoFill {

    static final Actor ACCOUNTANT = Actor.program("Didier Esnoult");
    static final Actor CLIENT = Actor.program("Sophie Marchaudon");
    static final Actor LEGAL = Actor.program("Claire Nauroy");
    static final Actor LEAD = Actor.program("Karim Benayadi");

    private static final Logger LOG = LoggerFactory.getLogger(DemoFill.class);
    private static final long SEED = 20_261;
    private static final Duration PATIENCE = Duration.ofMinutes(2);

    /** What came in these days is still to be given to a collector. */
    private static final int UNASSIGNED_DAYS = 7;

    private final DemoAgency agency;
    private final Doors doors;
    private final Life life;
    private final DemoClock clock;
    private final AgencyCalendar calendar;
    private final JdbcClient jdbc;
    private final TransactionTemplate transactions;
    private final FillMark mark;

    DemoFill(
            DemoAgency agency,
            Doors doors,
            Life life,
            DemoClock clock,
            AgencyCalendar calendar,
            JdbcClient jdbc,
            TransactionTemplate transactions,
            FillMark mark) {
        this.agency = agency;
        this.doors = doors;
        this.life = life;
        this.clock = clock;
        this.calendar = calendar;
        this.jdbc = jdbc;
        this.transactions = transactions;
        this.mark = mark;
    }

    /** The doors that real users go through. */
    @Component
    record Doors(
            Imports imports,
            DebtorBulk debtors,
            HistoryBulk history,
            Portfolios portfolios,
            CaseFiles caseFiles,
            People people,
            Promises promises,
            Plans plans,
            Matters matters,
            CaseScoring scoring,
            Watching watching,
            DailyRun dailyRun,
            Settlements settlements) {}

    /** Fills the agency unless it is there. */
    public void fillOnce() {
        DataScope.AGENCY.run(() -> {
            if (Boolean.TRUE.equals(transactions.execute(status -> agency.isThere()))) return;
            LocalDate today = calendar.today();
            var random = new SplittableRandom(SEED);
            mark.around(
                    () -> transactions.execute(status -> agency.setUp(random, today)),
                    trades -> fill(trades, random, today));
        });
    }

    private void fill(Trades trades, SplittableRandom random, LocalDate today) {
        List<Collector> collectors = transactions.execute(status -> collectors());
        var timetable = new Timetable();
        var rounds = doors.settlements().until(today, List.of(trades.wholesaler(), trades.energy(), trades.software()));
        try (var hands = new Hands(transactions)) {
            for (Placements.Day day : Placements.until(today, new Market(random))) {
                live(timetable, day.on(), hands, rounds);
                clock.standAt(day.on());
                place(trades.wholesaler(), DebtFile.FRENCH_WINDOWS, day.wholesaler(), day.on(), timetable, random);
                place(trades.energy(), DebtFile.FRENCH_TABS, day.energy(), day.on(), timetable, random);
                place(trades.software(), DebtFile.ENGLISH, day.software(), day.on(), timetable, random);
                if (day.on().isBefore(today.minusDays(UNASSIGNED_DAYS))) {
                    doors.portfolios().spread(collectors, LEAD);
                }
                scoreAndWatch();
            }
            live(timetable, today, hands, rounds);
            rounds.on(today);
        }
        clock.standAt(today);
        scoreAndWatch();
        doors.dailyRun().run();
        LOG.info("Demonstration agency filled");
    }

    /** As every night; from month to month is enough for a demonstration. */
    private void scoreAndWatch() {
        doors.scoring().scoreAll();
        doors.watching().look();
    }

    private List<Collector> collectors() {
        return doors.people().collectors().stream()
                .map(person -> new Collector(person.id().value(), person.name()))
                .toList();
    }

    /** Gives the past of the debtors, then the file through intake, and writes down what will happen to each case. */
    private void place(
            ClientId client,
            DebtFile format,
            List<Debt> debts,
            LocalDate on,
            Timetable timetable,
            SplittableRandom random) {
        UUID batch = Uuid7.next();
        transactions.executeWithoutResult(status -> giveHistory(batch, client, debts, on, random));
        ImportId id = doors.imports()
                .receiveNow(new SendFile(
                        client,
                        "impayes-" + on + ".csv",
                        new ByteArrayInputStream(format.write(debts)),
                        ImportMode.COMMIT,
                        CLIENT))
                .id();
        awaitDone(id);
        for (Debt debt : debts) {
            CaseId caseId = transactions.execute(status -> caseOf(client, debt));
            SplittableRandom dice = random.split();
            timetable.add(caseId, Script.of(debt, dice), dice);
        }
    }

    private void giveHistory(UUID batch, ClientId client, List<Debt> debts, LocalDate on, RandomGenerator random) {
        List<StagedDebtor> staged = new ArrayList<>();
        List<PastRow> past = new ArrayList<>();
        for (int row = 0; row < debts.size(); row++) {
            String number = "H" + on.toString().replace("-", "") + "-" + row;
            staged.add(debts.get(row).staged(row).numbered(number));
            past.addAll(Past.of(debts.get(row), past.size(), number, random, on));
        }
        doors.debtors().stage(batch, staged.iterator());
        doors.debtors().merge(batch, client, on);
        doors.history().stage(batch, past);
        doors.history().judge(batch, client);
        doors.history().keep(batch, client);
        doors.history().forget(batch);
        doors.debtors().forget(batch);
    }

    /** Lets everything happen that falls before a day, one day after the other. */
    private void live(Timetable timetable, LocalDate until, Hands hands, Settlements.Rounds rounds) {
        while (timetable.hasDayBefore(until)) {
            var day = timetable.takeDay();
            rounds.on(day.getKey());
            clock.standAt(day.getKey());
            transactions.executeWithoutResult(status -> judge(day.getKey()));
            hands.each(day.getValue(), this::live);
        }
    }

    private void judge(LocalDate day) {
        doors.promises().judge(day);
        doors.plans().judge(day);
        doors.matters().lapseUnserved(day);
    }

    private void live(Fate fate) {
        Actor collector = collectorOf(fate.caseId());
        for (Act act : fate.acts()) life.happen(fate.caseId(), act, collector, fate.dice());
    }

    private Actor collectorOf(CaseId id) {
        return doors.caseFiles()
                .get(id)
                .assignedTo()
                .map(assigned -> doors.people().get(new PersonId(assigned)).actor())
                .orElse(Actor.program("Camille Orsolle"));
    }

    private CaseId caseOf(ClientId client, Debt debt) {
        return jdbc.sql(
                        "select case_id from casefile.api_claim where client_id = :client and invoice_number = :invoice")
                .param("client", client.value())
                .param("invoice", debt.invoices().getFirst().number())
                .query((row, n) -> new CaseId(row.getObject("case_id", UUID.class)))
                .single();
    }

    /** Waits until the cases of a file are scored and routed, as whoever sent it would. */
    private void awaitDone(ImportId id) {
        long giveUpAt = System.nanoTime() + PATIENCE.toNanos();
        while (!doors.imports().get(id).status().isOver()) {
            if (System.nanoTime() > giveUpAt) throw new IllegalStateException("Import " + id.value() + " does not end");
            LockSupport.parkNanos(Duration.ofMillis(20).toNanos());
        }
    }
}
