package app.quittance.intake.reading;

import app.quittance.intake.WrongFile;
import java.util.NoSuchElementException;
import org.jspecify.annotations.Nullable;

/** Rows read one ahead of whoever takes them, so that a file without any is refused at once. */
abstract class RowsAhead implements DebtRows {

    private @Nullable SourceRow next;

    /** The next row of the file; null at its end. */
    abstract @Nullable SourceRow read();

    /** Reads the first row; for the constructor to end with. */
    final void start(String codeOfNone) {
        next = read();
        if (next == null) throw new WrongFile(codeOfNone);
    }

    @Override
    public final boolean hasNext() {
        return next != null;
    }

    @Override
    public final SourceRow next() {
        SourceRow row = next;
        if (row == null) throw new NoSuchElementException();
        next = read();
        return row;
    }
}
