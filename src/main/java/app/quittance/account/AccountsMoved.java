package app.quittance.account;

import app.quittance.casefile.CaseId;
import java.util.List;

/**
 * Something happened to what is owed on these cases: a payment or its return, a credit note, a waiver, costs. Told moments
 * later for many together; what is owed now, the statement says.
 */
public record AccountsMoved(List<CaseId> caseIds) {

    /** How many cases one event names at most. */
    public static final int AT_MOST = 500;

    public AccountsMoved {
        caseIds = List.copyOf(caseIds);
    }
}
