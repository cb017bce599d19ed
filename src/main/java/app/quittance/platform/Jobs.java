package app.quittance.platform;

import app.quittance.kernel.AgencyCalendar;
import app.quittance.kernel.DataScope;
import com.github.kagkarlsson.scheduler.task.helper.RecurringTask;
import com.github.kagkarlsson.scheduler.task.helper.Tasks;
import com.github.kagkarlsson.scheduler.task.schedule.FixedDelay;
import com.github.kagkarlsson.scheduler.task.schedule.Schedules;
import java.time.Duration;
import java.time.LocalTime;

/**
 * Work that time starts. A room declares each as a bean and the scheduler finds it; of several instances one does it, and if
 * that one dies another does it again within half a minute, so the work must bear being done twice. It is the agency's own
 * work and sees all rows; its transactions begin inside.
 */
public final class Jobs {

    private Jobs() {}

    /** Once a day at this time in Paris. */
    public static RecurringTask<Void> daily(String name, LocalTime at, Runnable work) {
        return Tasks.recurring(name, Schedules.daily(AgencyCalendar.ZONE, at))
                .execute((instance, context) -> DataScope.AGENCY.run(work));
    }

    /** Again and again, with this rest after each time. */
    public static RecurringTask<Void> every(String name, Duration rest, Runnable work) {
        return Tasks.recurring(name, FixedDelay.of(rest)).execute((instance, context) -> DataScope.AGENCY.run(work));
    }
}
