package app.quittance.litigation;

import app.quittance.platform.Jobs;
import com.github.kagkarlsson.scheduler.task.helper.RecurringTask;
import java.time.LocalTime;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** After the daily run, so that an order that lapsed in it is seen, and before the legal team comes in. */
@Configuration(proxyBeanMethods = false)
class NightlyReadiness {

    @Bean
    RecurringTask<Void> checkReadiness(Readiness readiness) {
        return Jobs.daily("check-readiness", LocalTime.of(5, 30), readiness::refreshAll);
    }

    @Bean
    RecurringTask<Void> remindOfDeadlines(DeadlineReminders reminders) {
        return Jobs.daily("remind-of-deadlines", LocalTime.of(6, 30), reminders::remindAll);
    }
}
