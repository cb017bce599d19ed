package app.quittance.api.hooks;

import app.quittance.api.hooks.DeliveryRows.Due;
import app.quittance.api.hooks.HookRows.Lease;
import app.quittance.api.hooks.HookRows.Target;
import app.quittance.kernel.DataScope;
import app.quittance.platform.SoonAfter;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.concurrent.Semaphore;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * Sends what is due. Each hook has one worker at a time, whichever process it is in, so that a server which is slow or down
 * holds up its own messages and nobody else's; no transaction is open while one waits for an answer. A process that dies in
 * between leaves its messages due: they are sent at least once.
 */
@Component
class Deliverer {

    private static final Logger LOG = LoggerFactory.getLogger(Deliverer.class);

    private static final Duration REST = Duration.ofMillis(200);
    private static final Duration PATIENCE = Duration.ofSeconds(10);
    private static final int WORKERS = 50;

    /** After which a worker makes room for other hooks. */
    private static final int IN_A_ROW = 20;

    private final HookRows hooks;
    private final DeliveryRows deliveries;
    private final ChangedCases changed;
    private final Post post;
    private final TransactionTemplate transactions;
    private final Clock clock;
    private final Semaphore free = new Semaphore(WORKERS);
    private final SoonAfter soonAfter = new SoonAfter("webhooks", REST, this::begin);

    Deliverer(
            HookRows hooks,
            DeliveryRows deliveries,
            ChangedCases changed,
            HookAddresses addresses,
            TransactionTemplate transactions,
            Clock clock) {
        this.hooks = hooks;
        this.deliveries = deliveries;
        this.changed = changed;
        this.post = new Post(addresses, PATIENCE);
        this.transactions = transactions;
        this.clock = clock;
    }

    void soonAfterCommit() {
        soonAfter.commit();
    }

    /** Begins whatever is due, in the background. */
    void begin() {
        DataScope.AGENCY.run(() -> {
            gather();
            int most = free.availablePermits();
            if (most == 0) return;
            List<Lease> leases = Objects.requireNonNull(transactions.execute(status -> hooks.lease(most)));
            leases.forEach(
                    lease -> Thread.ofVirtual().name("webhook").start(() -> DataScope.AGENCY.run(() -> work(lease))));
        });
    }

    private void gather() {
        boolean all = false;
        while (!all) all = Objects.requireNonNull(transactions.execute(status -> changed.gather()));
    }

    private void work(Lease lease) {
        free.acquireUninterruptibly();
        try {
            Instant enough = clock.instant().plus(HookRows.LEASE);
            int sent = 0;
            while (sent < IN_A_ROW && clock.instant().isBefore(enough) && sendNext(lease)) sent++;
            transactions.executeWithoutResult(status -> hooks.release(lease));
            wakeIfMoreIsDue(lease);
        } catch (RuntimeException failure) {
            LOG.warn("Messages to hook {} wait until its lease is over", lease.hook(), failure);
        } finally {
            free.release();
        }
    }

    private void wakeIfMoreIsDue(Lease lease) {
        transactions.executeWithoutResult(status -> {
            if (deliveries.due(lease.hook()).isPresent()) soonAfter.commit();
        });
    }

    private record Try(Target target, Due due) {}

    private boolean sendNext(Lease lease) {
        Optional<Try> next = Objects.requireNonNull(transactions.execute(status -> hooks.renew(lease)
                .flatMap(target -> deliveries.due(lease.hook()).map(due -> new Try(target, due)))));
        next.ifPresent(this::send);
        return next.isPresent();
    }

    private void send(Try next) {
        Due due = next.due();
        var headers = Signature.headers(next.target().secret(), due.eventId().toString(), clock.instant(), due.body());
        var outcome = post.send(next.target().address(), headers, due.body());
        transactions.executeWithoutResult(status -> deliveries.record(due.id(), outcome));
    }
}
