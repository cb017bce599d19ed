package app.quittance.scoring;

import app.quittance.kernel.AgencyCalendar;
import app.quittance.platform.SqlFiles;
import app.quittance.scoring.feature.ClientPulse;
import app.quittance.scoring.feature.PayerAt;
import app.quittance.scoring.feature.Target;
import app.quittance.scoring.history.Invoice;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/**
 * How each client's debtors pay of late. It takes the client's whole book to know, so it is kept, and renewed when a week
 * went by or when the client's history grew.
 */
@Component
@Transactional(propagation = Propagation.MANDATORY)
class Pulses {

    private static final int GOOD_FOR_DAYS = 7;

    private final JdbcClient jdbc;
    private final DebtorBooks books;
    private final AgencyCalendar calendar;
    private final SqlFiles sql = SqlFiles.of("scoring");

    Pulses(JdbcClient jdbc, DebtorBooks books, AgencyCalendar calendar) {
        this.jdbc = jdbc;
        this.books = books;
        this.calendar = calendar;
    }

    /**
     * A client's pulse.
     *
     * @param booksDay the day after the last thing that the client's history tells; without one, far in the past
     */
    record Pulse(ClientPulse usual, int booksDay) {}

    /** The pulse of a client; read from its book where none is kept that is fresh. */
    public Pulse of(UUID client) {
        return kept(client).orElseGet(() -> renew(client));
    }

    /** The client's history grew: what is kept of it is no longer true. */
    public void forget(UUID client) {
        jdbc.sql("delete from scoring.pulse where client_id = :client")
                .param("client", client)
                .update();
    }

    private Optional<Pulse> kept(UUID client) {
        return jdbc.sql("select told_until, numbers from scoring.pulse where client_id = :client and as_of > :stale")
                .param("client", client)
                .param("stale", calendar.today().minusDays(GOOD_FOR_DAYS))
                .query((row, n) -> new Pulse(ClientPulse.kept(numbers(row)), booksDay(toldUntil(row))))
                .optional();
    }

    private Pulse renew(UUID client) {
        int day = Invoice.dayOf(calendar.today()) + 1;
        LocalDate toldUntil = toldUntil(client);
        int booksDay = booksDay(toldUntil);
        ClientPulse usual;
        try (BookPages pages = books.ofClient(client)) {
            Stream<PayerAt> payers = pages.rest().map(page -> new PayerAt(page.payer(), day, booksDay));
            usual = new ClientPulse(payers, Math.min(day, booksDay), Target.NINETY_DAYS);
        }
        keep(client, usual, toldUntil);
        return new Pulse(usual, booksDay);
    }

    private void keep(UUID client, ClientPulse usual, @Nullable LocalDate toldUntil) {
        jdbc.sql("""
                insert into scoring.pulse (client_id, as_of, told_until, numbers)
                values (:client, :today, :until, cast(:numbers as bigint[]))
                on conflict (client_id) do update
                   set as_of = excluded.as_of, told_until = excluded.told_until, numbers = excluded.numbers""")
                .param("client", client)
                .param("today", calendar.today())
                .param("until", toldUntil)
                .param("numbers", Arrays.stream(usual.numbers()).boxed().toArray(Long[]::new))
                .update();
    }

    private @Nullable LocalDate toldUntil(UUID client) {
        return jdbc.sql(sql.get("history-told-until"))
                .param("client", client)
                .query((row, n) -> Optional.ofNullable(row.getObject(1, LocalDate.class)))
                .single()
                .orElse(null);
    }

    private static int booksDay(@Nullable LocalDate toldUntil) {
        return toldUntil == null ? 0 : Invoice.dayOf(toldUntil.plusDays(1));
    }

    private static @Nullable LocalDate toldUntil(ResultSet row) throws SQLException {
        return row.getObject("told_until", LocalDate.class);
    }

    private static long[] numbers(ResultSet row) throws SQLException {
        return Arrays.stream((Long[]) row.getArray("numbers").getArray())
                .mapToLong(Long::longValue)
                .toArray();
    }
}
