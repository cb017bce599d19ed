package app.quittance.arrangement;

import app.quittance.casefile.CaseId;
import java.time.LocalDate;

/** The debtor may pay in instalments: while the plan runs, nothing is demanded beside it. */
public record PlanAgreed(PlanId planId, CaseId caseId, LocalDate on) {}
