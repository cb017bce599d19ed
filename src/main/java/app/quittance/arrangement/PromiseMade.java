package app.quittance.arrangement;

import app.quittance.casefile.CaseId;
import java.time.LocalDate;

/** A debtor promised to pay by this day. */
public record PromiseMade(PromiseId promiseId, CaseId caseId, LocalDate dueOn) {}
