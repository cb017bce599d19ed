package app.quittance.scoring;

import com.github.kagkarlsson.scheduler.Scheduler;
import com.github.kagkarlsson.scheduler.task.FailureHandler;
import com.github.kagkarlsson.scheduler.task.TaskDescriptor;
import com.github.kagkarlsson.scheduler.task.helper.OneTimeTask;
import com.github.kagkarlsson.scheduler.task.helper.Tasks;
import java.time.Clock;
import java.time.Duration;
import java.util.UUID;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionSynchronization;
import org.springframework.transaction.support.TransactionSynchronizationManager;

/** Has trainings done in the background, by whichever process is free; what a dead process left is done by another. */
@Component
class TrainingJob {

    private static final TaskDescriptor<Void> TRAIN = TaskDescriptor.of("scoring-train");
    private static final int RETRIES = 1;
    private static final Duration FIRST_PAUSE = Duration.ofSeconds(5);

    private final ObjectProvider<Scheduler> scheduler;
    private final Clock clock;

    TrainingJob(ObjectProvider<Scheduler> scheduler, Clock clock) {
        this.scheduler = scheduler;
        this.clock = clock;
    }

    /** Belongs to the running transaction: with it the job is there, and is looked for at once. */
    void schedule(UUID training) {
        Scheduler jobs = scheduler.getObject();
        jobs.schedule(TRAIN.instance(training.toString()).scheduledTo(clock.instant()));
        TransactionSynchronizationManager.registerSynchronization(new TransactionSynchronization() {
            @Override
            public void afterCommit() {
                jobs.triggerCheckForDueExecutions();
            }
        });
    }

    @Configuration(proxyBeanMethods = false)
    static class TaskOfTrainings {

        @Bean
        OneTimeTask<Void> train(OwnTraining trainings) {
            return Tasks.oneTime(TRAIN)
                    .onFailure(FailureHandler.<Void>maxRetries(RETRIES)
                            .withBackoff(FIRST_PAUSE)
                            .thenRemove(failed -> trainings.giveUp(
                                    UUID.fromString(failed.getExecution().getId()))))
                    .execute((instance, context) -> trainings.run(UUID.fromString(instance.getId())));
        }
    }
}
