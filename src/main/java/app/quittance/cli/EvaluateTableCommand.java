package app.quittance.cli;

import app.quittance.scoring.table.TableEvaluation;
import java.io.IOException;
import java.nio.file.Path;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

@Command(
        name = "evaluate-table",
        description = {
            "Measures a model of train-table on another table with the same columns.",
            "Rows without a label are predicted, counted and left out of the figures."
        })
class EvaluateTableCommand extends Job {

    @Option(names = "--model", required = true, description = "The folder of the model")
    private Path model;

    @Option(names = "--table", required = true, description = "The table: CSV with a header, as it is or by gzip")
    private Path table;

    @Option(names = "--out", description = "A file for the predictions: row, probability")
    private @Nullable Path out;

    @Override
    protected Object result() throws IOException {
        return TableEvaluation.run(model, table, out);
    }
}
