package app.quittance.identity;

import java.time.Instant;

/** What comes of a username and a password. Whether the username exists is never told, nor is it shown by the time taken. */
public sealed interface SignIn {

    record Accepted(CurrentUser user) implements SignIn {}

    record Refused() implements SignIn {}

    /** Too many failures for this username, whether someone has it or not. */
    record Locked(Instant until) implements SignIn {}
}
