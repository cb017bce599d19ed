package app.quittance.litigation;

/** How far the packet of one petition of a filing is. */
public enum FilingState {
    WAITING,
    DONE,
    REFUSED
}
