package app.quittance.cli;

import app.quittance.intake.Inspection;
import app.quittance.intake.Inspector;
import app.quittance.kernel.AgencyCalendar;
import app.quittance.platform.Sentences;
import java.io.PrintWriter;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import picocli.CommandLine.Command;
import picocli.CommandLine.Parameters;

@Command(
        name = "inspect",
        description = {
            "Says what files of debts hold and what an import would find wrong in them: one line of JSON for each, for a",
            "refused one too. Writes nothing. Exit code 1 if any was refused."
        })
class InspectCommand extends Job {

    @Parameters(paramLabel = "FILE", arity = "1..*", description = "Any files that an import takes")
    private List<String> files = List.of();

    private boolean refused;

    /** Each file as it is printed, so that the first is not waited for until the last is read. */
    @Override
    protected Object result() {
        return files;
    }

    @Override
    protected void print(Object result, Format format, PrintWriter out) {
        var inspector = new Inspector(LocalDate.now(AgencyCalendar.ZONE), Sentences.bundled(), Locale.getDefault());
        for (String file : files) {
            Inspection inspection = inspector.inspect(file);
            refused |= inspection.refused();
            out.println(Format.oneLine(inspection));
        }
    }

    @Override
    protected int exitCode(Object result) {
        return refused ? 1 : 0;
    }
}
