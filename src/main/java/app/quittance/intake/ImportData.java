package app.quittance.intake;

import app.quittance.platform.Sentences;
import com.fasterxml.jackson.annotation.JsonIgnore;
import java.math.BigDecimal;
import java.util.List;
import java.util.Locale;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** What became of a file as programs read it: the same keys from the shell and over REST. */
public record ImportData(
        UUID id,
        String status,
        @Nullable String format,
        ImportReport.Rows rows,
        Amounts amounts,
        int casesOpened,
        int casesJoined,
        History history,
        List<String> cases,
        List<Line> findings) {

    private static final int FINDINGS_FOR_PEOPLE = 20;

    public record Amounts(BigDecimal accepted) {}

    /** Past invoices and payments that were not known before. */
    public record History(int invoices, int payments) {}

    /** A finding, in words. */
    public record Line(
            @Nullable Integer row,
            @Nullable String column,
            String code,
            String level,
            @Nullable String value,
            String message) {}

    public static ImportData of(ImportReport report, Sentences sentences, Locale language) {
        return new ImportData(
                report.id().value(),
                report.status().name().toLowerCase(Locale.ROOT),
                report.layout().map(Layout::format).orElse(null),
                report.rows(),
                new Amounts(report.amounts().accepted().amount()),
                report.cases().opened(),
                report.cases().joined(),
                new History(report.history().invoices(), report.history().payments()),
                report.caseReferences(),
                report.findings().stream()
                        .map(finding -> line(finding, sentences, language))
                        .toList());
    }

    @JsonIgnore
    public boolean isTaken() {
        return !status.equalsIgnoreCase(ImportStatus.REFUSED.name())
                && !status.equalsIgnoreCase(ImportStatus.FAILED.name());
    }

    /** With the findings that a person reads at once. */
    public ImportData shortened() {
        List<Line> first = findings.stream().limit(FINDINGS_FOR_PEOPLE).toList();
        return new ImportData(id, status, format, rows, amounts, casesOpened, casesJoined, history, cases, first);
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
