package app.quittance.kernel;

import java.time.LocalDate;
import java.time.ZoneId;

/**
 * The agency's date, on which the law counts. In a demonstration it can be moved forward; machine time (sessions, locks,
 * jobs, the journal's instants) cannot, and comes from a {@code Clock}.
 */
public interface AgencyCalendar {

    ZoneId ZONE = ZoneId.of("Europe/Paris");

    LocalDate today();
}
