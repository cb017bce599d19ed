package app.quittance.dispute;

import java.util.EnumSet;
import java.util.Set;

/** Where a dispute stands: whose turn it is while it is open, and how it ended. */
public enum DisputeStatus {
    /** The client is to answer, with its evidence. */
    AWAITING_CLIENT,
    /** The agency is to settle it, or to ask the client again. */
    AWAITING_AGENCY,
    /** The debtor was right, in whole or in part. */
    ACCEPTED,
    /** The debt stands. */
    REJECTED,
    /** The debtor no longer objects. */
    WITHDRAWN;

    public Set<DisputeStatus> next() {
        return switch (this) {
            case AWAITING_CLIENT -> EnumSet.of(AWAITING_AGENCY, ACCEPTED, REJECTED, WITHDRAWN);
            case AWAITING_AGENCY -> EnumSet.of(AWAITING_CLIENT, ACCEPTED, REJECTED, WITHDRAWN);
            case ACCEPTED, REJECTED, WITHDRAWN -> EnumSet.noneOf(DisputeStatus.class);
        };
    }

    public boolean isOpen() {
        return this == AWAITING_CLIENT || this == AWAITING_AGENCY;
    }
}
