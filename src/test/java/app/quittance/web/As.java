package app.quittance.web;

import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.authentication;

import app.quittance.identity.CurrentUser;
import app.quittance.identity.Person;
import app.quittance.identity.Role;
import app.quittance.kernel.Actor;
import app.quittance.kernel.ClientId;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.test.web.servlet.request.RequestPostProcessor;

/** Lets a test of pages ask as someone: {@code web.perform(get("/desk").with(As.role(Role.COLLECTOR)))}. */
public final class As {

    private As() {}

    /** Someone of the agency whom the database does not know. */
    public static RequestPostProcessor role(Role role) {
        return someone(UUID.randomUUID(), role.name(), role, null);
    }

    /** Someone of this client whom the database does not know. */
    public static RequestPostProcessor client(ClientId client) {
        return someone(UUID.randomUUID(), "CLIENT", Role.CLIENT, client);
    }

    public static RequestPostProcessor person(Person person) {
        return someone(person.id().value(), person.name(), person.role(), person.client());
    }

    private static RequestPostProcessor someone(UUID id, String name, Role role, @Nullable ClientId client) {
        return authentication(
                SignInProvider.signedIn(new CurrentUser(id, Actor.Kind.PERSON, "test-" + id, name, role, client)));
    }

    static CurrentUser user(Role role, String name) {
        var id = UUID.randomUUID();
        return new CurrentUser(id, Actor.Kind.PERSON, "test-" + id, name, role, null);
    }
}
