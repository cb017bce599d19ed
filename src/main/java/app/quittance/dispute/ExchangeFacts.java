package app.quittance.dispute;

import java.time.LocalDate;
import java.util.List;
import java.util.UUID;

/** What one side said in a dispute. */
public record ExchangeFacts(DisputeSide side, String words, LocalDate saidOn, String saidBy, List<UUID> documents) {}
