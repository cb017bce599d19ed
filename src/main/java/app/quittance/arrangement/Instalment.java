package app.quittance.arrangement;

import app.quittance.kernel.Money;
import java.time.LocalDate;

/** One payment of a plan to come. */
public record Instalment(LocalDate dueOn, Money amount) {}
