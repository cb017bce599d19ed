package app.quittance.account;

import java.util.List;

/** A figure of a statement that somebody may ask about. */
public enum Figure {
    PRINCIPAL,
    INTEREST,
    INDEMNITY,
    COSTS,
    TOTAL,
    /** What the debtor paid beyond all that was owed. */
    OVERPAID,
    /** What was paid out to it beyond that, because a payment was taken back since. */
    TO_RECOVER;

    /** The figures of which this one is the sum; itself where it is one of them. */
    public List<Figure> parts() {
        return this == TOTAL ? List.of(PRINCIPAL, INTEREST, INDEMNITY, COSTS) : List.of(this);
    }
}
