package app.quittance.law.limitation;

/** What made the time of limitation run, or may have made it run anew. */
public enum LimitationEvent {
    DUE,
    ACKNOWLEDGMENT,
    SERVICE,
    ENFORCEMENT
}
