package app.quittance.casefile;

import app.quittance.kernel.Actor;
import app.quittance.kernel.AgencyCalendar;
import app.quittance.kernel.AgencyDayChanged;
import app.quittance.platform.Jobs;
import com.github.kagkarlsson.scheduler.task.helper.RecurringTask;
import java.time.LocalTime;
import java.util.List;
import java.util.UUID;
import org.springframework.context.annotation.Bean;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.modulith.events.ApplicationModuleListener;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;

/** Lifts the holds that were laid for a time, once it is over. */
@Component
class EndingHolds {

    private static final Actor CALENDAR = Actor.program("holds-end");
    private static final LocalTime EARLY = LocalTime.of(0, 20);

    private final CaseFiles caseFiles;
    private final AgencyCalendar calendar;
    private final JdbcClient jdbc;
    private final TransactionTemplate transaction;

    EndingHolds(CaseFiles caseFiles, AgencyCalendar calendar, JdbcClient jdbc, TransactionTemplate transaction) {
        this.caseFiles = caseFiles;
        this.calendar = calendar;
        this.jdbc = jdbc;
        this.transaction = transaction;
    }

    @Bean
    static RecurringTask<Void> endHolds(EndingHolds ending) {
        return Jobs.daily("holds-end", EARLY, ending::all);
    }

    @ApplicationModuleListener
    void on(AgencyDayChanged day) {
        all();
    }

    void all() {
        List<CaseId> over = transaction.execute(status -> jdbc.sql("""
                        select distinct case_id from casefile.hold
                         where released_on is null and ends_on <= :today""")
                .param("today", calendar.today())
                .query((row, n) -> new CaseId(row.getObject("case_id", UUID.class)))
                .list());
        over.forEach(id -> caseFiles.endHolds(id, CALENDAR));
    }
}
