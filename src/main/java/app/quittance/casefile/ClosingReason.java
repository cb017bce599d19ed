package app.quittance.casefile;

/** How a case ended. */
public enum ClosingReason {
    PAID,
    WITHDRAWN,
    SETTLED,
    IRRECOVERABLE
}
