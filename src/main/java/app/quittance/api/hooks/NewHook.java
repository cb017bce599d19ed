package app.quittance.api.hooks;

import java.util.UUID;

/** A hook just made, with the secret that is shown this once. */
public record NewHook(UUID id, String secret) {

    /** Keeps the secret out of logs. */
    @Override
    public String toString() {
        return "NewHook[" + id + "]";
    }
}
