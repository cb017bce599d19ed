package app.quittance.cli;

import app.quittance.client.Clients;
import app.quittance.intake.ImportData;
import app.quittance.intake.ImportMode;
import app.quittance.intake.ImportReport;
import app.quittance.intake.ImportStatus;
import app.quittance.intake.Imports;
import app.quittance.intake.SendFile;
import app.quittance.kernel.Actor;
import app.quittance.kernel.Refusal;
import app.quittance.platform.Sentences;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.PrintWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.BeanFactory;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

@Command(
        name = "import",
        description = {
            "Takes a client's file of debts and waits until its cases are opened, scored and routed. Exit code 1 if",
            "nothing was taken. The same file twice changes nothing."
        })
class ImportCommand extends AgencyJob {

    private static final Duration CASES_WITHIN = Duration.ofMinutes(10);

    @Option(names = "--client", required = true, paramLabel = "REF", description = "The client, such as C-001")
    private String client = "";

    @Parameters(paramLabel = "FILE", description = "The file")
    private Path file = Path.of("");

    @Option(names = "--dry-run", description = "Only says what would be taken and refused")
    private boolean dryRun;

    @Option(
            names = "--rejects",
            paramLabel = "FILE",
            description = "Where to write the refused rows with their reasons, to be corrected and sent again")
    private @Nullable Path rejects;

    @Override
    protected Object result(BeanFactory agency) throws IOException {
        if (!isReadable()) throw new Refusal("cli.file-unreadable", file);
        var to = agency.getBean(Clients.class).byReference(client).id();
        Imports imports = agency.getBean(Imports.class);
        ImportReport report;
        try (InputStream content = Files.newInputStream(file)) {
            report = imports.receiveNow(new SendFile(
                    to,
                    file.getFileName().toString(),
                    content,
                    dryRun ? ImportMode.DRY_RUN : ImportMode.COMMIT,
                    Actor.program("import")));
        }
        if (!report.status().isOver()) report = imports.await(report.id(), CASES_WITHIN);
        if (rejects != null) write(imports, report, rejects);
        return ImportData.of(report, agency.getBean(Sentences.class), Locale.getDefault());
    }

    final Path file() {
        return file;
    }

    final boolean isReadable() {
        return Files.isRegularFile(file) && Files.isReadable(file);
    }

    @Override
    protected int exitCode(Object result) {
        return result instanceof ImportData done && done.isTaken() ? 0 : 1;
    }

    /** People see the first findings; a program gets them all. */
    @Override
    protected void print(Object result, Format format, PrintWriter out) {
        boolean forPeople = format == Format.text && result instanceof ImportData;
        super.print(forPeople ? ((ImportData) result).shortened() : result, format, out);
    }

    private static void write(Imports imports, ImportReport report, Path to) throws IOException {
        if (report.status() == ImportStatus.FAILED || report.layout().isEmpty()) return;
        try (OutputStream out = Files.newOutputStream(to)) {
            imports.writeRejects(report.id(), out, Locale.getDefault());
        }
    }
}
