package app.quittance.client;

import app.quittance.journal.Journal;
import app.quittance.journal.JournalEntry;
import app.quittance.kernel.Actor;
import app.quittance.kernel.ClientId;
import app.quittance.kernel.Money;
import app.quittance.kernel.Refusal;
import app.quittance.kernel.Unknown;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** The door to the creditors. */
@Service
public class Clients {

    private static final Pattern NUMBERED = Pattern.compile("C-(\\d{1,6})");

    private final ClientRepository clients;
    private final Journal journal;

    Clients(ClientRepository clients, Journal journal) {
        this.clients = clients;
        this.journal = journal;
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

    /**
     * Changes who a client is on letters and petitions to come, and which claims its mandate covers from now on; its
     * reference and the terms of its mandate stand.
     */
    @Transactional
    public void change(ClientProfile profile, Actor by) {
        Client client = clients.findById(profile.id().value()).orElseThrow(() -> new Unknown("client " + profile.id()));
        Map<String, String> before = values(client.profile());
        client.identify(profile);
        clients.save(client);
        journal.recordChanges(profile.id().value(), profile.id(), by, "client.changed", before, values(profile));
    }

    /** What was changed of a client, by whom, oldest first. */
    @Transactional(readOnly = true)
    public List<JournalEntry> changes(ClientId id) {
        return journal.of(id.value());
    }

    private static Map<String, String> values(ClientProfile client) {
        return Map.ofEntries(
                Map.entry("name", client.name()),
                Map.entry("legalForm", client.legalForm()),
                Map.entry(
                        "capital",
                        client.capital()
                                .map(Money::euros)
                                .map(money -> money.amount().toPlainString())
                                .orElse("")),
                Map.entry("siren", client.siren()),
                Map.entry("registryTown", client.rcsTown()),
                Map.entry("street", client.street()),
                Map.entry("postcode", client.postcode()),
                Map.entry("town", client.city()),
                Map.entry("representative", client.representative()),
                Map.entry("capacity", client.representativeCapacity()),
                Map.entry("activity", client.activity()),
                Map.entry("email", client.email()),
                Map.entry("phone", client.phone()),
                Map.entry("iban", client.remittanceIban()),
                Map.entry("consumers", Boolean.toString(client.mandate().cover().consumers())),
                Map.entry(
                        "leastClaim",
                        client.mandate()
                                .cover()
                                .leastClaim()
                                .map(least -> least.amount().toPlainString())
                                .orElse("")));
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
