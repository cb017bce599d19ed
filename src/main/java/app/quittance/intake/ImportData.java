package app.quittance.intake;

import app.quittance.platform.Sentences;
import com.fasterxml.jackson.annotation.JsonIgnore;
import java.math.BigDecimal;
import java.time.Duration;
import java.util.List;
import java.util.Locale;
import java.util.UUID;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** What became of a file as programs read it: the same keys from the shell and over REST. */
public record ImportData(
        UUID id,
        String status,
        @Nullable String format,
        ImportReport.Rows rows,
        int claimsChanged,
        Amounts amounts,
        int casesOpened,
        int casesJoined,
        @Nullable Debtors debtors,
        History history,
        List<String> cases,
        List<Line> findings,
        @Nullable Progress progress) {

    private static final int FINDINGS_FOR_PEOPLE = 20;

    public record Amounts(BigDecimal accepted) {}

    /** Of a file that was tried out: joined to debtors told of before, resembling one of these, or new. */
    public record Debtors(int known, int toReview, int fresh) {}

    /** Past invoices and payments that were not known before. */
    public record History(int invoices, int payments) {}

    /** How far it is; {@code secondsLeft} is null as long as that cannot be told. */
    public record Progress(
            String stage,
            int rows,
            long rowsPerSecond,
            @Nullable Long secondsLeft,
            boolean cancelled) {

        private static Progress of(ImportProgress progress) {
            return new Progress(
                    progress.stage().name().toLowerCase(Locale.ROOT),
                    progress.rows(),
                    progress.rowsPerSecond(),
                    progress.left().map(Duration::toSeconds).orElse(null),
                    progress.cancelled());
        }
    }

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
                report.changed(),
                new Amounts(report.amounts().accepted().amount()),
                report.cases().opened(),
                report.cases().joined(),
                report.debtors()
                        .map(each -> new Debtors(each.known(), each.toReview(), each.fresh()))
                        .orElse(null),
                new History(report.history().invoices(), report.history().payments()),
                report.caseReferences(),
                report.findings().stream()
                        .map(finding -> line(finding, sentences, language))
                        .toList(),
                report.progress().map(Progress::of).orElse(null));
    }

    @JsonIgnore
    public boolean isTaken() {
        return Stream.of(ImportStatus.REFUSED, ImportStatus.FAILED, ImportStatus.CANCELLED)
                .noneMatch(each -> each.name().equalsIgnoreCase(status));
    }

    /** With the findings that a person reads at once. */
    public ImportData shortened() {
        List<Line> first = findings.stream().limit(FINDINGS_FOR_PEOPLE).toList();
        return new ImportData(
                id,
                status,
                format,
                rows,
                claimsChanged,
                amounts,
                casesOpened,
                casesJoined,
                debtors,
                history,
                cases,
                first,
                progress);
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
