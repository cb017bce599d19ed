package app.quittance.intake;

import app.quittance.kernel.Actor;
import app.quittance.kernel.ClientId;
import app.quittance.kernel.Refusal;
import app.quittance.platform.Pause;
import java.io.OutputStream;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** The door to files of debts: receives them, tells what became of them, gives refused rows back. */
@Service
public class Imports {

    private final Reception reception;
    private final ImportReports reports;
    private final ImportJob job;
    private final ReadNow now;
    private final ImportRows rows;
    private final LookRows looks;
    private final RefusedRows refused;
    private final RejectsFile rejects;
    private final ImportUndo undo;
    private final ProgressRows progress;
    private final Clock clock;

    Imports(
            Reception reception,
            ImportReports reports,
            ImportJob job,
            ReadNow now,
            ImportRows rows,
            LookRows looks,
            RefusedRows refused,
            RejectsFile rejects,
            ImportUndo undo,
            ProgressRows progress,
            Clock clock) {
        this.reception = reception;
        this.reports = reports;
        this.job = job;
        this.now = now;
        this.rows = rows;
        this.looks = looks;
        this.refused = refused;
        this.rejects = rejects;
        this.undo = undo;
        this.progress = progress;
        this.clock = clock;
    }

    /** Stores the file as it came and has it read in the background. */
    @Transactional
    public ImportId receive(SendFile file) {
        ImportId id = reception.store(file);
        job.schedule(id);
        return id;
    }

    /**
     * Stores the file and reads it before answering, for a shell or a person who waits. Not to be called inside a
     * transaction. An import that took claims is still running: it is done when their cases are routed.
     */
    public ImportReport receiveNow(SendFile file) {
        ImportId id = reception.store(file);
        now.read(id);
        return reports.get(id);
    }

    /**
     * Waits until the import is over, so long at most, and gives the report as it is then. Not to be called inside a
     * transaction, which would not see the end.
     */
    public ImportReport await(ImportId id, Duration atMost) {
        Instant late = clock.instant().plus(atMost);
        while (!rows.status(id).isOver() && clock.instant().isBefore(late)) Pause.aMoment();
        return reports.get(id);
    }

    /** Has a file taken that was only looked at so far. */
    @Transactional
    public void commit(ImportId id, Actor by) {
        ImportId file = looks.hold(id);
        ImportReport report = get(id);
        if (report.mode() != ImportMode.DRY_RUN || report.status() != ImportStatus.DONE) {
            throw new Refusal("import.not-a-finished-dry-run");
        }
        if (looks.isTaken(file)) throw new Refusal("import.already-taken");
        reception.commit(id, by);
        job.schedule(id);
    }

    /**
     * Takes back all claims that a file has brought, and its cases that have no others, as if it had never come: it may come
     * again. Refused once somebody has worked on one of its cases since.
     */
    @Transactional
    public void undo(ImportId id, Actor by) {
        undo.undo(id, get(id).client(), by);
    }

    /** Has an import stopped before anything of it is taken. Refused once its claims stand in the books, or it is over. */
    @Transactional
    public void cancel(ImportId id, Actor by) {
        ImportReport report = get(id);
        progress.cancel(id, report.client(), by);
        // Asked after the wait for an import that was about to end.
        if (!rows.isUntaken(id)) throw new Refusal("import.too-late-to-cancel");
    }

    /** What became of a file; one of another client is unknown. */
    @Transactional(readOnly = true)
    public ImportReport get(ImportId id) {
        return reports.get(id);
    }

    /** The client's files, the latest first; those before a given one, for the next page. */
    @Transactional(readOnly = true)
    public List<ImportSummary> of(ClientId client, @Nullable ImportId before, int most) {
        return reports.of(client, before, most);
    }

    /** The first rows of the file as they stand in it, under the headers of the report's layout. */
    public List<List<String>> firstRows(ImportId id, int most) {
        return refused.firstCells(readable(id).id(), most);
    }

    /** The first refused rows, each with its cells and why. */
    public List<RefusedRow> refusedRows(ImportId id, int most) {
        var first = new ArrayList<RefusedRow>();
        refused.each(readable(id).id(), 0, most, first::add);
        return first;
    }

    /** Writes the refused rows with their reasons, as a file that can be corrected and sent again as it is. */
    public void writeRejects(ImportId id, OutputStream to, Locale language) {
        rejects.write(readable(id), to, language);
    }

    private ImportReport readable(ImportId id) {
        ImportReport report = reports.get(id);
        boolean beingRead = report.status() == ImportStatus.RECEIVED
                || (report.status() == ImportStatus.RUNNING && report.layout().isEmpty());
        if (beingRead) throw new Refusal("import.not-read-yet");
        return report;
    }
}
