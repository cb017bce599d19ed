package app.quittance.api.hooks;

import app.quittance.kernel.ClientId;
import app.quittance.kernel.Uuid7;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** The table of deliveries: written when something happens, and after each try. */
@Component
class DeliveryRows {

    /** The rest after each failure, nearly a day in all; the last one gives up. */
    static final List<Duration> RESTS = List.of(
            Duration.ofMinutes(1),
            Duration.ofMinutes(4),
            Duration.ofMinutes(15),
            Duration.ofHours(1),
            Duration.ofHours(3),
            Duration.ofHours(7),
            Duration.ofHours(12));

    private static final Duration KEPT = Duration.ofDays(30);

    private final JdbcClient jdbc;
    private final Clock clock;

    DeliveryRows(JdbcClient jdbc, Clock clock) {
        this.jdbc = jdbc;
        this.clock = clock;
    }

    /** A message as it is sent, to the letter: its signature is of these bytes. */
    record Message(UUID eventId, String type, Instant at, String body) {}

    /** What is to be tried now. */
    record Due(UUID id, UUID eventId, String body) {}

    /** Has a message delivered to every hook of the client that asked for its kind; gives to how many. */
    int insertForAll(ClientId client, Message message) {
        List<UUID> hooks = jdbc.sql("select hook_id from api.hook where client_id = :client and :type = any (events)")
                .param("client", client.value())
                .param("type", message.type())
                .query((row, n) -> row.getObject("hook_id", UUID.class))
                .list();
        hooks.forEach(hook -> insert(client, hook, message));
        return hooks.size();
    }

    void insert(ClientId client, UUID hook, Message message) {
        jdbc.sql("""
                insert into api.delivery (delivery_id, hook_id, client_id, event_id, type, body, happened_at, state, due_at)
                values (:id, :hook, :client, :event, :type, :body, :at, 'WAITING', :now)""")
                .param("id", Uuid7.next())
                .param("hook", hook)
                .param("client", client.value())
                .param("event", message.eventId())
                .param("type", message.type())
                .param("body", message.body())
                .param("at", message.at().atOffset(ZoneOffset.UTC))
                .param("now", now())
                .update();
    }

    /** The latest first. */
    List<Delivery> of(UUID hook, int most) {
        return jdbc.sql("""
                select delivery_id, event_id, type, happened_at, state, tries, tried_at, due_at, http_code, problem, answer
                  from api.delivery where hook_id = :hook order by happened_at desc, delivery_id desc limit :most""")
                .param("hook", hook)
                .param("most", most)
                .query((row, n) -> read(row))
                .list();
    }

    Optional<Due> due(UUID hook) {
        return jdbc.sql("""
                select delivery_id, event_id, body from api.delivery
                 where hook_id = :hook and due_at <= :now order by due_at, delivery_id limit 1""")
                .param("hook", hook)
                .param("now", now())
                .query((row, n) -> new Due(
                        row.getObject("delivery_id", UUID.class),
                        row.getObject("event_id", UUID.class),
                        row.getString("body")))
                .optional();
    }

    void record(UUID delivery, Post.Outcome outcome) {
        OffsetDateTime now = now();
        if (outcome.isTaken()) {
            record(delivery, outcome, now, DeliveryState.DELIVERED, 0, null);
            return;
        }
        int failures = 1
                + jdbc.sql("select failures from api.delivery where delivery_id = :id for update")
                        .param("id", delivery)
                        .query(Integer.class)
                        .optional()
                        .orElse(0);
        if (failures > RESTS.size()) {
            record(delivery, outcome, now, DeliveryState.GIVEN_UP, failures, null);
        } else {
            record(delivery, outcome, now, DeliveryState.WAITING, failures, now.plus(RESTS.get(failures - 1)));
        }
    }

    private void record(
            UUID delivery,
            Post.Outcome outcome,
            OffsetDateTime at,
            DeliveryState state,
            int failures,
            @Nullable OffsetDateTime dueAt) {
        jdbc.sql("""
                update api.delivery
                   set state = :state, tries = tries + 1, failures = :failures, due_at = :due, tried_at = :now,
                       http_code = :code, problem = :problem, answer = :answer
                 where delivery_id = :id""")
                .param("state", state.name())
                .param("failures", failures)
                .param("due", dueAt)
                .param("now", at)
                .param(
                        "code",
                        outcome.httpCode().isPresent() ? outcome.httpCode().getAsInt() : null)
                .param("problem", outcome.problem().map(Enum::name).orElse(null))
                .param("answer", outcome.answer().orElse(null))
                .param("id", delivery)
                .update();
    }

    /** Has it tried again from the start, under the id that it has. */
    boolean replay(UUID hook, UUID delivery) {
        return jdbc.sql("""
                update api.delivery set state = 'WAITING', failures = 0, due_at = :now
                 where delivery_id = :id and hook_id = :hook""")
                        .param("now", now())
                        .param("id", delivery)
                        .param("hook", hook)
                        .update()
                > 0;
    }

    void forgetOld() {
        jdbc.sql("delete from api.delivery where happened_at < :before")
                .param("before", now().minus(KEPT))
                .update();
    }

    private static Delivery read(ResultSet row) throws SQLException {
        Integer code = row.getObject("http_code", Integer.class);
        return new Delivery(
                row.getObject("delivery_id", UUID.class),
                row.getObject("event_id", UUID.class),
                row.getString("type"),
                row.getObject("happened_at", OffsetDateTime.class).toInstant(),
                DeliveryState.valueOf(row.getString("state")),
                row.getInt("tries"),
                instant(row, "tried_at"),
                instant(row, "due_at"),
                code == null ? OptionalInt.empty() : OptionalInt.of(code),
                Optional.ofNullable(row.getString("problem")).map(DeliveryProblem::valueOf),
                Optional.ofNullable(row.getString("answer")).filter(text -> !text.isEmpty()));
    }

    private static Optional<Instant> instant(ResultSet row, String column) throws SQLException {
        return Optional.ofNullable(row.getObject(column, OffsetDateTime.class)).map(OffsetDateTime::toInstant);
    }

    private OffsetDateTime now() {
        return clock.instant().atOffset(ZoneOffset.UTC);
    }
}
