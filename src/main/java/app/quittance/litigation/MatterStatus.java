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
    /** Not served in time: the order is non avenue (CPC 1411). */
    LAPSED,
    /** No opposition: the order has the effects of a judgment (CPC 1422). */
    ENFORCEABLE;

    public Set<MatterStatus> next() {
        return switch (this) {
            case PREPARING -> EnumSet.of(FILED);
            case FILED -> EnumSet.of(ORDERED, REFUSED);
            case ORDERED -> EnumSet.of(SERVED, LAPSED);
            case SERVED -> EnumSet.of(OPPOSED, ENFORCEABLE);
            case REFUSED, LAPSED -> EnumSet.of(PREPARING);
            case OPPOSED -> EnumSet.of(ENFORCEABLE);
            case ENFORCEABLE -> EnumSet.noneOf(MatterStatus.class);
        };
    }
}
