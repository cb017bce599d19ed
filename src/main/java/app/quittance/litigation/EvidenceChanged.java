package app.quittance.litigation;

import app.quittance.casefile.CaseId;

/** An exhibit arrived, or the client answered whether to go to court. */
public record EvidenceChanged(CaseId caseId) {}
