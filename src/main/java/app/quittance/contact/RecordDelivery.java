package app.quittance.contact;

import app.quittance.kernel.Actor;
import java.time.LocalDate;

/**
 * Records what became of a letter, from the acknowledgement of receipt or from the envelope that came back.
 *
 * @param on the day of its first presentation at the address
 */
public record RecordDelivery(LetterId letterId, Delivery outcome, LocalDate on, Actor by) {}
