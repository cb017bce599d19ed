package app.quittance.scoring;

import java.math.BigDecimal;
import java.time.LocalDate;

/** What a score was from a day on. */
public record PastScore(LocalDate scoredOn, BigDecimal probability, String model) {}
