package app.quittance.intake.reading;

import app.quittance.intake.Layout;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** The rows of an open file, from front to back, without the blank ones. Reading may yet find the whole file wrong. */
public interface DebtRows extends Iterator<SourceRow>, AutoCloseable {

    Layout layout();

    /** What the file claims, where that is more than its rows say; empty: each row is a claim. */
    default Optional<StatedClaims> stated() {
        return Optional.empty();
    }

    /** The file as a payment history, where it is one and no debts at all. */
    default Optional<HistoryRows> history() {
        return Optional.empty();
    }

    /** Invoices of the past that the file tells of beside its debts. */
    default List<SettledInvoice> past() {
        return List.of();
    }

    /** Documents that came with the file and prove a row, by the number of the row; each is a PDF that opens. */
    default Map<Integer, RowDocument> documents() {
        return Map.of();
    }

    @Override
    void close();
}
