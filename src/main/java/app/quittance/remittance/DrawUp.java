package app.quittance.remittance;

import app.quittance.kernel.ClientId;
import java.time.LocalDate;

/**
 * Settle with a client what was recovered for it up to a day.
 *
 * @param until the last day of the period, which has ended
 * @param key names the act: sent twice, it counts once
 */
public record DrawUp(ClientId client, LocalDate until, String key) {}
