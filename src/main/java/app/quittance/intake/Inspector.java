package app.quittance.intake;

import app.quittance.intake.check.CheckTerms;
import app.quittance.intake.check.CheckedRow;
import app.quittance.intake.check.DebtCheck;
import app.quittance.intake.check.HistoryCheck;
import app.quittance.intake.check.HistoryCheck.CheckedPast;
import app.quittance.intake.einvoice.ElectronicInvoices;
import app.quittance.intake.proposal.Proposal.Confidence;
import app.quittance.intake.proposal.Proposal.Reason;
import app.quittance.intake.proposal.Proposals;
import app.quittance.intake.reading.Column;
import app.quittance.intake.reading.DebtRows;
import app.quittance.intake.reading.Format;
import app.quittance.intake.reading.Formats;
import app.quittance.intake.reading.Headers;
import app.quittance.intake.reading.HistoryRows;
import app.quittance.intake.reading.SentFile;
import app.quittance.intake.reading.SourceRow;
import app.quittance.intake.reading.StatedClaim;
import app.quittance.intake.reading.StatedClaims;
import app.quittance.platform.Sentences;
import app.quittance.rulebook.Rulebook;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** Says what files hold, with the checks of an import and nothing else: no database, no client, no mandate. */
public final class Inspector {

    private static final int SAMPLE_ROWS = 1_000;
    private static final Map<String, String> OF_COMPANIES =
            Map.of(Headers.SAID + "company", Column.DEBTOR_KIND.english());

    private final Formats formats = Formats.builtIn(new ElectronicInvoices());
    private final Sentences sentences;
    private final Locale language;
    private final CheckTerms terms;

    /** Inspects as of a day, in words of a language. */
    public Inspector(LocalDate today, Sentences sentences, Locale language) {
        this.sentences = sentences;
        this.language = language;
        this.terms = CheckTerms.withoutMandate(today, new LimitationRule(Rulebook.bundled(), today));
    }

    /** What the file holds; a file that cannot be read is refused like one that holds nothing. */
    public Inspection inspect(String file) {
        Path path = Path.of(file);
        var report = new Report(file);
        try {
            if (!Files.isRegularFile(path) || !Files.isReadable(path)) throw new WrongFile("file.unreadable");
            read(() -> opened(path), report);
        } catch (WrongFile wrong) {
            report.claims.clear();
            report.findings.add(wrong.finding());
        }
        return report.told();
    }

    private static InputStream opened(Path path) {
        try {
            return Files.newInputStream(path);
        } catch (java.io.IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }

    private void read(SentFile file, Report report) {
        try (DebtRows rows = opened(formats.of(file), file, report)) {
            report.format = rows.layout().format();
            if (rows.history().isPresent()) check(rows.history().get(), report);
            else if (rows.stated().isPresent()) report.take(rows.stated().get());
            else check(rows, report);
        }
    }

    private void check(DebtRows rows, Report report) {
        var sample = new ArrayList<SourceRow>();
        while (rows.hasNext() && sample.size() < SAMPLE_ROWS) sample.add(rows.next());
        DebtCheck check = DebtCheck.learn(sample, terms);
        sample.forEach(row -> report.take(check.check(row)));
        while (rows.hasNext()) report.take(check.check(rows.next()));
    }

    /** Past invoices are no claims: their rows are counted and checked. */
    private void check(HistoryRows rows, Report report) {
        var sample = new ArrayList<SourceRow>();
        while (rows.hasNext() && sample.size() < SAMPLE_ROWS) sample.add(rows.next());
        HistoryCheck check = HistoryCheck.learn(rows, sample, terms.today());
        sample.forEach(row -> report.take(check.check(row)));
        while (rows.hasNext()) report.take(check.check(rows.next()));
    }

    /** A table of which not all columns are known is looked at as they are proposed; when it is sent, a person confirms them. */
    private DebtRows opened(Format table, SentFile file, Report report) {
        try {
            return table.open(file, Map.of());
        } catch (WrongFile lacking) {
            try {
                return openedAsProposed(table, file, report);
            } catch (WrongFile stillLacking) {
                throw lacking;
            }
        }
    }

    private DebtRows openedAsProposed(Format table, SentFile file, Report report) {
        Map<String, String> proposed = proposed(file);
        try {
            return report.tell(proposed, Map.of(), table.open(file, proposed));
        } catch (WrongFile withoutKind) {
            var ofCompanies = new HashMap<>(proposed);
            ofCompanies.putAll(OF_COMPANIES);
            return report.tell(proposed, OF_COMPANIES, table.open(file, ofCompanies));
        }
    }

    /** The headers that are none of ours, each with what it likely means: a guess only where a debt needs it. */
    private Map<String, String> proposed(SentFile file) {
        StoredTable table = StoredTable.of(formats, file, Map.of(), Proposals.ROWS);
        if (table.isOurs()) return Map.of();
        return Proposals.of(table.names(), table.rows()).stream()
                .filter(each -> each.reason() != Reason.KNOWN)
                .filter(each ->
                        each.confidence() != Confidence.GUESS || each.column().isRequired())
                .collect(Collectors.toMap(
                        each -> table.names().get(each.place()),
                        each -> each.column().english(),
                        (one, other) -> one,
                        TreeMap::new));
    }

    /** What is known of a file so far. */
    private final class Report {

        private final String file;
        private final List<StatedClaim> claims = new ArrayList<>();
        private final List<Finding> findings = new ArrayList<>();
        private @Nullable String format;
        private int rows;
        private int taken;

        private Report(String file) {
            this.file = file;
        }

        private DebtRows tell(Map<String, String> proposed, Map<String, String> asked, DebtRows rows) {
            if (!proposed.isEmpty()) {
                String columns = proposed.entrySet().stream()
                        .map(each -> each.getKey() + " → " + each.getValue())
                        .collect(Collectors.joining(", "));
                findings.add(new Finding(null, null, "columns.proposed", Level.WARN, List.of(columns), null));
            }
            if (!asked.isEmpty()) findings.add(new Finding(null, null, "kind.asked", Level.WARN, List.of(), null));
            return rows;
        }

        private void take(CheckedRow row) {
            rows++;
            if (!row.isRefused()) taken++;
            row.stated().ifPresent(claims::add);
            findings.addAll(row.findings());
        }

        private void take(CheckedPast row) {
            rows++;
            if (row.past() != null) taken++;
            findings.addAll(row.findings());
        }

        private void take(StatedClaims stated) {
            rows = stated.rows();
            taken = rows
                    - (int) stated.findings().stream()
                            .filter(Finding::refuses)
                            .map(Finding::row)
                            .distinct()
                            .count();
            claims.addAll(stated.claims());
            findings.addAll(stated.findings());
        }

        private Inspection told() {
            boolean refused = taken == 0 || findings.stream().anyMatch(each -> each.refuses() && each.row() == null);
            List<Inspection.Line> lines = findings.stream()
                    .map(each -> Inspection.line(each, sentences, language))
                    .toList();
            return new Inspection(file, format, format == null ? null : rows, claims, lines, refused);
        }
    }
}
