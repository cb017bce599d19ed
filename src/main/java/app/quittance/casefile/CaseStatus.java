package app.quittance.casefile;

import java.util.EnumSet;
import java.util.Set;

/** Where a case stands in the procedure. A hold is not a status: a held case keeps its place. */
public enum CaseStatus {
    RECEIVED,
    AMICABLE,
    FORMAL_NOTICE,
    LITIGATION,
    TITLE,
    CLOSED;

    /** The statuses that may follow. A case sent back by the legal team is amicable again; a closed one may be reopened. */
    public Set<CaseStatus> next() {
        return switch (this) {
            case RECEIVED -> EnumSet.of(AMICABLE, FORMAL_NOTICE, CLOSED);
            case AMICABLE -> EnumSet.of(FORMAL_NOTICE, LITIGATION, CLOSED);
            case FORMAL_NOTICE -> EnumSet.of(AMICABLE, LITIGATION, CLOSED);
            case LITIGATION -> EnumSet.of(FORMAL_NOTICE, TITLE, CLOSED);
            case TITLE -> EnumSet.of(LITIGATION, CLOSED);
            case CLOSED -> EnumSet.of(AMICABLE);
        };
    }

    /** Whether a case of this status may still take claims: before court, and while it is open. */
    boolean takesClaims() {
        return this == RECEIVED || this == AMICABLE || this == FORMAL_NOTICE;
    }

    public boolean isOpen() {
        return this != CLOSED;
    }
}
