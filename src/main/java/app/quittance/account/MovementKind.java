package app.quittance.account;

import app.quittance.casefile.ClosingReason;
import java.util.Locale;

/** What changes what is owed. */
public enum MovementKind {
    PAYMENT,
    /** The client lowers the principal of an invoice; no money moves. */
    CREDIT_NOTE,
    /** Costs that the law lets the debtor bear, such as those of an enforceable title. */
    COSTS,
    /** What recovery cost beyond the fixed indemnities, proven; without a title, of professionals and public buyers only. */
    SUPPLEMENT,
    /** The client gives up part of what is owed. */
    WAIVER,
    /** What was paid too much goes back to the debtor. */
    REFUND;

    /** How a case ends on which it leaves nothing. */
    ClosingReason closing() {
        return this == WAIVER ? ClosingReason.SETTLED : ClosingReason.PAID;
    }

    /** Whether it adds to what is owed as costs. */
    boolean isCharge() {
        return this == COSTS || this == SUPPLEMENT;
    }

    /** The kind of the acts by which it stands in the books. */
    String act() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }
}
