package app.quittance.scale;

import app.quittance.Placement;
import app.quittance.Quittance;
import app.quittance.account.Account;
import app.quittance.account.PaymentMeans;
import app.quittance.account.ReceivedBy;
import app.quittance.account.RecordPayment;
import app.quittance.casefile.CaseId;
import app.quittance.client.ClientProfile;
import app.quittance.client.Clients;
import app.quittance.intake.ImportMode;
import app.quittance.intake.Imports;
import app.quittance.intake.SendFile;
import app.quittance.kernel.Actor;
import app.quittance.kernel.AgencyCalendar;
import app.quittance.kernel.ClientId;
import app.quittance.kernel.DataScope;
import app.quittance.kernel.Money;
import app.quittance.platform.Program;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.SQLException;
import java.time.Duration;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.function.IntConsumer;
import java.util.function.ToDoubleFunction;
import javax.sql.DataSource;
import org.springframework.context.ConfigurableApplicationContext;

/** An agency on a durable database of its own that records payments as fast as it can, and then as a bare script does. */
final class PaymentsAtScale {

    /** Half of them are paid by the program: few payments on each, as it is in life. */
    private static final int CASES = 40_000;

    private static final int WRITERS = 8;

    /** In these rounds the JVM still compiles what it runs. */
    private static final int WARM_UP = 3;

    /** Short ones, of which the middle is told: on a machine that others use too, any one of them may be disturbed. */
    private static final int ROUNDS = 9;

    private static final Actor MEASURER = Actor.program("scale");

    private final ConfigurableApplicationContext program;
    private final Path folder;
    private final List<CaseId> cases = new ArrayList<>();

    private PaymentsAtScale(ConfigurableApplicationContext program, Path folder) {
        this.program = program;
        this.folder = folder;
    }

    /** Arguments: the folder for the database, and how many payments make a round. */
    public static void main(String[] arguments) throws Exception {
        Path folder = Path.of(arguments[0]);
        var program = new Program(Quittance.class)
                .server(
                        "--quittance.home=" + folder,
                        "--quittance.demo=false",
                        "--server.address=127.0.0.1",
                        "--server.port=0");
        new PaymentsAtScale(program, folder).measure(Integer.parseInt(arguments[1]));
        System.exit(0);
    }

    private void measure(int payments) throws Exception {
        ClientId client = client();
        Account account = program.getBean(Account.class);
        LocalDate today = program.getBean(AgencyCalendar.class).today();
        int half = cases.size() / 2;
        List<CaseId> ours = cases.subList(0, half);
        var script = new BareScript(program.getBean(DataSource.class), client, cases.subList(half, cases.size()));
        int settled = 0;
        List<Rates> rates = new ArrayList<>();
        for (int round = 1 - WARM_UP; round <= ROUNDS; round++) {
            int from = 2 * (round + WARM_UP) * payments;
            double bare = perSecond(payments, i -> script.pay(from + i));
            settle(account, ours, today, --settled);
            double act = perSecondApart(payments, i -> pay(account, ours, today, from + i));
            settle(account, ours, today, --settled);
            double withRest = perSecond(payments, i -> pay(account, ours, today, from + payments + i));
            settle(account, ours, today, --settled);
            if (round < 1) continue;
            rates.add(new Rates(bare, act, withRest));
            rates.getLast().say("round " + round);
        }
        new Rates(middle(rates, Rates::bare), middle(rates, Rates::act), middle(rates, Rates::withRest))
                .say("median of " + ROUNDS);
        Measured.say(String.format(
                Locale.ROOT,
                "median of the ratios: the whole act %.2f; with receipts and all that follows %.2f",
                middle(rates, each -> each.act() / each.bare()),
                middle(rates, each -> each.withRest() / each.bare())));
    }

    /** Payments a second. */
    private record Rates(double bare, double act, double withRest) {

        void say(String when) {
            Measured.say(String.format(
                    Locale.ROOT,
                    "%s: the bare script %.0f/s; the whole act %.0f payments/s, ratio %.2f; with receipts and all that"
                            + " follows beside it %.0f/s, ratio %.2f",
                    when,
                    bare,
                    act,
                    act / bare,
                    withRest,
                    withRest / bare));
        }
    }

    private static double middle(List<Rates> rates, ToDoubleFunction<Rates> figure) {
        return rates.stream().mapToDouble(figure).sorted().toArray()[rates.size() / 2];
    }

    /** Receipts apart, and with them what follows: both wait until the payments are recorded. */
    private double perSecondApart(int payments, IntConsumer pay) throws Exception {
        try (var connection = program.getBean(DataSource.class).getConnection();
                var statement = connection.createStatement()) {
            connection.setAutoCommit(false);
            statement.execute("lock table account.receipt_series in exclusive mode");
            double perSecond = perSecond(payments, pay);
            connection.rollback();
            return perSecond;
        }
    }

    private static void pay(Account account, List<CaseId> ours, LocalDate today, int number) {
        DataScope.AGENCY.call(() -> account.record(
                new RecordPayment(
                        ours.get(Math.floorMod(number, ours.size())),
                        Money.euros("1.00"),
                        today,
                        PaymentMeans.TRANSFER,
                        ReceivedBy.AGENCY,
                        "VIR " + number,
                        null,
                        "measured " + number),
                MEASURER));
    }

    /** What is to follow the payments of one side must not burden the other: a payment wakes it, and then it is waited for. */
    private void settle(Account account, List<CaseId> ours, LocalDate today, int number) throws SQLException {
        pay(account, ours, today, number);
        Aftermaths.await(program.getBean(DataSource.class));
    }

    private static double perSecond(int payments, IntConsumer pay) throws Exception {
        try (var writers = Executors.newFixedThreadPool(WRITERS)) {
            long start = System.nanoTime();
            var shares = new ArrayList<Callable<Void>>();
            for (int writer = 0; writer < WRITERS; writer++) {
                int first = writer;
                shares.add(() -> {
                    for (int i = first; i < payments; i += WRITERS) pay.accept(i);
                    return null;
                });
            }
            for (Future<Void> share : writers.invokeAll(shares)) share.get();
            return payments / ((System.nanoTime() - start) / 1e9);
        }
    }

    private ClientId client() throws IOException {
        ClientProfile profile = Placement.client();
        ClientId client =
                DataScope.AGENCY.call(() -> program.getBean(Clients.class).register(profile));
        Path file = folder.resolve("debts.csv");
        ManyDebts.write(file, CASES, 0);
        Imports imports = program.getBean(Imports.class);
        try (InputStream content = Files.newInputStream(file)) {
            DataScope.of(client)
                    .call(() -> imports.await(
                            imports.receive(new SendFile(client, "debts.csv", content, ImportMode.COMMIT, MEASURER)),
                            Duration.ofMinutes(10)));
        }
        try (var connection = program.getBean(DataSource.class).getConnection();
                var statement = connection.createStatement()) {
            connection.setAutoCommit(false);
            statement.execute("select set_config('quittance.scope', '%s', true)".formatted(DataScope.AGENCY.value()));
            var found = statement.executeQuery("select case_id from casefile.case_file");
            while (found.next()) cases.add(new CaseId(found.getObject(1, UUID.class)));
            connection.rollback();
        } catch (SQLException failed) {
            throw new IllegalStateException(failed);
        }
        return client;
    }
}
