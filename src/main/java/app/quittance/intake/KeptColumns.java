package app.quittance.intake;

import app.quittance.intake.reading.ColumnNames;
import app.quittance.kernel.AgencyCalendar;
import app.quittance.kernel.ClientId;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import tools.jackson.core.type.TypeReference;
import tools.jackson.databind.json.JsonMapper;

/** How a client's tables are to be read, as its people confirmed it: one mapping for each set of headers. */
@Component
class KeptColumns {

    private static final TypeReference<Map<String, String>> MAPPING = new TypeReference<>() {};

    private final JdbcClient jdbc;
    private final JsonMapper json;

    KeptColumns(JdbcClient jdbc, JsonMapper json) {
        this.jdbc = jdbc;
        this.json = json;
    }

    /** What was confirmed for a file that came then. */
    record Kept(Map<String, String> mapping, Instant fileAt) {}

    /** The headers of a table as a set: whatever their order, the same ones give the same text. */
    static String keyOf(String format, List<String> titles) {
        String set = ColumnNames.of(titles).stream().sorted().reduce(format, (all, name) -> all + '\n' + name);
        try {
            return HexFormat.of()
                    .formatHex(MessageDigest.getInstance("SHA-256").digest(set.getBytes(StandardCharsets.UTF_8)));
        } catch (NoSuchAlgorithmException impossible) {
            throw new IllegalStateException(impossible);
        }
    }

    /** Whether anything is kept for the client: most have nothing, and their files need not be looked at for it. */
    boolean areThere(ClientId client) {
        return jdbc.sql("select exists (select from intake.kept_columns where client_id = :client)")
                .param("client", client.value())
                .query(Boolean.class)
                .single();
    }

    Optional<Kept> find(ClientId client, String headers) {
        return jdbc.sql("""
                select mapping, file_at from intake.kept_columns where client_id = :client and headers = :headers""")
                .param("client", client.value())
                .param("headers", headers)
                .query((row, n) -> new Kept(json.readValue(row.getString("mapping"), MAPPING), fileAt(row)))
                .optional();
    }

    /** Keeps what was confirmed, in place of what was before. */
    void keep(ImportReport confirmed, String headers, Map<String, String> mapping, String by) {
        jdbc.sql("""
                insert into intake.kept_columns (client_id, headers, mapping, file_name, file_at, kept_by)
                values (:client, :headers, cast(:mapping as jsonb), :file, :at, :by)
                on conflict (client_id, headers) do update
                   set mapping = excluded.mapping, file_name = excluded.file_name, file_at = excluded.file_at,
                       kept_by = excluded.kept_by""")
                .param("client", confirmed.client().value())
                .param("headers", headers)
                .param("mapping", json.writeValueAsString(mapping))
                .param("file", confirmed.fileName())
                .param("at", confirmed.receivedAt().atOffset(ZoneOffset.UTC))
                .param("by", by)
                .update();
    }

    List<KeptTable> of(ClientId client) {
        return jdbc.sql("""
                select headers, mapping, file_name, file_at, kept_by from intake.kept_columns
                 where client_id = :client order by file_at desc, headers""")
                .param("client", client.value())
                .query((row, n) -> new KeptTable(
                        row.getString("headers"),
                        row.getString("file_name"),
                        LocalDate.ofInstant(fileAt(row), AgencyCalendar.ZONE),
                        row.getString("kept_by"),
                        TableLook.readIn(json.readValue(row.getString("mapping"), MAPPING))))
                .list();
    }

    void forget(ClientId client, String headers) {
        jdbc.sql("delete from intake.kept_columns where client_id = :client and headers = :headers")
                .param("client", client.value())
                .param("headers", headers)
                .update();
    }

    private static Instant fileAt(ResultSet row) throws SQLException {
        return row.getObject("file_at", OffsetDateTime.class).toInstant();
    }
}
