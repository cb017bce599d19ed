package app.quittance.scale;

import app.quittance.GivenCases;
import app.quittance.Placement;
import app.quittance.Quittance;
import app.quittance.client.ClientProfile;
import app.quittance.client.Clients;
import app.quittance.identity.ApiKeys;
import app.quittance.identity.Invitations;
import app.quittance.identity.NewPerson;
import app.quittance.identity.People;
import app.quittance.identity.PersonId;
import app.quittance.identity.Role;
import app.quittance.intake.ImportId;
import app.quittance.intake.ImportMode;
import app.quittance.intake.ImportReport;
import app.quittance.intake.ImportStatus;
import app.quittance.intake.Imports;
import app.quittance.intake.SendFile;
import app.quittance.kernel.Actor;
import app.quittance.kernel.ClientId;
import app.quittance.kernel.DataScope;
import app.quittance.platform.Program;
import app.quittance.strategy.Portfolios;
import app.quittance.strategy.Portfolios.Collector;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.UUID;
import javax.sql.DataSource;
import org.springframework.context.ConfigurableApplicationContext;

/** An agency on a durable database of its own: a client with a thousand debts, then one with a hundred thousand. */
final class AgencyAtScale {

    private static final String PASSWORD = "la Loire coule vers l’ouest";
    private static final int FEW = 1_000;
    private static final Actor MEASURER = Actor.program("scale");

    private final ConfigurableApplicationContext program;
    private final Path folder;
    private final Collector collector;

    private AgencyAtScale(ConfigurableApplicationContext program, Path folder) {
        this.program = program;
        this.folder = folder;
        this.collector = new Collector(
                person(NewPerson.ofAgency("c.petit", "Chloé Petit", Role.COLLECTOR, "c@example.org")), "Chloé Petit");
        person(NewPerson.ofAgency("lead", "Léa Bonnet", Role.LEAD, "l@example.org"));
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
        new AgencyAtScale(program, folder).measure(many);
        System.exit(0);
    }

    private void measure(int many) throws Exception {
        Measured.say(String.format(
                Locale.ROOT,
                "%d processors, heap of %d MB",
                Runtime.getRuntime().availableProcessors(),
                Runtime.getRuntime().maxMemory() >> 20));
        String aFew = client("few", FEW, 0);
        open("few", aFew); // until then the JVM compiles what it runs
        Map<String, Double> few = open("few", aFew);
        Map<String, Double> lots = open("many", client("many", many, FEW));
        Measured.say(String.format(Locale.ROOT, "%-22s %12s %12s %8s", "median of a list, ms", FEW, many, "ratio"));
        few.forEach((list, before) -> {
            double after = lots.getOrDefault(list, Double.NaN);
            Measured.say(String.format(Locale.ROOT, "%-22s %12.1f %12.1f %8.2f", list, before, after, after / before));
        });
    }

    /** Gives the agency one more client, whose debts all go to the one collector; gives the client's key. */
    private String client(String name, int debts, int numbersFrom) throws Exception {
        ClientProfile profile = Placement.client();
        ClientId client =
                DataScope.AGENCY.call(() -> program.getBean(Clients.class).register(profile));
        person(NewPerson.ofClient(name, name, client, "k@example.org"));
        String key =
                DataScope.AGENCY.call(() -> program.getBean(ApiKeys.class).create(client, name, GivenCases.SOMEONE));
        take(client, debts, numbersFrom);
        spread();
        return key;
    }

    private void take(ClientId client, int debts, int numbersFrom) throws IOException {
        Path file = folder.resolve("debts.csv");
        ManyDebts.write(file, debts, numbersFrom);
        Imports imports = program.getBean(Imports.class);
        long start = System.nanoTime();
        ImportId id;
        try (InputStream content = Files.newInputStream(file)) {
            id = DataScope.of(client)
                    .call(() ->
                            imports.receive(new SendFile(client, "debts.csv", content, ImportMode.COMMIT, MEASURER)));
        }
        ImportReport report = DataScope.of(client).call(() -> imports.await(id, Duration.ofMinutes(30)));
        double seconds = (System.nanoTime() - start) / 1e9;
        if (report.status() != ImportStatus.DONE)
            throw new IllegalStateException(report.status() + " " + report.codes());
        Measured.say(String.format(
                Locale.ROOT,
                "%d debts (%d bytes) became %d cases, scored and routed, in %.1f s",
                report.rows().accepted(),
                Files.size(file),
                report.cases().opened(),
                seconds));
    }

    private void spread() {
        long start = System.nanoTime();
        Portfolios portfolios = program.getBean(Portfolios.class);
        int spread = 0;
        int now;
        do {
            now = DataScope.AGENCY.call(() -> portfolios.spread(List.of(collector), MEASURER));
            spread += now;
        } while (now > 0);
        Measured.say(String.format(
                Locale.ROOT, "%d cases given to a collector in %.1f s", spread, (System.nanoTime() - start) / 1e9));
    }

    /** The median time of each list, once all that follows what came before is done. */
    private Map<String, Double> open(String client, String key) throws Exception {
        long start = System.nanoTime();
        Aftermaths.await(program.getBean(DataSource.class));
        Measured.say(
                String.format(Locale.ROOT, "what follows was done %.1f s later", (System.nanoTime() - start) / 1e9));
        String house = "http://127.0.0.1:" + program.getEnvironment().getProperty("local.server.port");
        var medians = new LinkedHashMap<String, Double>();
        var collecting = Visitor.signedIn(house, "c.petit", PASSWORD);
        medians.put("/desk", collecting.median("/desk"));
        medians.put("/desk/cases", collecting.median("/desk/cases"));
        medians.put("/lead", Visitor.signedIn(house, "lead", PASSWORD).median("/lead"));
        var entrusting = Visitor.signedIn(house, client, PASSWORD);
        medians.put("/client", entrusting.median("/client"));
        medians.put("/client/cases", entrusting.median("/client/cases"));
        medians.put("/api/v1/cases", Visitor.withKey(house, key).median("/api/v1/cases?size=100"));
        return medians;
    }

    private UUID person(NewPerson newcomer) {
        return DataScope.AGENCY.call(() -> {
            PersonId id = program.getBean(People.class).create(newcomer);
            Invitations invitations = program.getBean(Invitations.class);
            invitations.accept(invitations.invite(id).secret(), PASSWORD);
            return id.value();
        });
    }
}
