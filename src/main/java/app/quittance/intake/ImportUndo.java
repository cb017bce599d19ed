package app.quittance.intake;

import app.quittance.account.AccountBulk;
import app.quittance.casefile.CaseBulk;
import app.quittance.casefile.ClaimId;
import app.quittance.casefile.NotesBulk;
import app.quittance.casefile.PartyBulk;
import app.quittance.debtor.HistoryBulk;
import app.quittance.kernel.Actor;
import app.quittance.kernel.AgencyCalendar;
import app.quittance.kernel.ClientId;
import app.quittance.kernel.Refusal;
import java.util.List;
import java.util.UUID;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/**
 * Takes back all that a file has brought, as long as nobody has worked on it: its claims, their postings, and the cases that
 * have no others. Debtors stay, and so does what the client told of them; what it said of the claims goes with them. A file
 * that changed claims of before is not undone: what it told was acted upon, and is corrected on each case.
 */
@Component
class ImportUndo {

    private static final int CASES_NAMED = 5;

    private final ImportRows imports;
    private final AccountBulk accounts;
    private final CaseBulk cases;
    private final NotesBulk notes;
    private final PartyBulk parties;
    private final HistoryBulk history;
    private final AgencyCalendar calendar;

    ImportUndo(
            ImportRows imports,
            AccountBulk accounts,
            CaseBulk cases,
            NotesBulk notes,
            PartyBulk parties,
            HistoryBulk history,
            AgencyCalendar calendar) {
        this.notes = notes;
        this.parties = parties;
        this.imports = imports;
        this.accounts = accounts;
        this.cases = cases;
        this.history = history;
        this.calendar = calendar;
    }

    @Transactional(propagation = Propagation.MANDATORY)
    void undo(ImportId id, ClientId client, Actor by) {
        UUID batch = id.value();
        imports.waitForTurn(client);
        if (!imports.undo(id, by)) throw new Refusal("import.nothing-to-undo");
        if (imports.changedClaims(id)) throw new Refusal("import.changed-claims");
        accounts.waitForCasesThatTook(batch, client);
        cases.keepBatch(batch);
        List<String> workedOn = accounts.openedAt(batch)
                .map(since -> cases.workedOn(batch, since, CASES_NAMED))
                .orElse(List.of());
        if (!workedOn.isEmpty()) throw new Refusal("import.work-has-begun", String.join(", ", workedOn));
        List<ClaimId> claims = accounts.takeBackClaims(batch, client);
        parties.takeBack(claims);
        notes.takeBack(claims, client, calendar.today(), by);
        cases.takeBack(batch, client, claims, calendar.today(), by);
        history.takeBack(batch, client);
    }
}
