package app.quittance.arrangement;

/** What became of a plan. Only a running one changes. */
public enum PlanStatus {
    RUNNING,
    KEPT,
    /** An instalment stayed unpaid too long: the whole debt is due again. */
    BROKEN,
    /** Given up by agreement, or the case ended first. */
    ENDED
}
