package app.quittance.intake.check;

import app.quittance.intake.Finding;
import app.quittance.intake.reading.SourceRow;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A row and what was found in it.
 *
 * @param debt what may be taken; null: the row is refused
 */
public record CheckedRow(SourceRow source, @Nullable Debt debt, List<Finding> findings) {

    public boolean isRefused() {
        return debt == null;
    }
}
