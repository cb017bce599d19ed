package app.quittance.scoring.registry;

import app.quittance.journal.Journal;
import app.quittance.kernel.Actor;
import app.quittance.kernel.ClientId;
import app.quittance.kernel.Refusal;
import app.quittance.kernel.Unknown;
import app.quittance.scoring.learning.ModelCard;
import app.quittance.scoring.learning.ModelFiles;
import app.quittance.scoring.learning.ModelFolder;
import app.quittance.scoring.learning.ModelFolder.Loaded;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;
import tools.jackson.databind.json.JsonMapper;

/**
 * The models that the agency has, and who of them is champion and challenger. A version comes into a post by a person, with
 * a reason, and the journal tells it; nothing is ever taken out.
 */
@Service
public class ModelRegistry {

    /** The key of the chain in the journal that tells what became of the models. */
    public static final UUID JOURNAL_KEY = UUID.fromString("00000000-0000-7000-8000-00000000ca5e");

    private static final long LOCK = 7_105_114_001L;
    private static final String NAME = "payment-likelihood";

    private final JdbcClient jdbc;
    private final Journal journal;
    private final JsonMapper json;
    private final Clock clock;

    ModelRegistry(JdbcClient jdbc, Journal journal, JsonMapper json, Clock clock) {
        this.jdbc = jdbc;
        this.journal = journal;
        this.json = json;
        this.clock = clock;
    }

    /** Every version, the newest first. */
    @Transactional(readOnly = true)
    public List<ModelVersion> versions() {
        return jdbc.sql("select * from scoring.model_version order by number desc")
                .query((row, n) -> version(row))
                .list();
    }

    /** A version by its number, or {@link Unknown}. */
    @Transactional(readOnly = true)
    public ModelVersion version(int number) {
        return jdbc.sql("select * from scoring.model_version where number = :number")
                .param("number", number)
                .query((row, n) -> version(row))
                .optional()
                .orElseThrow(() -> new Unknown("model version " + number));
    }

    /** Who is in a post. */
    @Transactional(readOnly = true)
    public Optional<Integer> holder(Post post) {
        return jdbc.sql("""
                select number from scoring.model_post where post = :post order by appointment desc limit 1""")
                .param("post", post.name())
                .query((row, n) -> Optional.ofNullable(row.getObject("number", Integer.class)))
                .optional()
                .flatMap(number -> number);
    }

    /** Who came into which post, the newest first. */
    @Transactional(readOnly = true)
    public List<Appointment> appointments() {
        return jdbc.sql("select * from scoring.model_post order by appointment desc")
                .query((row, n) -> new Appointment(
                        Post.valueOf(row.getString("post")),
                        Optional.ofNullable(row.getObject("number", Integer.class)),
                        instant(row, "since"),
                        row.getString("appointed_by"),
                        row.getString("reason")))
                .list();
    }

    /** Opens a version; one whose bytes are damaged is refused. */
    @Transactional(readOnly = true)
    public Loaded load(int number) {
        Map<String, byte[]> files = new HashMap<>();
        jdbc.sql("select file, bytes from scoring.model_file where number = :number")
                .param("number", number)
                .query(row -> {
                    files.put(row.getString("file"), row.getBytes("bytes"));
                });
        return ModelFolder.load(NAME + " " + number, new ModelFiles(files));
    }

    /** Keeps a model as a new version; it becomes nothing by that. Gives its number. */
    @Transactional
    public int add(ModelFiles files, Supply supply, Actor by) {
        lock();
        int number = jdbc.sql("select coalesce(max(number), 0) + 1 from scoring.model_version")
                .query(Integer.class)
                .single();
        String name = NAME + " " + number;
        ModelCard card = ModelFolder.load(name, files).card();
        jdbc.sql("""
                insert into scoring.model_version (number, name, supply, fingerprint, made_at, made_by, card)
                values (:number, :name, :supply, :fingerprint, :at, :by, cast(:card as jsonb))""")
                .param("number", number)
                .param("name", name)
                .param("supply", supply.name())
                .param("fingerprint", card.fingerprint())
                .param("at", clock.instant().atOffset(ZoneOffset.UTC))
                .param("by", by.name())
                .param("card", json.writeValueAsString(card))
                .update();
        files.byName()
                .forEach((file, bytes) -> jdbc.sql(
                                "insert into scoring.model_file (number, file, bytes) values (:number, :file, :bytes)")
                        .param("number", number)
                        .param("file", file)
                        .param("bytes", bytes)
                        .update());
        tell(by, "model.added", Map.of("model", name, "supply", Journal.label(supply)));
        return number;
    }

    /**
     * Puts a version into a post, or leaves the challenger's vacant.
     *
     * @param seen who was in the post when the person decided; refused where it is another by now
     */
    @Transactional
    public void appoint(Post post, Optional<Integer> number, Optional<Integer> seen, String reason, Actor by) {
        lock();
        Optional<Integer> holder = holder(post);
        if (!holder.equals(seen)) {
            throw new Refusal(
                    "model.other-holder",
                    Journal.label(post),
                    holder.map(String::valueOf).orElse("–"));
        }
        if (reason.isBlank()) {
            throw new Refusal("model.no-reason");
        }
        if (holder.equals(number)) {
            throw new Refusal("model.already", Journal.label(post));
        }
        number.ifPresent(this::load);
        jdbc.sql("""
                insert into scoring.model_post (post, number, since, appointed_by, reason)
                values (:post, :number, :since, :by, :reason)""")
                .param("post", post.name())
                .param("number", number.orElse(null))
                .param("since", clock.instant().atOffset(ZoneOffset.UTC))
                .param("by", by.name())
                .param("reason", reason)
                .update();
        String model = number.map(each -> NAME + " " + each).orElse("–");
        String before = holder.map(each -> NAME + " " + each).orElse("–");
        tell(
                by,
                "model.appointed",
                Map.of("post", Journal.label(post), "model", model, "before", before, "reason", reason));
        if (post == Post.CHAMPION && holder(Post.CHALLENGER).equals(number)) {
            appoint(Post.CHALLENGER, Optional.empty(), number, reason, by);
        }
    }

    Optional<Integer> numberOf(String name) {
        return jdbc.sql("select number from scoring.model_version where name = :name")
                .param("name", name)
                .query(Integer.class)
                .optional();
    }

    Optional<Integer> withFingerprint(String fingerprint) {
        return jdbc.sql("select max(number) from scoring.model_version where fingerprint = :fingerprint")
                .param("fingerprint", fingerprint)
                .query((row, n) -> Optional.ofNullable(row.getObject(1, Integer.class)))
                .single();
    }

    /** Until the transaction ends, others who would change the registry wait. */
    @Transactional(propagation = Propagation.MANDATORY)
    void lock() {
        jdbc.sql("select pg_advisory_xact_lock(:lock)").param("lock", LOCK).query(row -> {});
    }

    private void tell(Actor by, String kind, Map<String, String> details) {
        journal.record(JOURNAL_KEY, new ClientId(JOURNAL_KEY), by, kind, details);
    }

    private ModelVersion version(ResultSet row) throws SQLException {
        return new ModelVersion(
                row.getInt("number"),
                row.getString("name"),
                Supply.valueOf(row.getString("supply")),
                instant(row, "made_at"),
                row.getString("made_by"),
                json.readValue(row.getString("card"), ModelCard.class));
    }

    private static Instant instant(ResultSet row, String column) throws SQLException {
        return row.getObject(column, OffsetDateTime.class).toInstant();
    }
}
