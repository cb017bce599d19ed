package app.quittance.litigation;

import java.util.EnumSet;
import java.util.Set;

/** Where a payment-order procedure stands (CPC 1405 to 1425). */
public enum MatterStatus {
    PREPARING,
    FILED,
    /** The judge refused; the ordinary way stays open (CPC 1409). */
    REFUSED,
    ORDERED,
    SERVED,
    OPPOSED,
    /** The parties are called before the judge (CPC 1418). */
    HEARING,
    /** Not served in time: the order is non avenue (CPC 1411). */
    LAPSED,
    /** No opposition: the order has the effects of a judgment (CPC 1422). */
    ENFORCEABLE,
    /** A commissaire de justice executes the title. */
    IN_ENFORCEMENT;

    public Set<MatterStatus> next() {
        return switch (this) {
            case PREPARING -> EnumSet.of(FILED);
            case FILED -> EnumSet.of(ORDERED, REFUSED);
            case ORDERED -> EnumSet.of(SERVED, LAPSED);
            case SERVED -> EnumSet.of(OPPOSED, ENFORCEABLE, LAPSED);
            case REFUSED, LAPSED -> EnumSet.of(PREPARING);
            // Costs that were not deposited or a lawyer who was not appointed end the instance: the order is non avenue
            // (1419, 1425).
            case OPPOSED -> EnumSet.of(HEARING, ENFORCEABLE, LAPSED);
            case HEARING -> EnumSet.of(ENFORCEABLE, REFUSED, LAPSED);
            // An order that was not served in person may be opposed until a month after the first seizure (1416).
            case ENFORCEABLE -> EnumSet.of(IN_ENFORCEMENT, OPPOSED);
            case IN_ENFORCEMENT -> EnumSet.of(OPPOSED);
        };
    }

    /** Whether the creditor holds a title. */
    public boolean isTitle() {
        return this == ENFORCEABLE || this == IN_ENFORCEMENT;
    }

    /** Whether a petition may still be drawn up, for the first time or anew. */
    public boolean isBeforeFiling() {
        return this == PREPARING || this == REFUSED || this == LAPSED;
    }

    /** Whether a court or the time of an opposition decides now. */
    public boolean isUnderWay() {
        return this == FILED || this == ORDERED || this == SERVED || this == OPPOSED || this == HEARING;
    }
}
