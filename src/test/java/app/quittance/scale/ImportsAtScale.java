package app.quittance.scale;

import app.quittance.Placement;
import app.quittance.Quittance;
import app.quittance.client.ClientProfile;
import app.quittance.client.Clients;
import app.quittance.intake.ImportMode;
import app.quittance.intake.ImportReport;
import app.quittance.intake.ImportStatus;
import app.quittance.intake.Imports;
import app.quittance.intake.SendFile;
import app.quittance.kernel.Actor;
import app.quittance.kernel.ClientId;
import app.quittance.kernel.DataScope;
import app.quittance.platform.Program;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import org.springframework.boot.flyway.autoconfigure.FlywayConnectionDetails;
import org.springframework.context.ConfigurableApplicationContext;

/** Imports file after file, each beside COPY of the rows that came of it. */
final class ImportsAtScale {

    private static final Actor MEASURER = Actor.program("scale");
    private static final Duration ROUTED_WITHIN = Duration.ofHours(1);
    private static final int ONE_WRONG_IN = 20;

    private final ConfigurableApplicationContext program;
    private final Imports imports;
    private final FlywayConnectionDetails owner;
    private final Path folder;

    private ImportsAtScale(ConfigurableApplicationContext program, Path folder) {
        this.program = program;
        this.imports = program.getBean(Imports.class);
        this.owner = program.getBean(FlywayConnectionDetails.class);
        this.folder = folder;
    }

    /** Arguments: the folder for the database, and how many debts are many. */
    public static void main(String[] arguments) throws Exception {
        Path folder = Path.of(arguments[0]);
        int many = Integer.parseInt(arguments[1]);
        var program = new Program(Quittance.class)
                .server(
                        "--quittance.home=" + folder,
                        "--quittance.demo=false",
                        "--server.address=127.0.0.1",
                        "--server.port=0");
        try {
            new ImportsAtScale(program, folder).measure(many);
        } catch (Exception broken) {
            Measured.say("Broken off: " + broken);
            System.exit(1);
        }
        System.exit(0);
    }

    /** A file taken: by whom, and how long that took. */
    private record Taken(ClientId client, ImportReport report, double seconds) {

        double perSecond() {
            return report.rows().read() / seconds;
        }
    }

    private void measure(int many) throws Exception {
        Measured.say("heap of %d MB".formatted(Runtime.getRuntime().maxMemory() >> 20));
        take("to warm up", client(), many / 20, 0, 0);
        Taken tenth = beside("a tenth", many / 10, many);
        Taken all = beside("all", many, 2 * many);
        Taken again = beside("as many again", many, 3 * many);
        Taken wrong = take("one in twenty wrong", client(), many, 4 * many, ONE_WRONG_IN);
        say("linear: all at %.2f of the speed of a tenth, as many again at %.2f"
                .formatted(all.perSecond() / tenth.perSecond(), again.perSecond() / tenth.perSecond()));
        say("one row in twenty wrong costs %.2f of what the same number of right ones costs"
                .formatted(wrong.seconds() / again.seconds()));
        BareCopy copy = BareCopy.ofImport(owner, folder, again.client());
        long before = copy.rows();
        Taken twice = take("the same again", again.client(), many, 3 * many, 0);
        say("the same again: %d accepted, %d known, %d rows written"
                .formatted(
                        twice.report().rows().accepted(), twice.report().rows().duplicate(), copy.rows() - before));
    }

    private Taken beside(String name, int debts, int numbersFrom) throws Exception {
        Taken taken = take(name, client(), debts, numbersFrom, 0);
        double bare = BareCopy.ofImport(owner, folder, taken.client()).seconds();
        say("%s: COPY of the same rows %.1f s, ratio %.2f".formatted(name, bare, bare / taken.seconds()));
        return taken;
    }

    /** Measured until the claims are in the books; the next begins once their cases are routed too. */
    private Taken take(String name, ClientId client, int debts, int numbersFrom, int oneWrongIn) throws Exception {
        Path file = folder.resolve("debts.csv");
        ManyDebts.write(file, debts, numbersFrom, oneWrongIn);
        long start = System.nanoTime();
        ImportReport report;
        try (InputStream content = Files.newInputStream(file)) {
            report = DataScope.of(client)
                    .call(() -> imports.receiveNow(
                            new SendFile(client, "debts.csv", content, ImportMode.COMMIT, MEASURER)));
        }
        double seconds = (System.nanoTime() - start) / 1e9;
        say("%s: %d debts (%d MB) in the books after %.1f s, %.0f/s; %d accepted, %d refused"
                .formatted(
                        name,
                        report.rows().read(),
                        Files.size(file) >> 20,
                        seconds,
                        report.rows().read() / seconds,
                        report.rows().accepted(),
                        report.rows().rejected()));
        ImportReport end = DataScope.of(client).call(() -> imports.await(report.id(), ROUTED_WITHIN));
        if (end.status() != ImportStatus.DONE) throw new IllegalStateException(end.status() + " " + end.codes());
        say("%s: scored and routed %.1f s later".formatted(name, (System.nanoTime() - start) / 1e9 - seconds));
        return new Taken(client, report, seconds);
    }

    private ClientId client() {
        ClientProfile profile = Placement.client();
        return DataScope.AGENCY.call(() -> program.getBean(Clients.class).register(profile));
    }

    private static void say(String line) {
        Measured.say(line);
    }
}
