package app.quittance.scoring.simulation;

/**
 * A published aggregate to which the simulation is tuned.
 *
 * @param use how it is used, and how far it can be trusted for that
 */
public record PublishedFigure(String what, String value, String source, String use) {}
