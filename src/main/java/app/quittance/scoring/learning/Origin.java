package app.quittance.scoring.learning;

/** What a model learned from, since it is not worth the same. */
public enum Origin {
    /** A payment history that was lived. */
    HISTORY,
    /** Lives made up by a program; the card and the screens say so in plain words. */
    SIMULATED
}
