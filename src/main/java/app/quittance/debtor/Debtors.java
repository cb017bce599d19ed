package app.quittance.debtor;

import app.quittance.kernel.ClientId;
import app.quittance.kernel.Unknown;
import app.quittance.kernel.Uuid7;
import app.quittance.platform.SqlFiles;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** The door to one debtor at a time. */
@Service
public class Debtors {

    private static final String CARD =
            "debtor_id, kind, name, title, forenames, siren, street, postcode, city, email, phone";

    private final JdbcClient jdbc;
    private final SqlFiles sql = SqlFiles.of("debtor");
    private final ApplicationEventPublisher events;

    Debtors(JdbcClient jdbc, ApplicationEventPublisher events) {
        this.jdbc = jdbc;
        this.events = events;
    }

    /** The debtor as the agency knows it: for the agency's own people only. */
    @Transactional(readOnly = true)
    public DebtorCard get(DebtorId id) {
        return jdbc.sql("select " + CARD + " from debtor.debtor where debtor_id = :id")
                .param("id", id.value())
                .query((row, n) -> card(row))
                .optional()
                .orElseThrow(() -> new Unknown("debtor " + id.value()));
    }

    /** The debtor as this client told of it: all that the client may see. */
    @Transactional(readOnly = true)
    public DebtorCard asTold(ClientId client, DebtorId id) {
        return jdbc.sql("select " + CARD + " from debtor.told where client_id = :client and debtor_id = :id")
                .param("client", client.value())
                .param("id", id.value())
                .query((row, n) -> card(row))
                .optional()
                .orElseThrow(() -> new Unknown("debtor " + id.value()));
    }

    /** The commune's INSEE code, on which the competent court hangs; empty where nobody has told it yet. */
    @Transactional(readOnly = true)
    public Optional<String> inseeCode(DebtorId id) {
        return jdbc.sql("select insee_code from debtor.debtor where debtor_id = :id and insee_code is not null")
                .param("id", id.value())
                .query(String.class)
                .optional();
    }

    @Transactional
    public void setInseeCode(DebtorId id, String inseeCode) {
        jdbc.sql("update debtor.debtor set insee_code = :code where debtor_id = :id")
                .param("code", inseeCode)
                .param("id", id.value())
                .update();
    }

    /** Corrects where the agency reaches a debtor; what the clients told stays as they told it. */
    @Transactional
    public void correctAddress(DebtorId id, String street, String postcode, String city) {
        jdbc.sql("""
                update debtor.debtor set street = :street, postcode = :postcode, city = :city, insee_code = null
                 where debtor_id = :id""")
                .param("street", street)
                .param("postcode", postcode)
                .param("city", city)
                .param("id", id.value())
                .update();
    }

    /**
     * Records that proceedings bind the debtor. Of those that are known it takes what is new: the publication, the plan, who
     * receives declarations.
     */
    @Transactional
    public void open(Proceedings proceedings) {
        boolean anew = jdbc.sql(sql.get("open-proceedings"))
                .param("id", Uuid7.next())
                .param("debtor", proceedings.debtorId().value())
                .param("kind", proceedings.kind().name())
                .param("openedOn", proceedings.openedOn())
                .param("publishedOn", proceedings.publishedOn().orElse(null))
                .param("court", proceedings.court())
                .param("representative", proceedings.representative())
                .param("number", proceedings.number())
                .param("planOn", proceedings.planOn().orElse(null))
                .query(Boolean.class)
                .single();
        if (anew) {
            events.publishEvent(
                    new ProceedingsOpened(proceedings.debtorId(), proceedings.kind(), proceedings.openedOn()));
        } else {
            events.publishEvent(new ProceedingsTold(proceedings.debtorId()));
        }
    }

