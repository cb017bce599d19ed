package app.quittance.arrangement;

import app.quittance.casefile.CaseId;
import java.time.LocalDate;

/** An instalment stayed unpaid too long: the plan is over and the whole debt is due. */
public record PlanBroken(PlanId planId, CaseId caseId, LocalDate on) {}
