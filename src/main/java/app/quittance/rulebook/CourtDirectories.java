package app.quittance.rulebook;

import app.quittance.kernel.Actor;
import app.quittance.kernel.Refusal;
import app.quittance.kernel.Sha256;
import app.quittance.kernel.Uuid7;
import app.quittance.law.courts.CommuneCode;
import app.quittance.law.courts.CourtDirectory;
import app.quittance.platform.BulkCopy;
import java.io.ByteArrayInputStream;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Stream;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * The directories of courts by commune that an administrator loaded. Where none counts on a day, the table by department
 * that comes with the program answers, and says so.
 */
@Service
public class CourtDirectories {

    private static final List<String> COLUMNS =
            List.of("directory_id", "commune", "name_key", "postcodes", "judicial", "local", "commercial", "method");

    private final JdbcClient jdbc;
    private final BulkCopy copy;
    private final Clock clock;
    private final CourtsByDepartment departments = new CourtsByDepartment();

    CourtDirectories(JdbcClient jdbc, BulkCopy copy, Clock clock) {
        this.jdbc = jdbc;
        this.copy = copy;
        this.clock = clock;
    }

    /**
     * A directory as it was loaded.
     *
     * @param source where the file comes from, in the administrator's words
     * @param from the day from which it counts
     */
    public record Loaded(
            UUID id, String file, String source, LocalDate from, int communes, Instant loadedAt, String loadedBy) {}

    /** Every one, the latest first. */
    @Transactional(readOnly = true)
    public List<Loaded> loaded() {
        return jdbc.sql("select * from rulebook.court_directory order by valid_from desc, loaded_at desc")
                .query((row, n) -> loaded(row))
                .list();
    }

    /** The one that counts on a day. */
    @Transactional(readOnly = true)
    public Optional<Loaded> inForce(LocalDate on) {
        return jdbc.sql("""
                select * from rulebook.court_directory where valid_from <= :on
                 order by valid_from desc, loaded_at desc limit 1""").param("on", on).query((row, n) -> loaded(row)).optional();
    }

    /**
     * Loads a directory; refuses a file that is none, and one in which a commune stands twice. Nothing of a refused file stays.
     *
     * @param source where it comes from
     * @param from the day from which it counts
     */
    @Transactional
    public Loaded load(byte[] bytes, String file, String source, LocalDate from, Actor by) {
        if (source.isBlank()) {
            throw new Refusal("rulebook.directory-source");
        }
        Map<CommuneCode, CourtLine> lines = new LinkedHashMap<>();
        CourtDirectoryFile.read(new ByteArrayInputStream(bytes), file, line -> {
            if (lines.put(line.commune(), line) != null) {
                throw new Refusal("rulebook.directory-twice", line.commune().value());
            }
        });
        if (lines.isEmpty()) {
            throw new Refusal("rulebook.directory-columns", file);
        }
        UUID id = Uuid7.next();
        jdbc.sql("""
                insert into rulebook.court_directory
                    (directory_id, file_name, sha256, source, valid_from, communes, loaded_at, loaded_by)
                values (:id, :file, :sha256, :source, :from, :communes, :at, :by)""")
                .param("id", id)
                .param("file", file)
                .param("sha256", Sha256.hex(bytes))
                .param("source", source)
                .param("from", from)
                .param("communes", lines.size())
                .param("at", clock.instant().atOffset(ZoneOffset.UTC))
                .param("by", by.name())
                .update();
        copy.into(
                "rulebook.court_of_commune",
                COLUMNS,
                lines.values().stream().map(line -> row(id, line)).iterator());
        return inForce(from).orElseThrow();
    }

    private static List<Object> row(UUID id, CourtLine line) {
        return List.of(
                id,
                line.commune().value(),
                TownName.key(line.name()),
                "{" + String.join(",", line.postcodes()) + "}",
                line.judicial(),
                line.local(),
                line.commercial(),
                line.method());
    }

    /** The directory that counts on a day, the table by department behind it. */
    public CourtDirectory on(LocalDate day) {
        return inForce(day)
                .<CourtDirectory>map(loaded -> commune -> line(loaded.id(), commune)
                        .map(line -> line.courts(loaded.file(), departments))
                        .orElseGet(() -> departments.of(commune)))
                .orElse(departments);
    }

    /**
     * The commune of a postcode and a town, by the directory that counts on a day; empty where there is none, or where it
     * cannot be told apart from another.
     */
    @Transactional(readOnly = true)
    public Optional<CommuneCode> commune(String postcode, String town, LocalDate on) {
        return inForce(on).flatMap(loaded -> {
            List<CourtLine> ofPostcode = lines(loaded.id(), "postcodes @> array[cast(:key as text)]", postcode);
            if (ofPostcode.size() == 1) {
                return Optional.of(ofPostcode.getFirst().commune());
            }
            Stream<CourtLine> byName = ofPostcode.isEmpty()
                    ? lines(loaded.id(), "name_key = :key", TownName.key(town)).stream()
                            .filter(line -> Postcodes.department(postcode)
                                    .equals(line.commune().department()))
                    : ofPostcode.stream()
                            .filter(line -> TownName.key(line.name()).equals(TownName.key(town)));
            List<CourtLine> found = byName.limit(2).toList();
            return found.size() == 1 ? Optional.of(found.getFirst().commune()) : Optional.empty();
        });
    }

    private Optional<CourtLine> line(UUID directory, CommuneCode commune) {
        return lines(directory, "commune = :key", commune.value()).stream().findFirst();
    }

    private List<CourtLine> lines(UUID directory, String condition, String key) {
        return jdbc.sql("select * from rulebook.court_of_commune where directory_id = :directory and " + condition)
                .param("directory", directory)
                .param("key", key)
                .query((row, n) -> new CourtLine(
                        new CommuneCode(row.getString("commune")),
                        row.getString("name_key"),
                        List.of((String[]) row.getArray("postcodes").getArray()),
                        row.getString("judicial"),
                        row.getString("local"),
                        row.getString("commercial"),
                        row.getString("method")))
                .list();
    }

    private static Loaded loaded(ResultSet row) throws SQLException {
        return new Loaded(
                row.getObject("directory_id", UUID.class),
                row.getString("file_name"),
                row.getString("source"),
                row.getObject("valid_from", LocalDate.class),
                row.getInt("communes"),
                row.getObject("loaded_at", OffsetDateTime.class).toInstant(),
                row.getString("loaded_by"));
    }
}
