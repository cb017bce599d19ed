package app.quittance.cli;

import app.quittance.scoring.history.HistoryFile;
import app.quittance.scoring.history.PaymentHistory;
import app.quittance.scoring.learning.ModelFolder;
import app.quittance.scoring.learning.ModelOnFile;
import java.io.IOException;
import java.nio.file.Path;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

@Command(
        name = "evaluate",
        description = {
            "Measures a saved model on a payment history, from a date on.",
            "Earlier rows serve as the debtors' past. Examples whose outcome is not known are left out and counted."
        })
class EvaluateCommand extends Job {

    @Option(names = "--model", required = true, description = "The folder of the model")
    private Path model;

    @Option(names = "--history", required = true, description = "The payment history, a CSV file")
    private Path history;

    @Option(names = "--from", required = true, description = "The first day to measure")
    private LocalDate from;

    @Option(names = "--until", description = "The last day of which anything is known (default: that of the file)")
    private @Nullable LocalDate until;

    @Option(names = "--out", description = "A file for the predictions: debtor_id, invoice_id, as_of, probability")
    private @Nullable Path out;

    @Override
    protected Object result() throws IOException {
        var loaded = ModelFolder.load(model);
        PaymentHistory payments = HistoryFile.read(history).history();
        LocalDate lastDay = until == null ? payments.lastDay() : until;
        return new ModelOnFile(loaded, payments).evaluate(from, lastDay, out);
    }
}
