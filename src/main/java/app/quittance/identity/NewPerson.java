package app.quittance.identity;

import app.quittance.kernel.ClientId;
import org.jspecify.annotations.Nullable;

/** The order to let someone in. The username is what they type to sign in, the name is what others read. */
public record NewPerson(
        String username,
        String name,
        Role role,
        @Nullable ClientId client,
        @Nullable String email,
        Language language) {

    /** Someone of the agency, who reads French. */
    public static NewPerson ofAgency(String username, String name, Role role, String email) {
        return new NewPerson(username, name, role, null, email, Language.FR);
    }

    /** Someone of a client company, who reads French. */
    public static NewPerson ofClient(String username, String name, ClientId client, String email) {
        return new NewPerson(username, name, Role.CLIENT, client, email, Language.FR);
    }
}
