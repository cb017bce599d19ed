package app.quittance.dispute;

/** How a dispute ends. */
public enum DisputeOutcome {
    ACCEPTED(DisputeStatus.ACCEPTED),
    REJECTED(DisputeStatus.REJECTED),
    WITHDRAWN(DisputeStatus.WITHDRAWN);

    private final DisputeStatus status;

    DisputeOutcome(DisputeStatus status) {
        this.status = status;
    }

    DisputeStatus status() {
        return status;
    }
}
