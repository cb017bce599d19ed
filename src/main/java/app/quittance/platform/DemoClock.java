package app.quittance.platform;

import app.quittance.kernel.AgencyDayChanged;
import app.quittance.kernel.Refusal;
import java.time.LocalDate;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * Moves the agency's date forward in a demonstration, so that promises break and deadlines fall in minutes. Machine time
 * stays as it is, and no date ever goes back.
 */
@Service
public class DemoClock {

    private static final int AT_MOST_DAYS = 366;

    private final AgencyClock agencyClock;
    private final DemoMode mode;
    private final ApplicationEventPublisher events;

    DemoClock(AgencyClock agencyClock, DemoMode mode, ApplicationEventPublisher events) {
        this.agencyClock = agencyClock;
        this.mode = mode;
        this.events = events;
    }

    /** Moves the date and tells it; gives the new one. */
    @Transactional
    public LocalDate forward(int days) {
        if (!mode.on()) throw new Refusal("demo-clock.not-a-demo");
        if (days < 1 || days > AT_MOST_DAYS) throw new Refusal("demo-clock.days", AT_MOST_DAYS);
        LocalDate from = agencyClock.today();
        agencyClock.add(days);
        LocalDate to = agencyClock.today();
        events.publishEvent(new AgencyDayChanged(from, to));
        return to;
    }

    /** Puts the date back to live through the months before, while a demonstration is filled; tells nobody. */
    public void standAt(LocalDate day) {
        if (!mode.on()) throw new Refusal("demo-clock.not-a-demo");
        agencyClock.stand(day);
    }
}
