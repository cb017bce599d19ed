package app.quittance.platform;

import app.quittance.kernel.AgencyCalendar;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/**
 * The agency's date: the machine's day in Paris, plus the days by which a demonstration was moved forward. These days are
 * in the database, so that every process of the agency counts alike, and stay when it is stopped.
 */
@Component
class AgencyClock implements AgencyCalendar {

    /** How long another process may go on with the old date after the clock was moved. */
    private static final Duration FRESH = Duration.ofSeconds(1);

    private record Reading(int daysAhead, Instant at) {}

    private final JdbcClient jdbc;
    private final Clock clock;
    private volatile Reading last = new Reading(0, Instant.MIN);

    /** Where the past is being lived through: this program's date whatever the others', until it is today. */
    private volatile @Nullable LocalDate standsAt;

    AgencyClock(JdbcClient jdbc, Clock clock) {
        this.jdbc = jdbc;
        this.clock = clock;
    }

    @Override
    public LocalDate today() {
        LocalDate standing = standsAt;
        if (standing != null) return standing;
        Instant now = clock.instant();
        if (now.isAfter(last.at().plus(FRESH))) {
            last = new Reading(
                    jdbc.sql("select days_ahead from platform.agency_clock")
                            .query(Integer.class)
                            .single(),
                    now);
        }
        return LocalDate.ofInstant(now, ZONE).plusDays(last.daysAhead());
    }

    /** Adds to the days ahead; who reads the date next sees it. */
    void add(int days) {
        jdbc.sql("update platform.agency_clock set days_ahead = days_ahead + :days")
                .param("days", days)
                .update();
        last = new Reading(0, Instant.MIN);
    }

    /** Puts this program's date back to a day, or lets it go on where the day is today. */
    void stand(LocalDate day) {
        standsAt = day.isBefore(LocalDate.ofInstant(clock.instant(), ZONE)) ? day : null;
        last = new Reading(0, Instant.MIN);
    }
}
