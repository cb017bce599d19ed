package app.quittance.scoring;

import app.quittance.kernel.Actor;
import app.quittance.kernel.DataScope;
import app.quittance.kernel.Refusal;
import app.quittance.kernel.Uuid7;
import app.quittance.scoring.feature.Target;
import app.quittance.scoring.history.HistoryFile;
import app.quittance.scoring.learning.ModelFiles;
import app.quittance.scoring.learning.ModelWriter;
import app.quittance.scoring.learning.Origin;
import app.quittance.scoring.learning.Training;
import app.quittance.scoring.registry.InUse;
import app.quittance.scoring.registry.ModelInUse;
import app.quittance.scoring.registry.ModelRegistry;
import app.quittance.scoring.registry.Supply;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.dao.DuplicateKeyException;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import org.springframework.transaction.support.TransactionTemplate;

/** Trains on the agency's own data when someone asks: one at a time, in the background, and the result is a new version. */
@Service
public class OwnTraining {

    private static final Logger LOG = LoggerFactory.getLogger(OwnTraining.class);
    private static final String NAME = "payment-likelihood";
    private static final long SEED = 1;

    /** How far a training has come. */
    public enum Status {
        WAITING,
        RUNNING,
        DONE,
        /** The data does not allow it; the reason says what is needed. */
        REFUSED,
        /** The program could not; its log says why. */
        FAILED
    }

    /**
     * A training that was asked for.
     *
     * @param number of the version that it gave
     * @param refusal why it was refused
     */
    public record Asked(
            UUID id, Instant at, String by, Status status, Optional<Integer> number, Optional<Refusal> refusal) {

        public boolean isGoingOn() {
            return status == Status.WAITING || status == Status.RUNNING;
        }
    }

    private final JdbcClient jdbc;
    private final OwnHistory history;
    private final ModelRegistry registry;
    private final ModelInUse model;
    private final AcrossClientsUse across;
    private final TrainingJob job;
    private final TransactionTemplate transaction;
    private final Clock clock;

    OwnTraining(
            JdbcClient jdbc,
            OwnHistory history,
            ModelRegistry registry,
            ModelInUse model,
            AcrossClientsUse across,
            TrainingJob job,
            TransactionTemplate transaction,
            Clock clock) {
        this.jdbc = jdbc;
        this.history = history;
        this.registry = registry;
        this.model = model;
        this.across = across;
        this.job = job;
        this.transaction = transaction;
        this.clock = clock;
    }

    /** Has a training done soon; refused while another goes on. */
    @Transactional
    public UUID ask(Actor by) {
        UUID id = Uuid7.next();
        try {
            jdbc.sql("""
                    insert into scoring.training (training_id, asked_at, asked_by, status)
                    values (:id, :at, :by, 'WAITING')""")
                    .param("id", id)
                    .param("at", now())
                    .param("by", by.name())
                    .update();
        } catch (DuplicateKeyException goingOn) {
            throw new Refusal("training.going-on");
        }
        job.schedule(id);
        return id;
    }

    /** The trainings that were asked for, the latest first. */
    @Transactional(readOnly = true)
    public List<Asked> latest() {
        return jdbc.sql("select * from scoring.training order by training_id desc limit 5")
                .query((row, n) -> asked(row))
                .list();
    }

    /** Does it; may be done again where a program died over it. */
    void run(UUID id) {
        DataScope.AGENCY.run(() -> {
            transaction.executeWithoutResult(status -> set(id, "RUNNING"));
            try {
                HistoryFile own = history.read();
                if (own.history().isEmpty()) {
                    throw new Refusal("training.no-history");
                }
                Training.Outcome outcome = Training.run(new Training.Order(
                        own,
                        history.knownUntil(),
                        Target.NINETY_DAYS,
                        Origin.HISTORY,
                        SEED,
                        Training.Keep.BEST,
                        across.scope(),
                        Optional.of(rival())));
                transaction.executeWithoutResult(status -> keep(id, outcome));
            } catch (Refusal refusal) {
                transaction.executeWithoutResult(status -> refuse(id, refusal));
            }
        });
    }

    /** It failed for good. */
    void giveUp(UUID id) {
        LOG.error("The training {} failed", id);
        DataScope.AGENCY.run(() -> transaction.executeWithoutResult(status -> set(id, "FAILED")));
    }

    private Training.Rival rival() {
        InUse champion = model.champion();
        return new Training.Rival(
                champion.version().name(),
                champion.model().main(),
                champion.version().isSimulated()
                        ? LocalDate.MIN
                        : champion.version().card().trainedOn().until());
    }

    private void keep(UUID id, Training.Outcome outcome) {
        String version = String.valueOf(clock.instant().atZone(ZoneOffset.UTC).toLocalDate());
        ModelFiles files = new ModelWriter(NAME, version, clock.instant()).files(outcome);
        String by = jdbc.sql("select asked_by from scoring.training where training_id = :id")
                .param("id", id)
                .query(String.class)
                .single();
        int number = registry.add(files, Supply.OWN, new Actor(Actor.Kind.PERSON, null, by));
        jdbc.sql(
                        "update scoring.training set status = 'DONE', ended_at = :at, number = :number where training_id = :id")
                .param("id", id)
                .param("at", now())
                .param("number", number)
                .update();
    }

    private void refuse(UUID id, Refusal refusal) {
        jdbc.sql("""
                update scoring.training set status = 'REFUSED', ended_at = :at, refusal = :code, arguments = :arguments
                 where training_id = :id""")
                .param("id", id)
                .param("at", now())
                .param("code", refusal.code())
                .param(
                        "arguments",
                        refusal.arguments().stream().map(String::valueOf).toArray(String[]::new))
                .update();
    }

    private void set(UUID id, String status) {
        jdbc.sql("""
                update scoring.training set status = :status, ended_at = case when :status = 'FAILED' then :at end
                 where training_id = :id""").param("id", id).param("status", status).param("at", now()).update();
    }

    private OffsetDateTime now() {
        return clock.instant().atOffset(ZoneOffset.UTC);
    }

    private static Asked asked(ResultSet row) throws SQLException {
        String code = row.getString("refusal");
        Optional<Refusal> refusal = code == null
                ? Optional.empty()
                : Optional.of(
                        new Refusal(code, (Object[]) row.getArray("arguments").getArray()));
        return new Asked(
                row.getObject("training_id", UUID.class),
                row.getObject("asked_at", OffsetDateTime.class).toInstant(),
                row.getString("asked_by"),
                Status.valueOf(row.getString("status")),
                Optional.ofNullable(row.getObject("number", Integer.class)),
                refusal);
    }
}
