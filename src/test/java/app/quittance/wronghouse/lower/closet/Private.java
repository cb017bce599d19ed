package app.quittance.wronghouse.lower.closet;

/** Not for neighbours. */
public record Private(String thing) {}
