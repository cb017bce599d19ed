package app.quittance.intake.check;

import app.quittance.casefile.StagedClaim;
import app.quittance.casefile.StagedNotes;
import app.quittance.debtor.StagedDebtor;
import org.jspecify.annotations.Nullable;

/**
 * A row that may be taken: who owes, and what.
 *
 * @param notes what the client says beside that; null: nothing
 */
public record Debt(
        StagedDebtor debtor, StagedClaim claim, @Nullable StagedNotes notes) {}
