package app.quittance.platform;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import app.quittance.DatabaseTest;
import app.quittance.kernel.AgencyDayChanged;
import app.quittance.kernel.Refusal;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** The agency's date: Paris's, and in a demonstration further on. */
class AgencyClockTest extends DatabaseTest {

    /** Half past midnight in Paris, still the day before in UTC. */
    private static final Clock NIGHT = Clock.fixed(Instant.parse("2026-06-30T22:30:00Z"), ZoneOffset.UTC);

    private static final LocalDate FIRST_OF_JULY = LocalDate.of(2026, 7, 1);

    @Autowired
    private DemoClock notADemonstration;

    private final List<Object> told = new ArrayList<>();

    @AfterEach
    void back_to_today() {
        jdbc.sql("update platform.agency_clock set days_ahead = 0").update();
    }

    @Test
    void the_day_begins_at_midnight_in_paris() {
        assertThat(new AgencyClock(jdbc, NIGHT).today()).isEqualTo(FIRST_OF_JULY);
    }

    @Test
    void a_demonstration_moves_the_date_forward_and_tells_it() {
        var clock = new AgencyClock(jdbc, NIGHT);
        var demo = new DemoClock(clock, new DemoMode(true), told::add);
        assertThat(demo.forward(30)).isEqualTo(FIRST_OF_JULY.plusDays(30));
        assertThat(clock.today()).isEqualTo(FIRST_OF_JULY.plusDays(30));
        assertThat(new AgencyClock(jdbc, NIGHT).today()).as("it stays").isEqualTo(FIRST_OF_JULY.plusDays(30));
        assertThat(told).containsExactly(new AgencyDayChanged(FIRST_OF_JULY, FIRST_OF_JULY.plusDays(30)));
    }

    @Test
    void no_date_goes_back() {
        var demo = new DemoClock(new AgencyClock(jdbc, NIGHT), new DemoMode(true), told::add);
        assertThatThrownBy(() -> demo.forward(0)).isInstanceOf(Refusal.class);
        assertThatThrownBy(() -> demo.forward(-1)).isInstanceOf(Refusal.class);
        assertThat(told).isEmpty();
    }

    @Test
    void outside_a_demonstration_nobody_moves_it() {
        assertThatThrownBy(() -> notADemonstration.forward(1)).isInstanceOf(Refusal.class);
    }
}
