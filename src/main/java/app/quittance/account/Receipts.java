package app.quittance.account;

import app.quittance.kernel.AgencyCalendar;
import app.quittance.platform.SqlFiles;
import java.time.LocalDate;
import java.util.List;
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
        jdbc.sql(sql.get("number-receipts"))
                .param("movements", movements.stream().map(MovementId::value).toArray(UUID[]::new))
                .param("year", today.getYear())
                .param("today", today)
                .update();
    }
}
