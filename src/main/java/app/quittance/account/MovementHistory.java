package app.quittance.account;

import app.quittance.casefile.CaseId;
import app.quittance.kernel.Money;
import app.quittance.law.interest.Component;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * What a statement says beside the amounts: who entered each movement, who took it back and why, and what it had discharged
 * before something of an earlier day came to light.
 */
@Service
@Transactional(readOnly = true)
public class MovementHistory {

    private final JdbcClient jdbc;
    private final Reallotments reallotments;

    MovementHistory(JdbcClient jdbc, Reallotments reallotments) {
        this.jdbc = jdbc;
        this.reallotments = reallotments;
    }

    /**
     * How one movement came about and fared.
     *
     * @param by who entered it; of a waiver, who granted it
     * @param earlier what it had discharged, the oldest first; empty where it was never allotted anew
     */
    public record Entered(Instant at, String by, Optional<Voided> voided, List<Earlier> earlier) {

        public Entered {
            earlier = List.copyOf(earlier);
        }
    }

    /** Why it does not count. */
    public record Voided(VoidCause cause, LocalDate on, String reason, String by) {}

    /**
     * What a movement had discharged until it was allotted anew.
     *
     * @param until the moment at which that was posted
     */
    public record Earlier(Instant until, List<EarlierPart> parts) {

        public Earlier {
            parts = List.copyOf(parts);
        }
    }

    /**
     * A part of what a movement had discharged.
     *
     * @param component empty for what had found nothing to discharge
     * @param invoiceNumber empty for costs
     */
    public record EarlierPart(Optional<Component> component, Optional<String> invoiceNumber, Money amount) {}

    /** The history of each movement of a case. */
    public Map<MovementId, Entered> of(CaseId caseId) {
        Map<MovementId, List<Earlier>> earlier = reallotments.of(caseId);
        Map<MovementId, Entered> history = new HashMap<>();
        jdbc.sql("""
                select m.movement_id, m.recorded_at, m.recorded_by, v.cause, v.voided_on, v.reason, v.recorded_by as voided_by
                  from account.movement m
                  left join account.voiding v on v.movement_id = m.movement_id
                 where m.case_id = :case""").param("case", caseId.value()).query(row -> {
            var id = new MovementId(row.getObject("movement_id", UUID.class));
            history.put(
                    id,
                    new Entered(
                            row.getObject("recorded_at", OffsetDateTime.class).toInstant(),
                            row.getString("recorded_by"),
                            voided(row),
                            earlier.getOrDefault(id, List.of())));
        });
        return history;
    }

    private static Optional<Voided> voided(ResultSet row) throws SQLException {
        String cause = row.getString("cause");
        if (cause == null) return Optional.empty();
        return Optional.of(new Voided(
                VoidCause.valueOf(cause),
                row.getObject("voided_on", LocalDate.class),
                row.getString("reason"),
                row.getString("voided_by")));
    }
}
