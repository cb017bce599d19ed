package app.quittance.kernel;

import java.util.concurrent.Callable;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/**
 * Whose rows the current work may touch: the agency's (all of them) or those of one client. The database enforces it row
 * by row; where nothing was stated, there are no rows.
 */
public record DataScope(String value) {

    private static final ThreadLocal<@Nullable DataScope> CURRENT = new ThreadLocal<>();

    /** What the agency's own people and jobs see. */
    public static final DataScope AGENCY = new DataScope("agency");

    /** Nothing stated: no rows. */
    public static final DataScope NONE = new DataScope("");

    public static DataScope of(ClientId client) {
        return new DataScope(client.value().toString());
    }

    /** The scope of the running work, {@link #NONE} if nothing was stated. */
    public static DataScope current() {
        DataScope scope = CURRENT.get();
        return scope == null ? NONE : scope;
    }

    /** Does the work in this scope and puts back the one before. A transaction must begin inside. */
    public <T> T call(Supplier<T> work) {
        DataScope before = CURRENT.get();
        CURRENT.set(this);
        try {
            return work.get();
        } finally {
            restore(before);
        }
    }

    /** As {@link #call}, for work that gives nothing back. */
    public void run(Runnable work) {
        call(() -> {
            work.run();
            return true;
        });
    }

    /** As {@link #call}, for work that may throw a checked exception. */
    public <T> T callChecked(Callable<T> work) throws Exception {
        DataScope before = CURRENT.get();
        CURRENT.set(this);
        try {
            return work.call();
        } finally {
            restore(before);
        }
    }

    private static void restore(@Nullable DataScope before) {
        if (before == null) {
            CURRENT.remove();
        } else {
            CURRENT.set(before);
        }
    }
}
