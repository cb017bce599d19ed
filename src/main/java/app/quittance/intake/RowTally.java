package app.quittance.intake;

import app.quittance.intake.ImportReport.CodeCount;
import app.quittance.intake.check.CheckedRow;
import java.util.BitSet;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** Counts the rows of a file as they are checked: in a few bits each, however many they are. */
final class RowTally {

    private record Code(String code, Level level) {}

    private final Map<Code, Integer> codes = new HashMap<>();
    private final BitSet warned = new BitSet();
    private int read;
    private int refused;

    void count(CheckedRow row) {
        count(row.source().number(), row.isRefused(), row.findings());
    }

    void count(int rowNo, boolean isRefused, List<Finding> findings) {
        read++;
        if (isRefused) refused++;
        else if (!findings.isEmpty()) warned.set(rowNo);
        Set<Code> once = new HashSet<>();
        for (Finding each : findings) once.add(new Code(each.code(), each.level()));
        once.forEach(code -> codes.merge(code, 1, Integer::sum));
    }

    /** An accepted row of which something was found beside the checks. */
    void warn(int rowNo, String code) {
        warned.set(rowNo);
        codes.merge(new Code(code, Level.WARN), 1, Integer::sum);
    }

    /** Rows that passed the checks, but that the cases would not have. */
    void countRefused(String code, int rows) {
        refused += rows;
        if (rows > 0) codes.merge(new Code(code, Level.REFUSE), rows, Integer::sum);
    }

    /** Something was found in a row that passed the checks. */
    void tell(Finding finding) {
        Integer row = finding.row();
        if (row == null) throw new IllegalArgumentException("Of no row: " + finding.code());
        if (finding.refuses()) countRefused(finding.code(), 1);
        else warn(row, finding.code());
    }

    /** A row that the checks refused says something of a claim that stands. */
    void forgive(String code) {
        refused--;
        codes.computeIfPresent(new Code(code, Level.REFUSE), (same, rows) -> rows > 1 ? rows - 1 : null);
    }

    /** The row is not among the accepted, so its warnings are not counted among theirs. */
    void notAccepted(int rowNo) {
        warned.clear(rowNo);
    }

    int read() {
        return read;
    }

    int refused() {
        return refused;
    }

    int warned() {
        return warned.cardinality();
    }

    List<CodeCount> codes() {
        return codes.entrySet().stream()
                .map(each -> new CodeCount(each.getKey().code(), each.getKey().level(), each.getValue()))
                .sorted(Comparator.comparing(CodeCount::level)
                        .thenComparing(CodeCount::rows, Comparator.reverseOrder())
                        .thenComparing(CodeCount::code))
                .toList();
    }
}
