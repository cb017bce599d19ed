package app.quittance.platform;

import java.time.Duration;
import java.util.concurrent.atomic.AtomicBoolean;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.transaction.support.TransactionSynchronization;
import org.springframework.transaction.support.TransactionSynchronizationManager;

/**
 * Work that many transactions ask for and that is done once for all of them, moments after they commit. What there is to do
 * stands in a table, written in the transaction that asks: where the program stops in between, it is done by whoever works
 * next.
 */
public final class SoonAfter {

    private static final Logger LOG = LoggerFactory.getLogger(SoonAfter.class);

    private static final int SPARING = 9;
    private static final Duration LONGEST_REST = Duration.ofSeconds(10);

    private final String name;
    private final Duration rest;
    private final int restPerWork;
    private final Runnable work;
    private final AtomicBoolean wanted = new AtomicBoolean();
    private final AtomicBoolean running = new AtomicBoolean();

    /** @param rest between two times, so that what comes in a rush is done together */
    public SoonAfter(String name, Duration rest, Runnable work) {
        this(name, rest, 0, work);
    }

    private SoonAfter(String name, Duration rest, int restPerWork, Runnable work) {
        this.name = name;
        this.rest = rest;
        this.restPerWork = restPerWork;
        this.work = work;
    }

    /**
     * Work for which nobody waits before the screen: in a rush it takes a tenth of the time, and leaves the machine to those who
     * act. It rests for ten seconds at most.
     */
    public static SoonAfter sparing(String name, Duration rest, Runnable work) {
        return new SoonAfter(name, rest, SPARING, work);
    }

    /** Asks for the work once the transaction that runs has committed. */
    public void commit() {
        TransactionSynchronizationManager.registerSynchronization(new TransactionSynchronization() {
            @Override
            public void afterCommit() {
                wake();
            }
        });
    }

    private void wake() {
        wanted.set(true);
        if (running.compareAndSet(false, true)) Thread.ofVirtual().name(name).start(this::run);
    }

    private void run() {
        try {
            while (wanted.compareAndSet(true, false)) {
                long began = System.nanoTime();
                work.run();
                Thread.sleep(restAfter(Duration.ofNanos(System.nanoTime() - began)));
            }
        } catch (InterruptedException stop) {
            Thread.currentThread().interrupt();
        } catch (RuntimeException failure) {
            LOG.warn("{} failed; what there is to do stays for the next time", name, failure);
        } finally {
            running.set(false);
        }
        if (wanted.get()) wake();
    }

    private Duration restAfter(Duration worked) {
        Duration inProportion = worked.multipliedBy(restPerWork);
        Duration capped = inProportion.compareTo(LONGEST_REST) < 0 ? inProportion : LONGEST_REST;
        return capped.compareTo(rest) < 0 ? rest : capped;
    }
}
