package app.quittance.dispute;

import app.quittance.casefile.CaseId;
import app.quittance.casefile.ClaimId;
import app.quittance.kernel.Actor;
import java.util.List;

/**
 * Records a debtor's objection.
 *
 * @param claims the invoices objected to; none: the whole case
 * @param statement what the debtor says, in plain words
 */
public record OpenDispute(CaseId caseId, List<ClaimId> claims, DisputeReason reason, String statement, Actor by) {

    public OpenDispute {
        claims = List.copyOf(claims);
        statement = Words.required(statement);
    }
}
