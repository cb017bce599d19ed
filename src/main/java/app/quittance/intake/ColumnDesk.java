package app.quittance.intake;

import app.quittance.intake.proposal.Proposals;
import app.quittance.intake.reading.Column;
import app.quittance.kernel.AgencyCalendar;
import app.quittance.kernel.ClientId;
import app.quittance.kernel.Refusal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import org.springframework.transaction.support.TransactionTemplate;

/** Where a person says what a file's columns are: shows what is proposed, looks at the file again as confirmed, keeps that. */
@Service
public class ColumnDesk {

    private static final int HEADERS_ALONE = 1;
    private static final Set<String> ASKED = Set.of("columns.missing", "columns.twice", "mapping.unknown-column");

    private final ImportReports reports;
    private final ImportRows imports;
    private final LookRows looks;
    private final KeptColumns kept;
    private final OpenFiles files;
    private final ReadNow again;
    private final TransactionTemplate transactions;

    ColumnDesk(
            ImportReports reports,
            ImportRows imports,
            LookRows looks,
            KeptColumns kept,
            OpenFiles files,
            ReadNow again,
            TransactionTemplate transactions) {
        this.reports = reports;
        this.imports = imports;
        this.looks = looks;
        this.kept = kept;
        this.files = files;
        this.again = again;
        this.transactions = transactions;
    }

    /** What a file needs of a person before it can be taken. */
    public enum Question {
        NONE,
        /** What its columns are. */
        COLUMNS,
        /** What kind all its debtors are: nothing in it says so. */
        KIND,
        /** Of which day a balance is, and what kind its debtors are. */
        DAY
    }

    /** What has to be asked of a file that was looked at. */
    public Question question(ImportReport report) {
        if (!mayBeReadAgain(report) || report.rows().accepted() > 0) return Question.NONE;
        if (report.findings().stream().anyMatch(each -> each.row() == null && ASKED.contains(each.code()))) {
            return Question.COLUMNS;
        }
        if (report.findings().stream().anyMatch(each -> each.code().equals("aged.as-of-missing"))) return Question.DAY;
        if (report.layout().isEmpty()) return Question.NONE;
        return looks.lacks(report.id(), kindHeaders(report)) ? Question.KIND : Question.NONE;
    }

    private static List<String> kindHeaders(ImportReport report) {
        var headers = new ArrayList<>(List.of(Column.DEBTOR_KIND.french()));
        report.layout().stream()
                .flatMap(layout -> layout.columns().stream())
                .filter(column -> Column.DEBTOR_KIND.english().equals(column.meaning()))
                .map(Layout.FoundColumn::header)
                .forEach(headers::add);
        return headers;
    }

    /** Whether the file was only looked at so far, or refused. */
    public boolean mayBeReadAgain(ImportReport report) {
        boolean nothingTaken = report.mode() == ImportMode.DRY_RUN || report.status() == ImportStatus.REFUSED;
        return nothingTaken
                && report.status().isOver()
                && report.status() != ImportStatus.FAILED
                && !Objects.requireNonNull(transactions.execute(status -> looks.isTaken(looks.fileOf(report.id()))));
    }

    /** When the file came whose columns were used for this one unasked. */
    public Optional<LocalDate> likeFileOf(ImportId id) {
        return looks.likeFileOf(id).map(at -> LocalDate.ofInstant(at, AgencyCalendar.ZONE));
    }

    /** The file's columns and what they are or may be; empty where it is no table and could not be made one. */
    public Optional<TableLook> look(ImportId id) {
        ImportReport report = reports.get(id);
        try {
            StoredTable table = files.look(id, Proposals.ROWS);
            return Optional.of(TableLooks.of(table, imports.mapping(id), report.layout()));
        } catch (WrongFile unreadable) {
            return Optional.empty();
        }
    }

    /**
     * Looks at the file again as a person says, without taking anything; what was confirmed of columns is kept for the next
     * file with these headers, what was said of a file that has none is not. Saying the same twice is one look. Not to be called inside a transaction.
     */
    public ImportId confirm(ConfirmColumns confirmed) {
        List<String> names = files.look(confirmed.file(), HEADERS_ALONE).names();
        Map<String, String> mapping = ChosenColumns.mapping(confirmed, names, imports.mapping(confirmed.file()));
        Look look = Objects.requireNonNull(transactions.execute(status -> look(confirmed, mapping)));
        if (look.isNew()) {
            again.read(look.id());
            keep(look.id(), mapping, confirmed.by().name());
        }
        return look.id();
    }

    private record Look(ImportId id, boolean isNew) {}

    private Look look(ConfirmColumns confirmed, Map<String, String> mapping) {
        ImportId file = looks.hold(confirmed.file());
        if (looks.isTaken(file)) throw new Refusal("import.already-taken");
        if (!imports.status(confirmed.file()).isOver()) throw new Refusal("import.not-read-yet");
        return looks.last(file, mapping)
                .map(same -> new Look(same, false))
                .orElseGet(() -> new Look(looks.insert(file, mapping, confirmed.by()), true));
    }

    private void keep(ImportId id, Map<String, String> mapping, String by) {
        ImportReport report = reports.get(id);
        if (report.status() != ImportStatus.DONE) return;
        StoredTable table = files.look(id, HEADERS_ALONE);
        if (table.isOurs()) return;
        transactions.executeWithoutResult(status -> kept.keep(report, table.key(), mapping, by));
    }

    /** The kinds of table that the client's people have said how to read, the latest first. */
    @Transactional(readOnly = true)
    public List<KeptTable> keptOf(ClientId client) {
        return kept.of(client);
    }

    /** The next file with these headers is read by the headers alone. */
    @Transactional
    public void forget(ClientId client, String key) {
        kept.forget(client, key);
    }
}
