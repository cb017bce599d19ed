package app.quittance.scoring.watch;

/** What the champion and the challenger had said of the same cases. */
public record Duel(Accuracy champion, Accuracy challenger) {}
