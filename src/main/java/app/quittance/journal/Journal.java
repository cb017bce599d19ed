package app.quittance.journal;

import app.quittance.kernel.Actor;
import app.quittance.kernel.AgencyCalendar;
import app.quittance.kernel.ClientId;
import app.quittance.kernel.Uuid7;
import app.quittance.platform.Write;
import app.quittance.platform.Writes;
import java.time.Clock;
import java.time.ZoneOffset;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;
import tools.jackson.core.type.TypeReference;
import tools.jackson.databind.json.JsonMapper;

/** Writes and reads the journal. An entry belongs to the transaction of the act that it tells: both stand or neither. */
@Service
public class Journal {

    private static final TypeReference<Map<String, String>> DETAILS = new TypeReference<>() {};

    private final JdbcClient jdbc;
    private final Writes writes;
    private final JsonMapper json;
    private final Clock clock;
    private final AgencyCalendar calendar;

    Journal(JdbcClient jdbc, Writes writes, JsonMapper json, Clock clock, AgencyCalendar calendar) {
        this.jdbc = jdbc;
        this.writes = writes;
        this.json = json;
        this.clock = clock;
        this.calendar = calendar;
    }

    /** A detail that is a word of the program: pages print its label, {@code enum.<Type>.<NAME>} in the message files. */
    public static String label(Enum<?> word) {
        return "enum." + word.getDeclaringClass().getSimpleName() + "." + word.name();
    }

    /** Adds one entry to a case, dated the agency's today. */
    @Transactional(propagation = Propagation.MANDATORY)
    public void record(UUID caseId, ClientId client, Actor actor, String kind, Map<String, String> details) {
        writes.inOneGo(List.of(entry(caseId, client, actor, kind, details)));
    }

    /** As {@link #record}, to be written along with what it tells. */
    public Write entry(UUID caseId, ClientId client, Actor actor, String kind, Map<String, String> details) {
        return new Write(
                "select journal.append_one(?, ?, ?, ?, ?, ?, cast(? as uuid), ?, ?, cast(? as jsonb))",
                Arrays.asList(
                        caseId,
                        client.value(),
                        Uuid7.next(),
                        clock.instant().atOffset(ZoneOffset.UTC),
                        calendar.today(),
                        actor.kind().name(),
                        actor.id(),
                        actor.name(),
                        kind,
                        json.writeValueAsString(details)),
                rows -> {});
    }

    /** Adds the same entry to many cases of the given clients (same order), in one statement. */
    @Transactional(propagation = Propagation.MANDATORY)
    public void recordEach(
            List<UUID> caseIds, List<ClientId> clients, Actor actor, String kind, Map<String, String> details) {
        if (caseIds.isEmpty()) return;
        jdbc.sql("""
                select journal.append(:cases, :clients, :entries, :at, :on, :actorKind, cast(:actorId as uuid), :actorName,
                                      :kind, cast(:details as jsonb))""")
                .param("cases", caseIds.toArray(UUID[]::new))
                .param("clients", clients.stream().map(ClientId::value).toArray(UUID[]::new))
                .param("entries", caseIds.stream().map(each -> Uuid7.next()).toArray(UUID[]::new))
                .param("at", clock.instant().atOffset(ZoneOffset.UTC))
                .param("on", calendar.today())
                .param("actorKind", actor.kind().name())
                .param("actorId", actor.id())
                .param("actorName", actor.name())
                .param("kind", kind)
                .param("details", json.writeValueAsString(details))
                .query(done -> {});
    }

    /**
     * Adds an entry for each value that is another than before: what is changed may be a client or the agency itself, whose
     * chain then stands beside those of the cases.
     */
    @Transactional(propagation = Propagation.MANDATORY)
    public void recordChanges(
            UUID subject,
            ClientId owner,
            Actor actor,
            String kind,
            Map<String, String> before,
            Map<String, String> after) {
        new TreeMap<>(after).forEach((field, value) -> {
            String was = before.getOrDefault(field, "");
            if (was.equals(value)) return;
            record(subject, owner, actor, kind, Map.of("field", field, "before", was, "after", value));
        });
    }

    /** The journal of a case, oldest first; or of a client or the agency, by its key. */
    @Transactional(readOnly = true)
    public List<JournalEntry> of(UUID caseId) {
        return jdbc.sql("""
                select number, recorded_at, happened_on, actor_name, kind, details
                  from journal.entry where case_id = :case order by number""")
                .param("case", caseId)
                .query((row, n) -> new JournalEntry(
                        row.getInt("number"),
                        row.getTimestamp("recorded_at").toInstant(),
                        row.getDate("happened_on").toLocalDate(),
                        row.getString("actor_name"),
                        row.getString("kind"),
                        json.readValue(row.getString("details"), DETAILS)))
                .list();
    }

    /** The cases whose chain does not hold, each with the number of its first broken entry; empty when all is well. */
    @Transactional(readOnly = true)
    public Map<UUID, Integer> brokenChains() {
        var broken = new java.util.LinkedHashMap<UUID, Integer>();
        jdbc.sql("select case_id, number from journal.broken_chain").query((row) -> {
            broken.put(row.getObject("case_id", UUID.class), row.getInt("number"));
        });
        return broken;
    }
}
