package app.quittance.dispute;

import app.quittance.casefile.CaseId;
import java.time.LocalDate;

/** A dispute is over: the case is no longer held for it. */
public record DisputeSettled(DisputeId disputeId, CaseId caseId, DisputeOutcome outcome, LocalDate on) {}
