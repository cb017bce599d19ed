package app.quittance.document;

import app.quittance.kernel.Money;

/**
 * What is owed beside the principal, one line each with how it was found.
 *
 * @param label "Pénalités de retard"
 * @param detail how it was found: "12,40 % l’an sur 2 450,00 €, du 1er juillet au 22 novembre 2026, 144 jours"; may be empty
 */
public record AmountLine(Nature nature, String label, String detail, Money amount) {

    /** What an amount is in law: it decides who may be asked for it. */
    public enum Nature {
        /** Late-payment penalties between professionals (C. com. L.441-10). */
        LATE_PENALTY,
        /** Interest at the legal rate, from the formal notice (C. civ. 1231-6). */
        LEGAL_INTEREST,
        /** Interest that the contract provides for. */
        CONTRACT_INTEREST,
        /** The fixed 40 € an invoice, between professionals only (C. com. D.441-5). */
        FIXED_INDEMNITY,
        /** A sum that the contract provides for, shown by an exhibit. */
        CONTRACT_SUM,
        /** Costs that the law lays on the debtor, such as those of an enforceable title. */
        ADVANCED_COST;

        public boolean isInterest() {
            return this == LATE_PENALTY || this == LEGAL_INTEREST || this == CONTRACT_INTEREST;
        }

        /** Never asked of a consumer (C. com. L.441-10; CPCE L.111-8). */
        public boolean isBetweenProfessionals() {
            return this == LATE_PENALTY || this == FIXED_INDEMNITY;
        }
    }
}
