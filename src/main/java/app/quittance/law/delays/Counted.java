package app.quittance.law.delays;

/**
 * How a last day was found.
 *
 * @param moved whether the delay ended on a day that does not count and ran on to the next working day (CPC 642)
 */
public record Counted(Delay delay, boolean moved) {}
