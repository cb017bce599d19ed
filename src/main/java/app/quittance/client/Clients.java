package app.quittance.client;

import app.quittance.kernel.ClientId;
import app.quittance.kernel.Unknown;
import java.util.List;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** The door to the creditors. */
@Service
public class Clients {

    private final ClientRepository clients;

    Clients(ClientRepository clients) {
        this.clients = clients;
    }

    @Transactional
    public ClientId register(ClientProfile profile) {
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

    @Transactional(readOnly = true)
    public List<ClientProfile> all() {
        return clients.findAllByOrderByName().stream().map(Client::profile).toList();
    }
}
