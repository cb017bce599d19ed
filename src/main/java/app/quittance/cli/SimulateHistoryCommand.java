package app.quittance.cli;

import app.quittance.scoring.history.HistoryWriter;
import app.quittance.scoring.simulation.PaymentLife;
import java.io.IOException;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.concurrent.atomic.AtomicLong;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

@Command(
        name = "simulate-history",
        description = {
            "Makes up a payment history from a seed, tuned to published aggregates. The bundled model learns from one:",
            "  quittance simulate-history --out history.csv",
            "  quittance train --history history.csv --until 2025-12-31 --origin SIMULATED --keep LOGISTIC"
                    + " --out models/payment-likelihood/1"
        })
class SimulateHistoryCommand extends Job {

    /** What was written. */
    record Simulated(String file, long rows) {}

    @Option(names = "--out", required = true, description = "The file to write")
    private Path out;

    @Option(names = "--seed", defaultValue = "1", description = "The same seed gives the same bytes (default: 1)")
    private long seed;

    @Option(names = "--from", defaultValue = "2023-01-01", description = "The first day (default: ${DEFAULT-VALUE})")
    private LocalDate from;

    @Option(names = "--until", defaultValue = "2025-12-31", description = "The last day (default: ${DEFAULT-VALUE})")
    private LocalDate until;

    @Option(
            names = "--debtors",
            defaultValue = "1000",
            description = "How many debtors each of the six creditors has (default: ${DEFAULT-VALUE})")
    private int debtors;

    @Override
    protected Object result() throws IOException {
        AtomicLong rows = new AtomicLong();
        try (HistoryWriter writer = new HistoryWriter(out)) {
            new PaymentLife(seed, from, until).market(debtors, row -> {
                writer.write(row);
                rows.incrementAndGet();
            });
        }
        return new Simulated(out.toString(), rows.get());
    }
}
