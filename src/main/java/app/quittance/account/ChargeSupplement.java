package app.quittance.account;

import app.quittance.casefile.CaseId;
import app.quittance.kernel.Money;
import app.quittance.kernel.Refusal;
import java.time.LocalDate;

/**
 * What recovery cost the creditor beyond the fixed indemnities, to be proven (C. com. L.441-10 II; CCP L.2192-13). Nobody who
 * is not a professional or a public buyer owes it.
 *
 * @param amount what is beyond the indemnities, and not the whole of the costs
 * @param proof what shows it, such as "Facture 2026-114 de Maître Aurel, relances de mars"
 * @param key names it for ever: the same key again records nothing
 */
public record ChargeSupplement(CaseId caseId, Money amount, LocalDate on, String proof, String key) {

    public ChargeSupplement {
        proof = proof.strip();
        if (proof.isEmpty()) throw new Refusal("account.supplement-unproven");
    }
}
