package app.quittance.intake;

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

/** Has imports done in the background, by whichever process is free; what a dead process left is done by another. */
@Component
class ImportJob {

    private static final TaskDescriptor<Void> TAKE_FILE = TaskDescriptor.of("intake-take-file");
    private static final int RETRIES = 3;
    private static final Duration FIRST_PAUSE = Duration.ofSeconds(5);

    private final ObjectProvider<Scheduler> scheduler;
    private final Clock clock;

    ImportJob(ObjectProvider<Scheduler> scheduler, Clock clock) {
        this.scheduler = scheduler;
        this.clock = clock;
    }

    /** Belongs to the running transaction: with it the job is there, and is looked for at once. */
    void schedule(ImportId id) {
        Scheduler jobs = scheduler.getObject();
        jobs.schedule(TAKE_FILE.instance(id.value().toString()).scheduledTo(clock.instant()));
        TransactionSynchronizationManager.registerSynchronization(new TransactionSynchronization() {
            @Override
            public void afterCommit() {
                jobs.triggerCheckForDueExecutions();
            }
        });
    }

    @Configuration(proxyBeanMethods = false)
    static class TaskOfImports {

        @Bean
        OneTimeTask<Void> takeFile(ImportRun imports) {
            return Tasks.oneTime(TAKE_FILE)
                    .onFailure(FailureHandler.<Void>maxRetries(RETRIES)
                            .withBackoff(FIRST_PAUSE)
                            .thenRemove(failed -> imports.giveUp(
                                    importOf(failed.getExecution().getId()))))
                    .execute((instance, context) -> imports.run(importOf(instance.getId())));
        }

        private static ImportId importOf(String instance) {
            return new ImportId(UUID.fromString(instance));
        }
    }
}
