package app.quittance.contact;

import app.quittance.casefile.CaseId;
import java.time.LocalDate;

/** A call was written down. */
public record CallLogged(CallId callId, CaseId caseId, CallOutcome outcome, LocalDate on) {}
