package app.quittance.intake;

import app.quittance.kernel.DataScope;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.function.Supplier;

/**
 * Pieces of work, each done in a thread of its own while whoever takes them is still busy with the one before: never more than
 * one ahead. They are done one after the other, in the scope of whoever made this, and outside its transaction.
 */
final class OneAhead<T> implements AutoCloseable {

    private final ExecutorService thread = Executors.newSingleThreadExecutor(
            Thread.ofPlatform().name("import-ahead").daemon().factory());
    private final DataScope scope = DataScope.current();
    private final Supplier<T> work;
    private Future<T> next;

    OneAhead(Supplier<T> work) {
        this.work = work;
        this.next = begin();
    }

    /** What was done ahead; what comes after it is begun. Throws what the work threw. */
    T next() {
        T done = await();
        next = begin();
        return done;
    }

    private Future<T> begin() {
        return thread.submit(() -> scope.call(work));
    }

    private T await() {
        try {
            return next.get();
        } catch (ExecutionException failed) {
            if (failed.getCause() instanceof RuntimeException cause) throw cause;
            if (failed.getCause() instanceof Error cause) throw cause;
            throw new IllegalStateException(failed.getCause());
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException("Stopped while reading ahead", stopped);
        }
    }

    /** Waits for what was begun, so that nobody works on once this is closed. */
    @Override
    public void close() {
        thread.close();
    }
}
