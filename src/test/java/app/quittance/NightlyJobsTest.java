package app.quittance;

import static org.assertj.core.api.Assertions.assertThat;

import app.quittance.arrangement.PromiseStatus;
import app.quittance.arrangement.Promises;
import app.quittance.casefile.CaseFiles;
import app.quittance.casefile.CaseId;
import app.quittance.kernel.AgencyDayChanged;
import app.quittance.kernel.Money;
import app.quittance.platform.Pause;
import com.github.kagkarlsson.scheduler.task.ExecutionContext;
import com.github.kagkarlsson.scheduler.task.helper.RecurringTask;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.function.BooleanSupplier;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.mockito.Mockito;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationEventPublisher;

/** What the program does by itself when a day has gone by, be it at night or because a demonstration's clock was moved. */
class NightlyJobsTest extends DatabaseTest {

    private static final LocalDate TODAY = LocalDate.of(2026, 11, 22);
    private static final Duration LONG_ENOUGH = Duration.ofMinutes(1);

    @Autowired
    private List<RecurringTask<?>> jobs;

    @Autowired
    private GivenCases given;

    @Autowired
    private CaseFiles caseFiles;

    @Autowired
    private Promises promises;

    @Autowired
    private ApplicationEventPublisher events;

    private CaseId caseId;

    @BeforeEach
    void a_case_at_court_with_a_promise() {
        onDay(TODAY);
        caseId = given.companyCase(given.client(), TODAY);
        asAgency(() -> promises.make(caseId, Money.euros("500.00"), TODAY.plusDays(3), GivenCases.SOMEONE));
        asAgency(() -> {
            caseFiles.beginAmicable(caseId, GivenCases.SOMEONE);
            caseFiles.giveNotice(caseId, TODAY, GivenCases.SOMEONE);
            caseFiles.toLitigation(caseId, GivenCases.SOMEONE);
            return true;
        });
        until(() -> !versionsOfRows().contains(null));
    }

    @ParameterizedTest
    @ValueSource(strings = {"score-open-cases", "daily-run", "check-readiness"})
    void each_is_scheduled_for_the_next_night_and_changes_nothing_when_done_again(String name) {
        assertThat(jdbc.sql("select count(*) from platform.scheduled_tasks where task_name = :name")
                        .param("name", name)
                        .query(Integer.class)
                        .single())
                .isEqualTo(1);
        List.of("score-open-cases", "daily-run", "check-readiness").forEach(this::run);
        List<String> once = versionsOfRows();
        run(name);
        assertThat(versionsOfRows()).isEqualTo(once);
    }

    @Test
    void a_day_gone_by_is_scored_judged_and_checked_at_once() {
        LocalDate later = TODAY.plusDays(30);
        onDay(later);
        asAgency(() -> {
            events.publishEvent(new AgencyDayChanged(TODAY, later));
            return true;
        });
        until(() -> asAgency(() -> promises.of(caseId).getFirst().status() == PromiseStatus.BROKEN
                && later.equals(day("select scored_on from scoring.current"))
                && later.equals(day("select checked_on from litigation.readiness"))));
    }

    private void run(String name) {
        run(jobs.stream()
                .filter(each -> each.getName().equals(name))
                .findFirst()
                .orElseThrow());
    }

    private static <T> void run(RecurringTask<T> job) {
        job.executeRecurringly(job.instance(RecurringTask.INSTANCE), Mockito.mock(ExecutionContext.class));
    }

    /** Each write gives a row another version. */
    private List<String> versionsOfRows() {
        return asAgency(() ->
                jdbc.sql("""
                select (select xmin::text from scoring.current where case_id = :case)
                union all select (select xmin::text from strategy.work_item where case_id = :case)
                union all select (select xmin::text from litigation.readiness where case_id = :case)""").param("case", caseId.value()).query(String.class).list());
    }

    private LocalDate day(String select) {
        return jdbc.sql(select + " where case_id = :case")
                .param("case", caseId.value())
                .query(LocalDate.class)
                .single();
    }

    private static void until(BooleanSupplier come) {
        Instant late = Instant.now().plus(LONG_ENOUGH);
        while (!come.getAsBoolean()) {
            assertThat(Instant.now()).isBefore(late);
            Pause.aMoment();
        }
    }
}
