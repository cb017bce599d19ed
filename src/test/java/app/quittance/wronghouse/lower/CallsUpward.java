package app.quittance.wronghouse.lower;

import app.quittance.wronghouse.upper.TakesFromACloset;

/** Calls up, which no room may. */
public record CallsUpward(TakesFromACloset above) {}
