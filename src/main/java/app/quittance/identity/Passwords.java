package app.quittance.identity;

import app.quittance.kernel.Refusal;
import app.quittance.platform.DemoMode;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.springframework.security.crypto.bcrypt.BCryptPasswordEncoder;
import org.springframework.security.crypto.password.DelegatingPasswordEncoder;
import org.springframework.security.crypto.password.PasswordEncoder;
import org.springframework.stereotype.Component;

/** Turns passwords into hashes, and checks them. The hash names its method, so that a stronger one can follow. */
@Component
class Passwords {

    static final int SHORTEST = 12;

    /** bcrypt reads no further than this. */
    private static final int LONGEST_IN_BYTES = 72;

    private static final int STRENGTH = 11;

    /** Compared with when there is no such account, so that the answer takes as long. No password is known to give it. */
    private static final String NOBODYS = "{bcrypt}$2a$" + STRENGTH + "$" + ".".repeat(53);

    private final PasswordEncoder encoder =
            new DelegatingPasswordEncoder("bcrypt", Map.of("bcrypt", new BCryptPasswordEncoder(STRENGTH)));

    private final DemoMode demo;

    Passwords(DemoMode demo) {
        this.demo = demo;
    }

    /** The hash of a password that a person has chosen. */
    String chosen(String password) {
        if (password.codePointCount(0, password.length()) < SHORTEST) throw new Refusal("password.short", SHORTEST);
        if (password.getBytes(StandardCharsets.UTF_8).length > LONGEST_IN_BYTES) throw new Refusal("password.long");
        return encode(password);
    }

    /** The hash of a password that everyone knows; there are such in a demonstration only. */
    String publiclyKnown(String password) {
        if (!demo.on()) throw new IllegalStateException("Given passwords and keys exist in a demonstration only");
        return encode(password);
    }

    boolean matches(String password, @Nullable String hash) {
        boolean same = encoder.matches(password, hash == null ? NOBODYS : hash);
        return same && hash != null;
    }

    private String encode(String password) {
        return Objects.requireNonNull(encoder.encode(password));
    }
}
