package app.quittance.arrangement;

/** What became of a promise. Only a pending one changes, but for a kept one whose payment bounces. */
public enum PromiseStatus {
    PENDING,
    KEPT,
    BROKEN,
    /** Another promise or a plan took its place before it fell due. */
    REPLACED,
    /** The case ended first. */
    LAPSED
}
