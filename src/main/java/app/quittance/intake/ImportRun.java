package app.quittance.intake;

import app.quittance.intake.ImportRows.Result;
import app.quittance.intake.ImportRows.Work;
import app.quittance.intake.Placement.Placed;
import app.quittance.intake.RowStaging.Staged;
import app.quittance.intake.reading.DebtRows;
import app.quittance.kernel.DataScope;
import java.util.Optional;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * Reads, checks and takes one file in one transaction: all of it stands, or nothing does. Running the same import again,
 * after a crash or at the same time elsewhere, takes nothing twice.
 */
@Component
class ImportRun {

    private final ImportRows imports;
    private final ColumnHabits habits;
    private final OpenFiles files;
    private final RowStaging staging;
    private final Placement placement;
    private final HistoryPlacement history;
    private final FindingLog findings;
    private final ProgressWatches watches;
    private final TransactionTemplate transactions;

    ImportRun(
            ImportRows imports,
            ColumnHabits habits,
            OpenFiles files,
            RowStaging staging,
            Placement placement,
            HistoryPlacement history,
            FindingLog findings,
            ProgressWatches watches,
            TransactionTemplate transactions) {
        this.imports = imports;
        this.habits = habits;
        this.files = files;
        this.staging = staging;
        this.placement = placement;
        this.history = history;
        this.findings = findings;
        this.watches = watches;
        this.transactions = transactions;
    }

    /** Does what is left to do of an import; must not be called inside a transaction. */
    void run(ImportId id) {
        DataScope.AGENCY.run(() -> {
            // Others are to see that it runs before it has an end.
            transactions.executeWithoutResult(status -> imports.begin(id));
            try {
                transactions.executeWithoutResult(status -> imports.begin(id).ifPresent(this::take));
            } catch (ImportCancelled stopped) {
                transactions.executeWithoutResult(status -> imports.end(id, ImportStatus.CANCELLED));
            } catch (WrongFile wrong) {
                transactions.executeWithoutResult(status -> imports.begin(id).ifPresent(work -> refuse(work, wrong)));
            }
        });
    }

    private void take(Work work) {
        habits.applyTo(work);
        ProgressWatch watch = watches.begin(work);
        try (DebtRows rows = files.open(work.id(), watch)) {
            Result result = rows.history().isPresent()
                    ? history.take(work, rows.history().get(), watch)
                    : takeDebts(work, rows, watch);
            watch.placed();
            imports.keep(work, result);
        }
    }

    private Result takeDebts(Work work, DebtRows rows, ProgressWatch watch) {
        Staged staged = staging.stage(work, rows, watch);
        watch.placing();
        imports.waitForTurn(work.client());
        Placed placed = placement.place(work, staged, rows.documents(), watch);
        boolean past = !rows.past().isEmpty() && !placed.rows().allRefused();
        return new Result(
                rows.layout(),
                placed.rows(),
                placed.changed(),
                placed.amounts(),
                placed.cases(),
                past ? history.take(work, rows.past()) : Optional.empty(),
                staged.tally().codes());
    }

    private void refuse(Work work, WrongFile wrong) {
        findings.keepOnly(work.id(), work.client(), wrong.finding());
        imports.end(work.id(), ImportStatus.REFUSED);
    }

    /** The program could not do it: the client is told that nothing was taken. */
    void giveUp(ImportId id) {
        DataScope.AGENCY.run(() -> transactions.executeWithoutResult(status -> imports.end(id, ImportStatus.FAILED)));
    }
}
