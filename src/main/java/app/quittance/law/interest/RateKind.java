package app.quittance.law.interest;

import app.quittance.kernel.Refusal;
import java.util.Locale;

/** The rates that the law gives or takes as a measure. */
public enum RateKind {
    /** Legal rate owed to a natural person acting outside any professional need. */
    LEGAL_PRIVATE,
    /** Legal rate owed to every other creditor: all the agency's clients. */
    LEGAL_OTHER,
    /** Main refinancing rate of the European Central Bank. */
    ECB,
    /** What professionals owe where they agreed nothing: the ECB rate on 1 January or 1 July, plus ten points. */
    DEFAULT_B2B,
    /** What no clause between professionals may go below: three times the legal rate of "other" creditors. */
    FLOOR_B2B,
    /** What a public buyer owes: the ECB rate on 1 January or 1 July, plus eight points. */
    PUBLIC;

    public String key() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    public static RateKind ofKey(String key) {
        for (RateKind kind : values()) {
            if (kind.key().equals(key)) {
                return kind;
            }
        }
        throw new Refusal("law.rate-kind-unknown", key);
    }
}
