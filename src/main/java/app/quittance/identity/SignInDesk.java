package app.quittance.identity;

import app.quittance.kernel.DataScope;
import java.util.Locale;
import java.util.Optional;
import org.springframework.stereotype.Service;

/**
 * Checks who stands at the door. It looks in the agency's scope because there is none yet to be in: the scope of all that
 * follows is decided from its answer.
 */
@Service
public class SignInDesk {

    private static final int LONGEST_USERNAME = 100;

    private final People people;
    private final Passwords passwords;
    private final SignInFailures failures;
    private final ApiKeys keys;

    SignInDesk(People people, Passwords passwords, SignInFailures failures, ApiKeys keys) {
        this.people = people;
        this.passwords = passwords;
        this.failures = failures;
        this.keys = keys;
    }

    /** In whose name a client's system speaks that sends this key; nobody's if the key is unknown or revoked. */
    public Optional<CurrentUser> withKey(String secret) {
        return DataScope.AGENCY.call(() -> keys.use(new Token(secret)));
    }

    public SignIn signIn(String typedUsername, String password) {
        String username = normalised(typedUsername);
        return DataScope.AGENCY.call(() -> attempt(username, password));
    }

    private SignIn attempt(String username, String password) {
        var locked = failures.lockedUntil(username);
        if (locked.isPresent()) return new SignIn.Locked(locked.get());

        if (passwords.matches(password, people.passwordOf(username).orElse(null))) {
            failures.forget(username);
            return new SignIn.Accepted(CurrentUser.of(people.find(username).orElseThrow()));
        }
        failures.count(username);
        return failures.lockedUntil(username).<SignIn>map(SignIn.Locked::new).orElseGet(SignIn.Refused::new);
    }

    private static String normalised(String typed) {
        String username = typed.strip().toLowerCase(Locale.ROOT);
        return username.substring(0, Math.min(username.length(), LONGEST_USERNAME));
    }
}
