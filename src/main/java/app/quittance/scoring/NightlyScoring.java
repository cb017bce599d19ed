package app.quittance.scoring;

import app.quittance.platform.Jobs;
import com.github.kagkarlsson.scheduler.task.helper.RecurringTask;
import java.time.LocalTime;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** The night's first job: what is known of each debtor has grown by a day. */
@Configuration(proxyBeanMethods = false)
class NightlyScoring {

    @Bean
    RecurringTask<Void> scoreOpenCases(CaseScoring scoring) {
        return Jobs.daily("score-open-cases", LocalTime.of(2, 30), scoring::scoreForToday);
    }
}
