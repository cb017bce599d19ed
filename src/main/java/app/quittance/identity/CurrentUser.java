package app.quittance.identity;

import app.quittance.kernel.Actor;
import app.quittance.kernel.ClientId;
import app.quittance.kernel.DataScope;
import java.io.Serializable;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.security.core.AuthenticatedPrincipal;

/**
 * Who is asking: a person who signed in, or a client's system with its key. What may be seen is decided from here, never
 * from an id in an address.
 */
public record CurrentUser(
        UUID id,
        Actor.Kind kind,
        String username,
        String displayName,
        Role role,
        @Nullable ClientId clientId) implements AuthenticatedPrincipal, Serializable {

    static CurrentUser of(Person person) {
        return new CurrentUser(
                person.id().value(),
                Actor.Kind.PERSON,
                person.username(),
                person.name(),
                person.role(),
                person.client());
    }

    /** The username: by it the sessions of a person are found. */
    @Override
    public String getName() {
        return username;
    }

    public PersonId personId() {
        if (kind != Actor.Kind.PERSON) throw new IllegalStateException("Not a person: " + username);
        return new PersonId(id);
    }

    public Actor actor() {
        return new Actor(kind, id, displayName);
    }

    public Optional<ClientId> client() {
        return Optional.ofNullable(clientId);
    }

    /** The client whose name this is done in; asking for it of someone of the agency is a bug. */
    public ClientId requireClient() {
        return client().orElseThrow(() -> new IllegalStateException("Not of a client: " + username));
    }

    /** The rows that this login may touch. */
    public DataScope scope() {
        return client().map(DataScope::of).orElse(DataScope.AGENCY);
    }
}
