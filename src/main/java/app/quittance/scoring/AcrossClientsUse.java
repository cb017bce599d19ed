package app.quittance.scoring;

import app.quittance.journal.Journal;
import app.quittance.kernel.Actor;
import app.quittance.kernel.AgencyCalendar;
import app.quittance.kernel.ClientId;
import app.quittance.kernel.Refusal;
import app.quittance.scoring.feature.AcrossClients;
import app.quittance.scoring.registry.ModelRegistry;
import java.time.Clock;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * For which debtors the agency's scores look at what other clients know: none unless an administrator decides so and writes
 * down the legal basis (GDPR, art. 6). What a client sees is computed without it.
 */
@Service
public class AcrossClientsUse {

    /** Fewer letters than this do not name a legal basis. */
    private static final int SHORTEST_BASIS = 20;

    private final JdbcClient jdbc;
    private final Journal journal;
    private final ApplicationEventPublisher events;
    private final AgencyCalendar calendar;
    private final Clock clock;

    AcrossClientsUse(
            JdbcClient jdbc, Journal journal, ApplicationEventPublisher events, AgencyCalendar calendar, Clock clock) {
        this.jdbc = jdbc;
        this.journal = journal;
        this.events = events;
        this.calendar = calendar;
        this.clock = clock;
    }

    /** What was decided, when and by whom. */
    public record Decision(AcrossClients scope, String basis, Instant since, String by) {}

    /** What holds now. */
    @Transactional(readOnly = true)
    public AcrossClients scope() {
        return decisions().stream().findFirst().map(Decision::scope).orElse(AcrossClients.NONE);
    }

    /** The newest first. */
    @Transactional(readOnly = true)
    public List<Decision> decisions() {
        return jdbc.sql("select scope, basis, since, decided_by from scoring.across_clients order by decision desc")
                .query((row, n) -> new Decision(
                        AcrossClients.valueOf(row.getString("scope")),
                        row.getString("basis"),
                        row.getObject("since", OffsetDateTime.class).toInstant(),
                        row.getString("decided_by")))
                .list();
    }

    /**
     * Decides for what follows, and has every open case scored soon.
     *
     * @param basis the legal basis; where the use ends, the reason
     */
    @Transactional
    public void decide(AcrossClients scope, String basis, Actor by) {
        AcrossClients before = scope();
        if (scope == before) {
            throw new Refusal("across-clients.already", Journal.label(scope));
        }
        if (basis.isBlank()) {
            throw new Refusal("model.no-reason");
        }
        if (scope != AcrossClients.NONE && basis.length() < SHORTEST_BASIS) {
            throw new Refusal("across-clients.no-basis", SHORTEST_BASIS);
        }
        jdbc.sql("""
                insert into scoring.across_clients (scope, basis, since, decided_by)
                values (:scope, :basis, :since, :by)""")
                .param("scope", scope.name())
                .param("basis", basis)
                .param("since", clock.instant().atOffset(ZoneOffset.UTC))
                .param("by", by.name())
                .update();
        journal.record(
                ModelRegistry.JOURNAL_KEY,
                new ClientId(ModelRegistry.JOURNAL_KEY),
                by,
                "model.across-clients",
                Map.of("before", Journal.label(before), "scope", Journal.label(scope), "basis", basis));
        events.publishEvent(new RescoringAsked(calendar.today()));
    }
}
