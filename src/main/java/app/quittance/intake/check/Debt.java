package app.quittance.intake.check;

import app.quittance.casefile.StagedClaim;
import app.quittance.debtor.StagedDebtor;

/** A row that may be taken: who owes, and what. */
public record Debt(StagedDebtor debtor, StagedClaim claim) {}
