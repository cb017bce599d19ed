package app.quittance.identity;

import app.quittance.journal.Journal;
import app.quittance.journal.JournalEntry;
import app.quittance.kernel.Actor;
import app.quittance.kernel.ClientId;
import app.quittance.kernel.Money;
import app.quittance.kernel.Refusal;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.ZoneOffset;
import java.util.Currency;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Collectors;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Keeps the agency's identity. Until an administrator has given it, nothing that names the agency can be produced. */
@Service
@Transactional(readOnly = true)
public class AgencyProfile {

    /** The agency in the journal, where it stands as its own owner: no client may read what it changed of itself. */
    private static final UUID JOURNAL_KEY = UUID.fromString("00000000-0000-7000-8000-000000000001");

    private final JdbcClient jdbc;
    private final Journal journal;
    private final Clock clock;

    AgencyProfile(JdbcClient jdbc, Journal journal, Clock clock) {
        this.jdbc = jdbc;
        this.journal = journal;
        this.clock = clock;
    }

    /** The agency, or a refusal that says to an agency not yet set up what is missing. */
    public Agency get() {
        return find().orElseThrow(() -> new Refusal("agency.unknown"));
    }

    public Optional<Agency> find() {
        return jdbc.sql("""
                select name, legal_form, capital, capital_currency, registry_town, siren, street, postcode, town, phone,
                       email, account_holder, account_iban, account_bic, signatory_name, signatory_capacity, privacy_contact
                from identity.agency""").query(AgencyProfile::read).optional();
    }

    /** What was given and changed of the agency, by whom, oldest first. */
    public List<JournalEntry> changes() {
        return journal.of(JOURNAL_KEY);
    }

    /** Keeps the agency's identity and tells the journal each value that is another than before. */
    @Transactional
    public void save(Agency agency, Actor by) {
        var owner = new ClientId(JOURNAL_KEY);
        find().map(AgencyProfile::values)
                .ifPresentOrElse(
                        before ->
                                journal.recordChanges(JOURNAL_KEY, owner, by, "agency.changed", before, values(agency)),
                        () -> journal.record(JOURNAL_KEY, owner, by, "agency.given", values(agency)));
        jdbc.sql("delete from identity.agency").update();
        jdbc.sql("""
                insert into identity.agency (
                    name, legal_form, capital, capital_currency, registry_town, siren, street, postcode, town, phone, email,
                    account_holder, account_iban, account_bic, signatory_name, signatory_capacity, privacy_contact, changed_at)
                values (
                    :name, :legalForm, :capital, :currency, :registryTown, :siren, :street, :postcode, :town, :phone, :email,
                    :holder, :iban, :bic, :signatory, :capacity, :privacyContact, :now)""")
                .params(columns(agency))
                .param("now", clock.instant().atOffset(ZoneOffset.UTC))
                .update();
    }

    private static Map<String, String> values(Agency agency) {
        return columns(agency).entrySet().stream()
                .collect(Collectors.toMap(Map.Entry::getKey, entry -> String.valueOf(entry.getValue())));
    }

    private static Map<String, Object> columns(Agency agency) {
        return Map.ofEntries(
                Map.entry("name", agency.name()),
                Map.entry("legalForm", agency.legalForm()),
                Map.entry("capital", agency.capital().amount()),
                Map.entry("currency", agency.capital().currency().getCurrencyCode()),
                Map.entry("registryTown", agency.registryTown()),
                Map.entry("siren", agency.siren()),
                Map.entry("street", agency.address().street()),
                Map.entry("postcode", agency.address().postcode()),
                Map.entry("town", agency.address().town()),
                Map.entry("phone", agency.phone()),
                Map.entry("email", agency.email()),
                Map.entry("holder", agency.account().holder()),
                Map.entry("iban", agency.account().iban()),
                Map.entry("bic", agency.account().bic()),
                Map.entry("signatory", agency.signatory().name()),
                Map.entry("capacity", agency.signatory().capacity()),
                Map.entry("privacyContact", agency.privacyContact()));
    }

    private static Agency read(ResultSet row, int number) throws SQLException {
        return new Agency(
                row.getString("name"),
                row.getString("legal_form"),
                new Money(row.getBigDecimal("capital"), Currency.getInstance(row.getString("capital_currency"))),
                row.getString("registry_town"),
                row.getString("siren"),
                new Agency.Address(row.getString("street"), row.getString("postcode"), row.getString("town")),
                row.getString("phone"),
                row.getString("email"),
                new Agency.Account(
                        row.getString("account_holder"), row.getString("account_iban"), row.getString("account_bic")),
                new Agency.Signatory(row.getString("signatory_name"), row.getString("signatory_capacity")),
                row.getString("privacy_contact"));
    }
}
