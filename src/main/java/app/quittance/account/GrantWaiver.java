package app.quittance.account;

import app.quittance.casefile.CaseId;
import app.quittance.casefile.ClaimId;
import app.quittance.kernel.Money;
import app.quittance.kernel.Refusal;
import app.quittance.law.interest.Component;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * Part of what is owed is given up. Whoever grants it is the actor; who may, the caller decides.
 *
 * @param claimId the claim it is given up on; null: on all, in the order in which payments are allotted
 * @param key names it for ever: the same key again records nothing
 */
public record GrantWaiver(
        CaseId caseId,
        @Nullable ClaimId claimId,
        Component component,
        Money amount,
        LocalDate on,
        String reason,
        String key) {

    public GrantWaiver {
        reason = reason.strip();
        if (reason.isEmpty()) throw new Refusal("account.waiver-reason-missing");
    }
}
