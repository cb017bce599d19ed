package app.quittance.scoring.history;

import java.util.Locale;

/** What the history says the debtor is; the law treats the two differently, and they pay differently. */
public enum PayerKind {
    COMPANY,
    CONSUMER,
    UNKNOWN;

    /** The word in a history file; empty when not known. */
    public String word() {
        return this == UNKNOWN ? "" : name().toLowerCase(Locale.ROOT);
    }
}
