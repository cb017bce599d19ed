package app.quittance.intake.reading;

import app.quittance.intake.Layout;
import java.util.Iterator;

/** The rows of an open file, from front to back, without the blank ones. Reading may yet find the whole file wrong. */
public interface DebtRows extends Iterator<SourceRow>, AutoCloseable {

    Layout layout();

    @Override
    void close();
}
