package app.quittance.scoring.learning;

/**
 * What is foreseen of a debt.
 *
 * @param probability that at least half of what is due is paid within the days that the score is about
 * @param within30 the same for 30 days, and {@code within180} for 180; {@code NaN} where the model was not taught it
 * @param expectedShare of what is due that comes in within the days that the score is about, on average
 */
public record Forecast(double probability, double within30, double within180, double expectedShare) {}
