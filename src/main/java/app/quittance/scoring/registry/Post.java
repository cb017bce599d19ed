package app.quittance.scoring.registry;

/** What a version can be. */
public enum Post {
    /** Scores the cases. */
    CHAMPION,
    /** Is held against the champion, and steers nothing. */
    CHALLENGER
}
