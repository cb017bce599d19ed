package app.quittance.debtor;

import java.util.Locale;
import java.util.Map;
import java.util.Optional;

/** What the law calls the debtor. Court, fixed indemnity, rate of interest and limitation hang on it. */
public enum DebtorKind {
    CONSUMER,
    SOLE_TRADER,
    COMPANY,
    CIVIL_COMPANY,
    ASSOCIATION,
    CO_OWNERSHIP,
    PUBLIC_BODY;

    private static final Map<String, DebtorKind> WORDS = Map.ofEntries(
            Map.entry("consommateur", CONSUMER),
            Map.entry("particulier", CONSUMER),
            Map.entry("consumer", CONSUMER),
            Map.entry("entrepreneur individuel", SOLE_TRADER),
            Map.entry("sole-trader", SOLE_TRADER),
            Map.entry("société", COMPANY),
            Map.entry("societe", COMPANY),
            Map.entry("entreprise", COMPANY),
            Map.entry("company", COMPANY),
            Map.entry("société civile", CIVIL_COMPANY),
            Map.entry("societe civile", CIVIL_COMPANY),
            Map.entry("civil-company", CIVIL_COMPANY),
            Map.entry("association", ASSOCIATION),
            Map.entry("syndicat de copropriété", CO_OWNERSHIP),
            Map.entry("copropriété", CO_OWNERSHIP),
            Map.entry("copropriete", CO_OWNERSHIP),
            Map.entry("co-ownership", CO_OWNERSHIP),
            Map.entry("personne publique", PUBLIC_BODY),
            Map.entry("public-body", PUBLIC_BODY));

    /** Reads the word that a client's file uses, in French or English; empty where it says nothing we know. */
    public static Optional<DebtorKind> of(String word) {
        return Optional.ofNullable(WORDS.get(word.strip().toLowerCase(Locale.FRENCH)));
    }

    /** Whether the debtor is a person with title, surname and forenames. */
    public boolean isNaturalPerson() {
        return this == CONSUMER || this == SOLE_TRADER;
    }

    /** Whether the debt is one between professionals, where penalties and the fixed indemnity run (C. com. L.441-10). */
    public boolean isProfessional() {
        return this == SOLE_TRADER || this == COMPANY || this == PUBLIC_BODY;
    }
}
