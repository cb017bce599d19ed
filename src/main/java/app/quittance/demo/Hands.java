package app.quittance.demo;

import app.quittance.kernel.DataScope;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.function.Consumer;
import org.springframework.transaction.support.TransactionTemplate;

/** Shares work out among two threads, a handful to a transaction, and waits until all of it is done. */
final class Hands implements AutoCloseable {

    private static final int HANDS = 2;
    private static final int FULL = 12;

    private final ExecutorService threads = Executors.newFixedThreadPool(
            HANDS, Thread.ofPlatform().name("demo-", 1).factory());
    private final TransactionTemplate transactions;

    Hands(TransactionTemplate transactions) {
        this.transactions = transactions;
    }

    /** Does the work on every item; the first failure ends it. */
    <T> void each(List<T> items, Consumer<T> work) {
        List<Future<?>> running = new ArrayList<>();
        int size = Math.clamp(Math.ceilDiv(items.size(), HANDS), 1, FULL);
        for (int from = 0; from < items.size(); from += size) {
            List<T> handful = items.subList(from, Math.min(from + size, items.size()));
            running.add(threads.submit(() ->
                    DataScope.AGENCY.run(() -> transactions.executeWithoutResult(status -> handful.forEach(work)))));
        }
        running.forEach(Hands::await);
    }

    private static void await(Future<?> running) {
        try {
            running.get();
        } catch (InterruptedException stop) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException("Stopped while filling the demonstration", stop);
        } catch (ExecutionException failed) {
            throw new IllegalStateException("The demonstration cannot be filled", failed.getCause());
        }
    }

    @Override
    public void close() {
        threads.shutdownNow();
    }
}
