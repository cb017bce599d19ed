package app.quittance.intake;

/** How far an import is. */
public enum ImportStatus {
    /** Stored; a job will read it. */
    RECEIVED,
    RUNNING,
    /** A dry run was reckoned; or every row taken stands in a case that is scored and routed. */
    DONE,
    /** Nothing was taken: the file is wrong, or each of its rows is. */
    REFUSED,
    /** The program broke off; nothing was taken. */
    FAILED,
    /** It was taken, and taken back before anyone worked on it. */
    UNDONE,
    /** Somebody stopped it before anything was taken. */
    CANCELLED;

    public boolean isOver() {
        return this != RECEIVED && this != RUNNING;
    }
}