    /**
     * The debtor and all whom a person said to be the same: what is asked of the one across its cases is asked of these. A
     * client sees the one alone.
     */
    @Transactional(readOnly = true)
    public List<DebtorId> same(DebtorId id) {
        return jdbc.sql("""
                select :id as debtor_id
                union
                select o.debtor_id from debtor.person p join debtor.person o using (person_id) where p.debtor_id = :id""")
                .param("id", id.value())
                .query((row, n) -> new DebtorId(row.getObject("debtor_id", UUID.class)))
                .list();
    }

    /** The keys of debtors, as a statement takes them. */
    public static UUID[] keys(List<DebtorId> debtors) {
        return debtors.stream().map(DebtorId::value).toArray(UUID[]::new);
    }

    /** The debtors that bear one of these SIREN numbers. */
    @Transactional(readOnly = true)
    public Map<DebtorId, String> bySiren(Collection<String> sirens) {
        var found = new HashMap<DebtorId, String>();
        jdbc.sql("select debtor_id, siren from debtor.debtor where siren = any(:sirens)")
                .param("sirens", sirens.toArray(String[]::new))
                .query(row -> {
                    found.put(new DebtorId(row.getObject("debtor_id", UUID.class)), row.getString("siren"));
                });
        return found;
    }

    /** The consumers of a department who bear this name, however it is accented; somebody else may bear it too. */
    @Transactional(readOnly = true)
    public List<DebtorId> consumersNamed(String surname, String forenames, String department) {
        return jdbc.sql("""
                select debtor_id from debtor.debtor
                 where kind = 'CONSUMER' and debtor.plain(name) = debtor.plain(:surname)
                   and split_part(debtor.plain(coalesce(forenames, '')), ' ', 1) = split_part(debtor.plain(:forenames), ' ', 1)
                   and postcode like :department || '%'
                 order by debtor_id""")
                .param("surname", surname)
                .param("forenames", forenames)
                .param("department", department)
                .query((row, n) -> new DebtorId(row.getObject("debtor_id", UUID.class)))
                .list();
    }

    /** The proceedings that bind the debtor on a date, by whichever of its names they were published. */
    @Transactional(readOnly = true)
    public List<Proceedings> proceedings(DebtorId id, LocalDate on) {
        return jdbc.sql("""
                select debtor_id, kind, opened_on, published_on, court, representative, number, plan_on
                  from debtor.proceedings
                 where debtor_id = any(:debtors) and opened_on <= :on and (ended_on is null or ended_on > :on)
                 order by opened_on""")
                .param("debtors", keys(same(id)))
                .param("on", on)
                .query((row, n) -> new Proceedings(
                        new DebtorId(row.getObject("debtor_id", UUID.class)),
                        ProceedingsKind.valueOf(row.getString("kind")),
                        row.getObject("opened_on", LocalDate.class),
                        Optional.ofNullable(row.getObject("published_on", LocalDate.class)),
                        row.getString("court"),
                        row.getString("representative"),
                        row.getString("number"),
                        Optional.ofNullable(row.getObject("plan_on", LocalDate.class))))
                .list();
    }

    private static DebtorCard card(ResultSet row) throws SQLException {
        return card(row, "");
    }

    /** The card in columns that begin with these letters. */
    static DebtorCard card(ResultSet row, String prefix) throws SQLException {
        return new DebtorCard(
                new DebtorId(row.getObject(prefix + "debtor_id", UUID.class)),
                DebtorKind.valueOf(row.getString(prefix + "kind")),
                row.getString(prefix + "name"),
                Optional.ofNullable(row.getString(prefix + "title")),
                Optional.ofNullable(row.getString(prefix + "forenames")),
                Optional.ofNullable(row.getString(prefix + "siren")),
                Optional.ofNullable(row.getString(prefix + "street")),
                Optional.ofNullable(row.getString(prefix + "postcode")),
                Optional.ofNullable(row.getString(prefix + "city")),
                Optional.ofNullable(row.getString(prefix + "email")),
                Optional.ofNullable(row.getString(prefix + "phone")));
    }
}
