package app.quittance.intake.check;

import app.quittance.casefile.StagedParty;
import app.quittance.debtor.StagedDebtor;

/** A row that names somebody who owes an invoice beside its debtor. */
public record NamedParty(StagedDebtor debtor, StagedParty party) {}
