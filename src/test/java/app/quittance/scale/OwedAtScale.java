package app.quittance.scale;

import app.quittance.Placement;
import app.quittance.Quittance;
import app.quittance.account.AccountsOwed;
import app.quittance.account.Owed;
import app.quittance.account.Statement;
import app.quittance.account.Statements;
import app.quittance.casefile.CaseId;
import app.quittance.client.Clients;
import app.quittance.kernel.AgencyCalendar;
import app.quittance.kernel.DataScope;
import app.quittance.kernel.Money;
import app.quittance.platform.Program;
import java.math.BigDecimal;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionTemplate;

/** An agency of very many cases: what is owed on all of them at once, and whether their statements say the same. */
final class OwedAtScale {

    private static final int CLIENTS = 20;
    private static final int SAMPLE = 2_000;
    private static final int PAGE = 500;
    private static final int CLAIMS = 50;
    private static final int PAYMENTS = 200;
    private static final int WARM_UP = 150;
    private static final int RUNS = 50;

    private final ConfigurableApplicationContext program;
    private final JdbcClient jdbc;
    private final AccountsOwed accounts;
    private final Statements statements;

    private OwedAtScale(ConfigurableApplicationContext program) {
        this.program = program;
        this.jdbc = program.getBean(JdbcClient.class);
        this.accounts = program.getBean(AccountsOwed.class);
        this.statements = program.getBean(Statements.class);
    }

    /** Arguments: the folder for the database, and how many cases are many. */
    public static void main(String[] arguments) {
        var program = new Program(Quittance.class)
                .server(
                        "--quittance.home=" + Path.of(arguments[0]),
                        "--quittance.demo=false",
                        "--server.address=127.0.0.1",
                        "--server.port=0");
        new OwedAtScale(program).measure(Integer.parseInt(arguments[1]));
        System.exit(0);
    }

    private void measure(int cases) {
        List<UUID> clients = clients();
        LocalDate today = program.getBean(AgencyCalendar.class).today();
        timed(
                "%,d cases filled in by statements over sets".formatted(cases),
                () -> inAgency(() -> {
                    ManyCases.fill(jdbc, clients, cases);
                    return true;
                }));
        UUID large = inAgency(() -> ManyCases.large(jdbc, clients.getFirst(), CLAIMS, PAYMENTS));
        timed("movements posted by the program's rules", () -> ManyCases.post(program, new UUID(0, 0)));
        say(inAgency(() -> jdbc.sql("""
                        select format('%s claims, %s movements, %s postings',
                                      (select count(*) from casefile.claim), (select count(*) from account.movement),
                                      (select count(*) from ledger.posting))""").query(String.class).single()));
        for (LocalDate day : List.of(today.minusYears(1), today, LocalDate.of(today.getYear(), 12, 31))) laidOut(day);
        oneByOne(new CaseId(large), today);
    }

    private List<UUID> clients() {
        List<UUID> clients = new ArrayList<>();
        for (int i = 0; i < CLIENTS; i++) {
            clients.add(DataScope.AGENCY
                    .call(() -> program.getBean(Clients.class).register(Placement.client()))
                    .value());
        }
        inAgency(() -> jdbc.sql("""
                        update client.client c
                           set contract_rate_percent = (array[null, 4, 10, 12.5, 15])[1 + n % 5]
                          from (select client_id, row_number() over (order by reference) as n from client.client) as o
                         where o.client_id = c.client_id""").update());
        return clients;
    }

    private void laidOut(LocalDate day) {
        inAgency(() -> {
            timed("what is owed on all cases on " + day, () -> accounts.layOut(day));
            say(jdbc.sql("""
                            select format('  %s cases, %s claims: principal %s, interest %s, indemnity %s, costs %s; %s unknown',
                                          count(*), (select count(*) from owed_claim), sum(principal), sum(interest),
                                          sum(indemnity), sum(costs), count(*) filter (where interest is null))
                              from owed_case""").query(String.class).single());
            compare(day);
            return true;
        });
        say("  " + inAgency(() -> jdbc.sql("""
                        select 'on disk for the time being, since the start: ' || pg_size_pretty(temp_bytes)
                          from pg_stat_database where datname = current_database()""").query(String.class).single()));
        Runtime runtime = Runtime.getRuntime();
        say("  heap of the program in use: %d MB of %d"
                .formatted((runtime.totalMemory() - runtime.freeMemory()) >> 20, runtime.maxMemory() >> 20));
    }

    /** Half of the sample had movements. */
    private void compare(LocalDate day) {
        record Row(UUID caseId, BigDecimal principal, BigDecimal interest, BigDecimal indemnity, BigDecimal costs) {}
        Map<CaseId, Row> sample = jdbc.sql("""
                        (select o.case_id, principal, interest, indemnity, costs from owed_case o order by random() limit :half)
                        union
                        (select o.case_id, principal, interest, indemnity, costs
                           from owed_case o where exists (select from account.movement m where m.case_id = o.case_id)
                          order by random() limit :half)""").param("half", SAMPLE / 2).query(Row.class).list().stream()
                .collect(Collectors.toMap(row -> new CaseId(row.caseId()), row -> row));
        List<CaseId> ids = List.copyOf(sample.keySet());
        int differences = 0;
        double atOnce = 0;
        for (int i = 0; i < ids.size(); i += PAGE) {
            List<CaseId> page = ids.subList(i, Math.min(i + PAGE, ids.size()));
            Map<CaseId, Statement> right = statements.of(page, day);
            long start = System.nanoTime();
            var paged = accounts.of(page, day);
            atOnce += (System.nanoTime() - start) / 1e6;
            for (CaseId id : page) {
                Row row = Objects.requireNonNull(sample.get(id));
                var laidOut = new Owed(
                        Money.euros(row.principal()),
                        Money.euros(row.interest()),
                        Money.euros(row.indemnity()),
                        Money.euros(row.costs()),
                        day);
                Owed owed = Objects.requireNonNull(right.get(id)).owed();
                if (!owed.equals(laidOut)
                        || !owed.equals(Objects.requireNonNull(paged.get(id)).owed())) {
                    if (differences++ < 5) say("  case %s: %s instead of %s".formatted(id, laidOut, owed));
                }
            }
        }
        say("  %,d cases compared with their statements: %d differences; a page of %d cases in %.0f ms"
                .formatted(ids.size(), differences, PAGE, atOnce / Math.ceilDiv(ids.size(), PAGE)));
        if (differences > 0) throw new IllegalStateException(differences + " differences");
    }

    private void oneByOne(CaseId large, LocalDate day) {
        double[] millis = new double[RUNS];
        for (int i = -WARM_UP; i < RUNS; i++) {
            long start = System.nanoTime();
            DataScope.AGENCY.run(() -> statements.of(large, day));
            if (i >= 0) millis[i] = (System.nanoTime() - start) / 1e6;
        }
        Arrays.sort(millis);
        say("one statement of %d claims and %d payments: median %.1f ms of %d runs, from %.1f to %.1f"
                .formatted(CLAIMS, PAYMENTS, millis[RUNS / 2], RUNS, millis[0], millis[RUNS - 1]));
    }

    private <T> T inAgency(Supplier<T> work) {
        return DataScope.AGENCY.call(() -> Objects.requireNonNull(
                program.getBean(TransactionTemplate.class).execute(status -> work.get())));
    }

    private static void timed(String what, Runnable work) {
        long start = System.nanoTime();
        work.run();
        say("%s: %.1f s".formatted(what, (System.nanoTime() - start) / 1e9));
    }

    private static void say(String line) {
        Measured.say(line);
    }
}
