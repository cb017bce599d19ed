package app.quittance.strategy;

import app.quittance.platform.Jobs;
import com.github.kagkarlsson.scheduler.task.helper.RecurringTask;
import java.time.LocalTime;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/**
 * Before people come to work. The night's scoring has already brought a run about; this one stands even where no score
 * could be found, since promises and deadlines fall all the same.
 */
@Configuration(proxyBeanMethods = false)
class NightlyRun {

    @Bean
    RecurringTask<Void> runDaily(DailyRun dailyRun) {
        return Jobs.daily("daily-run", LocalTime.of(5, 0), dailyRun::run);
    }
}
