package app.quittance.scale;

import app.quittance.Placement;
import app.quittance.Quittance;
import app.quittance.client.Clients;
import app.quittance.kernel.DataScope;
import app.quittance.platform.Program;
import app.quittance.scoring.RunsAtScale;
import java.io.IOException;
import java.nio.file.Path;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import java.util.function.Supplier;
import org.springframework.boot.flyway.autoconfigure.FlywayConnectionDetails;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionTemplate;

/** An agency of very many cases, scored whole and in part. */
final class ScoresAtScale {

    private static final int CLIENTS = 20;
    private static final int FEW = 20_000;
    private static final int SOME = 1_000;
    private static final int RUNS = 5;

    private final ConfigurableApplicationContext program;
    private final JdbcClient jdbc;
    private final RunsAtScale runs;
    private final BareCopy scores;

    private ScoresAtScale(ConfigurableApplicationContext program, Path home) {
        this.program = program;
        var tables = new LinkedHashMap<String, String>();
        tables.put("scoring.current", "true");
        tables.put("scoring.past", "true");
        this.scores = new BareCopy(program.getBean(FlywayConnectionDetails.class), home, tables);
        this.jdbc = program.getBean(JdbcClient.class);
        this.runs = new RunsAtScale(program);
    }

    /** Arguments: the folder for the database, and how many cases are many. */
    public static void main(String[] arguments) {
        Path home = Path.of(arguments[0]);
        var program = new Program(Quittance.class)
                .server(
                        "--quittance.home=" + home,
                        "--quittance.demo=false",
                        "--server.address=127.0.0.1",
                        "--server.port=0");
        try {
            new ScoresAtScale(program, home).measure(Integer.parseInt(arguments[1]));
            System.exit(0);
        } catch (RuntimeException | SQLException | IOException failed) {
            say("Failed: " + failed); // and the server must not go on
            System.exit(1);
        }
    }

    private void measure(int cases) throws SQLException, IOException {
        fill(clients(), FEW, 0);
        timed("all of %,d cases, to warm up".formatted(FEW), () -> inAgency(runs::all));
        double amongFew = some();
        fill(clients(), cases - FEW, FEW);
        timed("the first %,d, with the pulse of each client".formatted(cases), () -> inAgency(runs::all));
        scores.empty();
        double whole = timed("all of %,d cases".formatted(cases), () -> inAgency(runs::all));
        double parts = parts();
        say("end to end %.1f s, its raw parts %.1f s: ratio %.2f".formatted(whole, parts, whole / parts));
        double amongMany = some();
        say("%,d due cases: %.0f ms among %,d, %.0f ms among %,d: ratio %.2f"
                .formatted(SOME, amongFew * 1e3, FEW, amongMany * 1e3, cases, amongMany / amongFew));
        timed("all again, with nothing new", () -> inAgency(runs::all));
    }

    private double parts() throws SQLException, IOException {
        double read = timed("  rows read and thrown away", () -> inAgency(runs::read));
        RunsAtScale.Prediction prediction = inAgency(runs::predict);
        say("  prediction of three horizons by Tribuo %.1f s; by us %.1f s: ratio %.2f"
                .formatted(prediction.tribuo(), prediction.ours(), prediction.ours() / prediction.tribuo()));
        double reasons = timed("  reasons of %,d cases".formatted(SOME), () -> inAgency(() -> runs.reasons(SOME)));
        double written = scores.seconds();
        say("  COPY of the same rows %.1f s".formatted(written));
        return read + prediction.tribuo() + reasons + written;
    }

    /** The median of a few runs over the same cases, of which a payment or a talk could have told. */
    private double some() {
        List<UUID> cases =
                inAgency(() -> jdbc.sql("select case_id from casefile.api_case order by reference limit :some")
                        .param("some", SOME)
                        .query(UUID.class)
                        .list());
        List<Double> seconds = new ArrayList<>();
        for (int i = 0; i < RUNS; i++) {
            long start = System.nanoTime();
            inAgency(() -> runs.some(cases));
            seconds.add((System.nanoTime() - start) / 1e9);
        }
        return seconds.stream().sorted().toList().get(RUNS / 2);
    }

    private void fill(List<UUID> clients, int cases, int numbersFrom) {
        UUID last = inAgency(() -> jdbc.sql("select case_id from casefile.case_file order by case_id desc limit 1")
                .query(UUID.class)
                .optional()
                .orElse(new UUID(0, 0)));
        timed(
                "%,d cases filled in by statements over sets".formatted(cases),
                () -> inAgency(() -> {
                    ManyCases.fill(jdbc, clients, cases, numbersFrom);
                    ManyCases.past(jdbc);
                    return true;
                }));
        timed("movements posted by the program's rules", () -> ManyCases.post(program, last));
    }

    private List<UUID> clients() {
        List<UUID> clients = new ArrayList<>();
        for (int i = 0; i < CLIENTS; i++) {
            clients.add(DataScope.AGENCY
                    .call(() -> program.getBean(Clients.class).register(Placement.client()))
                    .value());
        }
        return clients;
    }

    private <T> T inAgency(Supplier<T> work) {
        return DataScope.AGENCY.call(() -> Objects.requireNonNull(
                program.getBean(TransactionTemplate.class).execute(status -> work.get())));
    }

    private static double timed(String what, Runnable work) {
        long start = System.nanoTime();
        work.run();
        double seconds = (System.nanoTime() - start) / 1e9;
        say("%s: %.1f s".formatted(what, seconds));
        return seconds;
    }

    private static void say(String line) {
        Measured.say(line);
    }
}
