package app.quittance.intake.check;

import app.quittance.intake.Finding;
import app.quittance.intake.Level;
import app.quittance.intake.reading.Column;
import app.quittance.intake.reading.SourceRow;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** What is found in one row, in the order of the checks. */
final class RowFindings {

    private final SourceRow row;
    private final List<Finding> findings = new ArrayList<>(0);

    RowFindings(SourceRow row) {
        this.row = row;
        findings.addAll(row.told());
    }

    /** The column's text, or null where it is blank. */
    @Nullable
    String text(Column column) {
        String text = row.text(column);
        return text.isEmpty() ? null : text;
    }

    /** The column's header as it stands in the file. */
    String title(Column column) {
        return row.headers().title(column);
    }

    void refuse(Column column, String code, String... arguments) {
        add(row.headers().title(column), code, Level.REFUSE, row.text(column), arguments);
    }

    void refuseRow(@Nullable String header, String code, String value, String... arguments) {
        add(header, code, Level.REFUSE, value, arguments);
    }

    void warn(Column column, String code, String... arguments) {
        add(row.headers().title(column), code, Level.WARN, row.text(column), arguments);
    }

    private void add(@Nullable String header, String code, Level level, String value, String... arguments) {
        findings.add(
                new Finding(row.number(), header, code, level, List.of(arguments), value.isEmpty() ? null : value));
    }

    boolean refused() {
        return findings.stream().anyMatch(Finding::refuses);
    }

    List<Finding> all() {
        return findings;
    }
}
