package app.quittance.kernel;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneId;

/**
 * The agency's date, on which the law counts. In a demonstration it can be moved forward; machine time (sessions, locks,
 * jobs, the journal's instants) cannot, and comes from a {@code Clock}.
 */
public interface AgencyCalendar {

    ZoneId ZONE = ZoneId.of("Europe/Paris");

    LocalDate today();

    /** The time of day by the machine, on the agency's date: when somebody who acts now is acting. */
    default Instant now(Clock clock) {
        LocalTime time = LocalTime.ofInstant(clock.instant(), ZONE);
        return today().atTime(time).atZone(ZONE).toInstant();
    }
}
