package app.quittance.scoring;

import app.quittance.scoring.history.Invoice;
import app.quittance.scoring.history.Payer;
import java.util.List;
import java.util.Map;
import java.util.UUID;

/** A debtor with everything it ever had from one client, and what it owes by case that is due to be scored. */
record BookPage(UUID client, Payer payer, Map<UUID, List<Invoice>> dueCases) {}
