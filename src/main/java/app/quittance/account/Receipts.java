package app.quittance.account;

import app.quittance.kernel.AgencyCalendar;
import app.quittance.kernel.Unknown;
import app.quittance.platform.SqlFiles;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/** The receipt that is owed for every payment which the agency received, numbered within a year without gaps (CPCE R.124-6). */
@Service
public class Receipts {

    private final JdbcClient jdbc;
    private final AgencyCalendar calendar;
    private final SqlFiles sql = SqlFiles.of("account");

    Receipts(JdbcClient jdbc, AgencyCalendar calendar) {
        this.jdbc = jdbc;
        this.calendar = calendar;
    }

    /** Gives each payment among these that has none the next number, in the order in which they were recorded. */
    @Transactional(propagation = Propagation.MANDATORY)
    void number(List<MovementId> movements) {
        LocalDate today = calendar.today();
        takeSeries(today.getYear());
        jdbc.sql(sql.get("number-receipts"))
                .param("movements", movements.stream().map(MovementId::value).toArray(UUID[]::new))
                .param("year", today.getYear())
                .param("today", today)
                .update();
    }

    /** Until the transaction ends nobody else numbers: whoever comes second sees what the first has numbered. */
    private void takeSeries(int year) {
        jdbc.sql("""
                insert into account.receipt_series as s (year, last) values (:year, 0)
                    on conflict (year) do update set last = s.last""").param("year", year).update();
    }

    /** A receipt by its number. */
    public record Numbered(int year, int number, LocalDate issuedOn) {

        /** "2026-000123" */
        public String name() {
            return "%d-%06d".formatted(year, number);
        }
    }

    /** The receipt of a payment that the agency received; one that was just recorded gets its number now. */
    @Transactional
    public Numbered of(MovementId payment) {
        return find(payment).orElseGet(() -> {
            number(List.of(payment));
            return find(payment).orElseThrow(() -> new Unknown("receipt of " + payment.value()));
        });
    }

    private Optional<Numbered> find(MovementId payment) {
        return jdbc.sql("select year, number, issued_on from account.receipt where movement_id = :id")
                .param("id", payment.value())
                .query((row, n) -> new Numbered(
                        row.getInt("year"), row.getInt("number"), row.getObject("issued_on", LocalDate.class)))
                .optional();
    }
}
