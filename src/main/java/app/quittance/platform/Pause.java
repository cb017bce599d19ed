package app.quittance.platform;

import java.time.Duration;

/** Between two looks at something that another process or thread does. */
public final class Pause {

    private static final Duration A_MOMENT = Duration.ofMillis(100);

    private Pause() {}

    public static void aMoment() {
        try {
            Thread.sleep(A_MOMENT);
        } catch (InterruptedException stop) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException("Stopped while waiting", stop);
        }
    }
}
