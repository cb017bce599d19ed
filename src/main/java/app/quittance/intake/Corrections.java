package app.quittance.intake;

import app.quittance.intake.CorrectionSheet.Corrected;
import app.quittance.intake.Layout.FoundColumn;
import app.quittance.kernel.Actor;
import app.quittance.kernel.Refusal;
import app.quittance.platform.Sentences;
import java.io.ByteArrayInputStream;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.SortedSet;
import java.util.TreeSet;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.springframework.stereotype.Service;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * Where refused rows are corrected: shows them, and receives what a person corrected as a file of its own, which is looked at
 * and taken like any other. Sending the same corrections twice is one file.
 */
@Service
public class Corrections {

    /** As many rows as are shown at once, and sent. */
    public static final int MOST_ROWS = 25;

    private static final int MOST_LINKS = 50;

    /** Kinds of file that are tables themselves; of the others the rows are worked out, and the source is to be corrected. */
    private static final Set<String> TABLES = Set.of("csv", "xlsx");

    private final ImportReports reports;
    private final ImportRows imports;
    private final RefusedRows refused;
    private final CorrectionRows rows;
    private final LookRows looks;
    private final Reception reception;
    private final ImportJob job;
    private final Sentences sentences;
    private final TransactionTemplate transactions;

    Corrections(
            ImportReports reports,
            ImportRows imports,
            RefusedRows refused,
            CorrectionRows rows,
            LookRows looks,
            Reception reception,
            ImportJob job,
            Sentences sentences,
            TransactionTemplate transactions) {
        this.reports = reports;
        this.imports = imports;
        this.refused = refused;
        this.rows = rows;
        this.looks = looks;
        this.reception = reception;
        this.job = job;
        this.sentences = sentences;
        this.transactions = transactions;
    }

    /**
     * An import that corrects another, or is corrected by it.
     *
     * @param taken accepted rows, and those that were known already; in a dry run, would be
     */
    public record Link(ImportId id, String fileName, ImportMode mode, ImportStatus status, int read, int taken) {}

    /** Whether the rows of this file can be corrected one by one. */
    public boolean arePossible(ImportReport report) {
        boolean read = report.status() == ImportStatus.DONE || report.status() == ImportStatus.REFUSED;
        return read && isTable(report);
    }

    /** Whether the file is a table itself. */
    public boolean isTable(ImportReport report) {
        return report.layout().filter(each -> TABLES.contains(each.format())).isPresent();
    }

    /** The import whose rows this one brings corrected. */
    public Optional<Link> corrects(ImportId id) {
        return rows.correctedBy(id);
    }

    /** The imports that bring rows of this file corrected, the latest first. */
    public List<Link> of(ImportId id) {
        return rows.correctionsOf(id, MOST_LINKS);
    }

    /** The rows of the file that were corrected since and taken. */
    public SortedSet<Integer> settled(ImportId id) {
        return new TreeSet<>(rows.settled(id));
    }

    /** The refused rows after one that are not settled, for programs. */
    public RejectsData data(ImportId id, int after, int size, Locale language) {
        ImportReport report = readable(id);
        List<String> headers = report.layout().stream()
                .flatMap(layout -> layout.columns().stream())
                .map(FoundColumn::header)
                .toList();
        var items = new ArrayList<RejectsData.Item>();
        refused.each(id, after, size + 1, row -> items.add(RejectsData.item(row, headers, sentences, language)));
        if (items.size() <= size) return new RejectsData(List.copyOf(items), null);
        List<RejectsData.Item> page = List.copyOf(items.subList(0, size));
        return new RejectsData(page, page.getLast().row());
    }

    /** The refused rows after one that are not settled, to be corrected. */
    public CorrectionSheet sheet(ImportId id, int after) {
        ImportReport report = correctable(id);
        var found = new ArrayList<RefusedRow>();
        refused.each(id, after, MOST_ROWS + 1, found::add);
        boolean more = found.size() > MOST_ROWS;
        List<RefusedRow> page = more ? found.subList(0, MOST_ROWS) : found;
        return CorrectionCells.of(report)
                .sheet(page, rows.of(id), more ? page.getLast().number() : null);
    }

    /** The refused rows among these, settled or not: a form that was refused is shown again. */
    public CorrectionSheet sheet(ImportId id, SortedSet<Integer> numbers) {
        ImportReport report = correctable(id);
        List<RefusedRow> found = refused.at(id, numbers);
        return CorrectionCells.of(report).sheet(found, rows.of(id), null);
    }

    /**
     * Receives those rows that were changed or ticked, and has them looked at; takes nothing.
     *
     * @param name of the new file
     */
    public ImportId send(ImportId id, List<CorrectedRow> sent, String name, Actor by) {
        ImportReport report = correctable(id);
        if (sent.size() > MOST_ROWS) throw new Refusal("corrections.too-many", MOST_ROWS);
        CorrectionCells cells = CorrectionCells.of(report);
        List<CorrectionCells.Line> lines = cells.lines(stored(id, sent), sent);
        if (lines.isEmpty()) throw new Refusal("corrections.nothing");
        List<Integer> numbers = lines.stream().map(CorrectionCells.Line::number).toList();
        CorrectionCells.Table table = cells.table(lines, imports.mapping(id));
        return Objects.requireNonNull(transactions.execute(status -> {
            ImportId file = looks.hold(id);
            Optional<ImportId> same = rows.same(file, numbers, sha256(table.bytes()));
            if (same.isPresent()) return same.get();
            refuseSettled(id, numbers);
            ImportId correction = reception.store(new SendFile(
                    report.client(),
                    name,
                    new ByteArrayInputStream(table.bytes()),
                    ImportMode.DRY_RUN,
                    table.mapping(),
                    by));
            rows.mark(correction, id, numbers);
            job.schedule(correction);
            return correction;
        }));
    }

    private Map<Integer, RefusedRow> stored(ImportId id, List<CorrectedRow> sent) {
        SortedSet<Integer> numbers =
                sent.stream().map(CorrectedRow::number).collect(Collectors.toCollection(TreeSet::new));
        Map<Integer, RefusedRow> found =
                refused.at(id, numbers).stream().collect(Collectors.toMap(RefusedRow::number, Function.identity()));
        numbers.removeAll(found.keySet());
        if (!numbers.isEmpty()) throw new Refusal("corrections.not-refused", inWords(numbers));
        return found;
    }

    private void refuseSettled(ImportId id, List<Integer> numbers) {
        Map<Integer, Corrected> corrected = rows.of(id);
        List<Integer> twice = numbers.stream()
                .filter(each ->
                        corrected.containsKey(each) && corrected.get(each).taken())
                .toList();
        if (!twice.isEmpty()) throw new Refusal("corrections.taken-since", inWords(twice));
    }

    private static String inWords(Iterable<Integer> numbers) {
        var words = new ArrayList<String>();
        numbers.forEach(each -> words.add(Integer.toString(each)));
        return String.join(", ", words);
    }

    private ImportReport correctable(ImportId id) {
        ImportReport report = readable(id);
        if (!isTable(report)) throw new Refusal("corrections.no-table");
        if (!arePossible(report)) throw new Refusal("corrections.not-now");
        return report;
    }

    private ImportReport readable(ImportId id) {
        ImportReport report = reports.get(id);
        boolean beingRead = !report.status().isOver() && report.layout().isEmpty();
        if (beingRead) throw new Refusal("import.not-read-yet");
        return report;
    }

    private static String sha256(byte[] bytes) {
        try {
            return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(bytes));
        } catch (NoSuchAlgorithmException impossible) {
            throw new IllegalStateException(impossible);
        }
    }
}
