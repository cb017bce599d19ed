package app.quittance.account;

import app.quittance.journal.Journal;
import app.quittance.kernel.Actor;
import app.quittance.kernel.AgencyCalendar;
import app.quittance.kernel.ClientId;
import app.quittance.kernel.Refusal;
import java.time.Clock;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * Periods that were settled with a client. Nothing is posted into one any more: what comes to light later counts from its
 * own day in every statement, and is corrected in the books of the period that is open.
 */
@Service
@Transactional
public class Closings {

    private final JdbcClient jdbc;
    private final AgencyCalendar calendar;
    private final Clock clock;
    private final Journal journal;

    Closings(JdbcClient jdbc, AgencyCalendar calendar, Clock clock, Journal journal) {
        this.journal = journal;
        this.jdbc = jdbc;
        this.calendar = calendar;
        this.clock = clock;
    }

    /** Closes a client's books up to a day that has ended; a day before the last closing changes nothing. */
    public void close(ClientId client, LocalDate until, Actor by) {
        if (!until.isBefore(calendar.today())) throw new Refusal("account.closing-not-over", calendar.today());
        waitForRunningActs();
        if (until(client).filter(closed -> !until.isAfter(closed)).isPresent()) return;
        jdbc.sql("""
                insert into account.closing (client_id, until, recorded_at, recorded_by)
                values (:client, :until, :at, :by)""")
                .param("client", client.value())
                .param("until", until)
                .param("at", clock.instant().atOffset(ZoneOffset.UTC))
                .param("by", by.name())
                .update();
        journal.record(client.value(), client, by, "account.closed", Map.of("until", until.toString()));
    }

    /** The last day that is closed for a client, if any is. */
    @Transactional(readOnly = true)
    public Optional<LocalDate> until(ClientId client) {
        return jdbc.sql("select max(until) from account.closing where client_id = :client")
                .param("client", client.value())
                .query(LocalDate.class)
                .optional();
    }

    /** The last day that is closed, for each client that has one. */
    @Transactional(readOnly = true)
    public Map<ClientId, LocalDate> all() {
        Map<ClientId, LocalDate> closed = new HashMap<>();
        jdbc.sql("select client_id, max(until) as until from account.closing group by client_id")
                .query(row -> {
                    closed.put(
                            new ClientId(row.getObject("client_id", UUID.class)),
                            row.getObject("until", LocalDate.class));
                });
        return closed;
    }

    /** Each act begins by writing the lock of its case: one that began before has ended now, one that comes sees the closing. */
    private void waitForRunningActs() {
        jdbc.sql("lock table account.case_lock in share mode").update();
    }
}
