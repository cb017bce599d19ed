package app.quittance.api;

import app.quittance.platform.Jobs;
import com.github.kagkarlsson.scheduler.task.helper.RecurringTask;
import java.time.LocalTime;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** What this room does by the clock. */
@Configuration(proxyBeanMethods = false)
class ApiJobs {

    @Bean
    RecurringTask<Void> forgetOldAnswers(Once once) {
        return Jobs.daily("api-forget-old-answers", LocalTime.of(3, 40), once::forgetOld);
    }
}
