package app.quittance.account;

import app.quittance.casefile.CaseId;
import app.quittance.casefile.ClaimId;
import app.quittance.kernel.ClientId;
import app.quittance.kernel.Money;
import java.time.LocalDate;
import java.util.List;

/**
 * What is owed on one of many cases: the figures of its statement, without how they were found.
 *
 * @param claims those that there are by the date
 */
public record CaseOwed(CaseId caseId, ClientId clientId, Owed owed, List<ClaimOwed> claims) {

    public CaseOwed {
        claims = List.copyOf(claims);
    }

    /** What is owed of one invoice. */
    public record ClaimOwed(ClaimId id, LocalDate dueOn, Money principal, Money interest, Money indemnity) {}
}
