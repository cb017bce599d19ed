package app.quittance.litigation;

import app.quittance.debtor.DebtorId;
import java.time.LocalDate;

/**
 * A co-debtor who is pursued together with the debtor.
 *
 * @param basis on what it owes everything, as the petition says it: "acte d’engagement solidaire du 3 mars 2025"
 * @param by who decided it
 */
public record CoDefendant(DebtorId debtor, String basis, String by, LocalDate on) {}
