package app.quittance.account;

import app.quittance.casefile.CaseId;

/** Something other than money changed what is owed on a case whose books hold postings. */
record BooksBehind(CaseId caseId) {}
