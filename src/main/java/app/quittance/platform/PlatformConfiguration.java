package app.quittance.platform;

import app.quittance.kernel.DataScope;
import com.github.kagkarlsson.scheduler.task.helper.RecurringTask;
import java.time.Clock;
import java.time.Duration;
import java.util.concurrent.Executor;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.boot.transaction.autoconfigure.TransactionManagerCustomizers;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.scheduling.annotation.AsyncConfigurer;
import org.springframework.scheduling.concurrent.ThreadPoolTaskExecutor;
import org.springframework.transaction.PlatformTransactionManager;

/** The few beans that every room finds ready. */
@Configuration(proxyBeanMethods = false)
class PlatformConfiguration {

    /** Machine time. What the law counts on is {@code AgencyCalendar}. */
    @Bean
    Clock clock() {
        return Clock.systemUTC();
    }

    @Bean
    Sentences messageSource() {
        return Sentences.bundled();
    }

    @Bean
    PlatformTransactionManager transactionManager(ObjectProvider<TransactionManagerCustomizers> customizers) {
        var manager = new ScopedTransactionManager();
        customizers.ifAvailable(each -> each.customize((org.springframework.transaction.TransactionManager) manager));
        return manager;
    }

    /**
     * Listeners of events run here, after the transaction that published. What follows from an event is the agency's own
     * work, whoever caused it; a listener's transaction begins before its first line, so its scope is stated here. The queue
     * has no limit, since a listener publishes too and must not wait for itself; what it holds at a crash is resubmitted.
     */
    @Bean(defaultCandidate = false)
    ThreadPoolTaskExecutor eventListeners() {
        var executor = new ThreadPoolTaskExecutor();
        executor.setThreadNamePrefix("event-");
        executor.setCorePoolSize(4);
        executor.setTaskDecorator(work -> () -> DataScope.AGENCY.run(work));
        executor.setWaitForTasksToCompleteOnShutdown(true);
        executor.setAwaitTerminationSeconds(10);
        return executor;
    }

    @Bean
    AsyncConfigurer asyncByEventListeners(@Qualifier("eventListeners") ThreadPoolTaskExecutor eventListeners) {
        return new AsyncConfigurer() {
            @Override
            public Executor getAsyncExecutor() {
                return eventListeners;
            }
        };
    }

    @Bean
    RecurringTask<Void> resubmitEvents(EventResubmission resubmission) {
        return Jobs.every("resubmit-events", Duration.ofMinutes(1), resubmission::resubmit);
    }
}
