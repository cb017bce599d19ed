package app.quittance.dispute;

import app.quittance.casefile.CaseId;
import java.time.LocalDate;

/** A debtor objects: the case is held, and the client is to answer. */
public record DisputeOpened(DisputeId disputeId, CaseId caseId, LocalDate on) {}
