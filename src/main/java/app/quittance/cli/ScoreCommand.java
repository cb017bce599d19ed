package app.quittance.cli;

import app.quittance.scoring.history.HistoryFile;
import app.quittance.scoring.learning.ModelFolder;
import app.quittance.scoring.learning.ModelOnFile;
import java.io.IOException;
import java.nio.file.Path;
import java.time.LocalDate;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

@Command(
        name = "score",
        description =
                "Scores every invoice of a payment history that is overdue and open on a day, from what was known before.")
class ScoreCommand extends Job {

    @Option(names = "--model", required = true, description = "The folder of the model")
    private Path model;

    @Option(names = "--history", required = true, description = "The payment history, a CSV file")
    private Path history;

    @Option(names = "--as-of", required = true, description = "The day of the score")
    private LocalDate asOf;

    @Option(
            names = "--out",
            required = true,
            description = "The file for the predictions: debtor_id, invoice_id, as_of, probability")
    private Path out;

    @Override
    protected Object result() throws IOException {
        var loaded = ModelFolder.load(model);
        return new ModelOnFile(loaded, HistoryFile.read(history).history()).score(asOf, out);
    }
}
