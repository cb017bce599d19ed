package app.quittance.client;

import app.quittance.kernel.ClientId;
import app.quittance.kernel.Refusal;
import app.quittance.kernel.Unknown;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** The door to the creditors. */
@Service
public class Clients {

    private static final Pattern NUMBERED = Pattern.compile("C-(\\d{1,6})");

    private final ClientRepository clients;

    Clients(ClientRepository clients) {
        this.clients = clients;
    }

    /** Takes a client in. The same one a second time changes nothing; another one under a reference in use is refused. */
    @Transactional
    public ClientId register(ClientProfile profile) {
        if (clients.findById(profile.id().value()).isPresent()) return profile.id();
        if (clients.findByReference(profile.reference()).isPresent()) {
            throw new Refusal("client.reference-taken", profile.reference());
        }
        clients.save(new Client(profile));
        return profile.id();
    }

    @Transactional(readOnly = true)
    public ClientProfile get(ClientId id) {
        return clients.findById(id.value()).map(Client::profile).orElseThrow(() -> new Unknown("client " + id));
    }

    /** Finds a client by the short code that people use, such as {@code C-001}. */
    @Transactional(readOnly = true)
    public ClientProfile byReference(String reference) {
        return clients.findByReference(reference)
                .map(Client::profile)
                .orElseThrow(() -> new Unknown("client " + reference));
    }

    /** The reference that the next client would bear: one above the highest in use. */
    @Transactional(readOnly = true)
    public String nextReference() {
        int highest = all().stream()
                .map(client -> NUMBERED.matcher(client.reference()))
                .filter(Matcher::matches)
                .mapToInt(number -> Integer.parseInt(number.group(1)))
                .max()
                .orElse(0);
        return "C-%03d".formatted(highest + 1);
    }

    @Transactional(readOnly = true)
    public List<ClientProfile> all() {
        return clients.findAllByOrderByName().stream().map(Client::profile).toList();
    }
}
