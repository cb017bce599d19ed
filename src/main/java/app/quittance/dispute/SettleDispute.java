package app.quittance.dispute;

import app.quittance.kernel.Actor;

/** The agency's decision on a dispute, with its reasons. */
public record SettleDispute(DisputeId disputeId, DisputeOutcome outcome, String reasons, Actor by) {

    public SettleDispute {
        reasons = Words.required(reasons);
    }
}
