package app.quittance.api.hooks;

import app.quittance.platform.Jobs;
import com.github.kagkarlsson.scheduler.task.helper.RecurringTask;
import java.time.Duration;
import java.time.LocalTime;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.transaction.support.TransactionTemplate;

/** What webhooks do by the clock. */
@Configuration(proxyBeanMethods = false)
class HookJobs {

    private static final Duration SWEEP = Duration.ofSeconds(15);

    /** Takes up what is to be tried again, and what a program that stopped has left. */
    @Bean
    RecurringTask<Void> deliverWebhooks(Deliverer deliverer) {
        return Jobs.every("api-deliver-webhooks", SWEEP, deliverer::begin);
    }

    @Bean
    RecurringTask<Void> forgetDeliveries(DeliveryRows deliveries, TransactionTemplate transactions) {
        return Jobs.daily(
                "api-forget-deliveries",
                LocalTime.of(3, 45),
                () -> transactions.executeWithoutResult(status -> deliveries.forgetOld()));
    }
}
