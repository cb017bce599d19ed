package app.quittance.cli;

import app.quittance.intake.Finding;
import app.quittance.intake.ImportReport;
import app.quittance.intake.ImportStatus;
import app.quittance.intake.Layout;
import app.quittance.platform.Sentences;
import java.math.BigDecimal;
import java.util.List;
import java.util.Locale;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** What {@code import} prints: what became of the file, under the names that the REST interface uses. */
record ImportResult(
        UUID id,
        String status,
        @Nullable String format,
        ImportReport.Rows rows,
        Amounts amounts,
        int casesOpened,
        int casesJoined,
        List<String> cases,
        List<Line> findings) {

    private static final int FINDINGS_FOR_PEOPLE = 20;

    record Amounts(BigDecimal accepted) {}

    /** A finding, in words. */
    record Line(
            @Nullable Integer row,
            @Nullable String column,
            String code,
            String level,
            @Nullable String value,
            String message) {}

    static ImportResult of(ImportReport report, Sentences sentences, Locale language) {
        return new ImportResult(
                report.id().value(),
                report.status().name().toLowerCase(Locale.ROOT),
                report.layout().map(Layout::format).orElse(null),
                report.rows(),
                new Amounts(report.amounts().accepted().amount()),
                report.cases().opened(),
                report.cases().joined(),
                report.caseReferences(),
                report.findings().stream()
                        .map(finding -> line(finding, sentences, language))
                        .toList());
    }

    boolean isTaken() {
        return !status.equalsIgnoreCase(ImportStatus.REFUSED.name())
                && !status.equalsIgnoreCase(ImportStatus.FAILED.name());
    }

    ImportResult shortened() {
        List<Line> first = findings.stream().limit(FINDINGS_FOR_PEOPLE).toList();
        return new ImportResult(id, status, format, rows, amounts, casesOpened, casesJoined, cases, first);
    }

    private static Line line(Finding finding, Sentences sentences, Locale language) {
        return new Line(
                finding.row(),
                finding.column(),
                finding.code(),
                finding.level().name().toLowerCase(Locale.ROOT),
                finding.value(),
                finding.inWords(sentences, language));
    }
}
