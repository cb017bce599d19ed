package app.quittance.identity;

import app.quittance.kernel.Actor;
import app.quittance.kernel.ClientId;
import org.jspecify.annotations.Nullable;

/**
 * Someone who signs in: of the agency, or of the client company named here. The password is not among what is known of a
 * person; {@link SignInDesk} checks it and it goes nowhere else.
 */
public record Person(
        PersonId id,
        String username,
        String name,
        Role role,
        @Nullable ClientId client,
        @Nullable String email,
        Language language,
        boolean active) {

    public Person {
        if (role.isAgency() == (client != null)) {
            throw new IllegalArgumentException(
                    "A client's people belong to a client, the agency's to none: " + username);
        }
    }

    public Actor actor() {
        return new Actor(Actor.Kind.PERSON, id.value(), name);
    }
}
