package app.quittance.identity;

import java.time.Instant;

/** A one-time link, for the person named here, to choose a password. It is shown once: its secret is not kept. */
public record Invitation(String username, String secret, Instant expiresAt) {

    /** The link's path on this site. */
    public String path() {
        return "/invitation/" + secret;
    }

    @Override
    public String toString() {
        return "Invitation[" + username + ", until " + expiresAt + "]";
    }
}
