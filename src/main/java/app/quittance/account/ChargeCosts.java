package app.quittance.account;

import app.quittance.casefile.CaseId;
import app.quittance.kernel.Money;
import java.time.LocalDate;

/**
 * Costs that the debtor bears. Before an enforceable title they stay with the creditor (CPCE L.111-8).
 *
 * @param label what they are, such as "Signification de l’ordonnance"
 * @param key names them for ever: the same key again records nothing
 */
public record ChargeCosts(CaseId caseId, Money amount, LocalDate on, String label, String key) {}
