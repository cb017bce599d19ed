package app.quittance.scoring.feature;

import app.quittance.scoring.history.Invoice;
import app.quittance.scoring.history.Payer;
import java.time.LocalDate;

/** An invoice that was overdue and open on a day, as it looked that morning, and whether at least half was then paid in time. */
public record Example(Payer payer, Invoice invoice, LocalDate asOf, Situation situation, boolean positive) {}
