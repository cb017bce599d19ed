package app.quittance.scoring;

import app.quittance.kernel.AgencyCalendar;
import app.quittance.kernel.Uuid7;
import app.quittance.platform.BulkCopy;
import app.quittance.platform.PlannerStatistics;
import app.quittance.platform.SqlFiles;
import app.quittance.scoring.feature.Target;
import app.quittance.scoring.history.Invoice;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Stream;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/**
 * Keeps what became of the cases that were open on the first of a month, beside what their score then said: once, when the
 * ninety days after it are over. The outcome is computed by the same code as in training.
 */
@Component
public class MaturedCases {

    private static final List<String> COLUMNS = List.of("run_id", "case_id", "of_client", "met", "open", "paid");
    private static final int CASES_AT_A_TIME = 5_000;
    private static final int MONTHS_BACK = 12;

    private final JdbcClient jdbc;
    private final BulkCopy copy;
    private final PlannerStatistics statistics;
    private final DebtorBooks books;
    private final AgencyCalendar calendar;
    private final SqlFiles sql = SqlFiles.of("scoring");

    MaturedCases(
            JdbcClient jdbc, BulkCopy copy, PlannerStatistics statistics, DebtorBooks books, AgencyCalendar calendar) {
        this.jdbc = jdbc;
        this.copy = copy;
        this.statistics = statistics;
        this.books = books;
        this.calendar = calendar;
    }

    /** Keeps every month of the last twelve that has matured and is not kept yet, and in which a score was given before. */
    @Transactional
    public void keepWhatMatured() {
        Optional<LocalDate> firstScore = jdbc.sql("select min(scored_on) from scoring.past")
                .query((row, n) -> Optional.ofNullable(row.getObject(1, LocalDate.class)))
                .single();
        firstScore.ifPresent(first -> months(first).forEach(this::keep));
    }

    /** The day on which the first score of the agency will have matured; empty while there is none. */
    @Transactional(readOnly = true)
    public Optional<LocalDate> firstMaturity() {
        return jdbc.sql("select min(scored_on) from scoring.past")
                .query((row, n) -> Optional.ofNullable(row.getObject(1, LocalDate.class)))
                .single()
                .map(first -> firstOfMonthAfter(first).plusDays(Target.NINETY_DAYS.days() + 1L));
    }

    private Stream<LocalDate> months(LocalDate firstScore) {
        LocalDate today = calendar.today();
        LocalDate oldest = today.withDayOfMonth(1).minusMonths(MONTHS_BACK);
        LocalDate from = firstOfMonthAfter(firstScore);
        return Stream.iterate(from.isAfter(oldest) ? from : oldest, day -> day.plusMonths(1))
                .takeWhile(day -> Target.NINETY_DAYS.isKnown(day, today.minusDays(1)))
                .filter(day -> !isKept(day))
                .toList()
                .stream();
    }

    private static LocalDate firstOfMonthAfter(LocalDate day) {
        return day.withDayOfMonth(1).plusMonths(1);
    }

    private boolean isKept(LocalDate day) {
        return jdbc.sql("select exists (select from scoring.matured_month where as_of = :day)")
                .param("day", day)
                .query(Boolean.class)
                .single();
    }

    private void keep(LocalDate day) {
        UUID run = Uuid7.next();
        LocalDate last = day.plusDays(Target.NINETY_DAYS.days());
        jdbc.sql(sql.get("due-on-first"))
                .param("run", run)
                .param("day", day)
                .param("last", last)
                .update();
        long count = stage(run, Invoice.dayOf(day));
        statistics.after(count, "scoring.staged_outcome");
        jdbc.sql(sql.get("keep-matured")).param("run", run).param("day", day).update();
        jdbc.sql("""
                insert into scoring.matured_month (as_of, left_out)
                select :day, count(*) from casefile.api_case
                 where opened_on < :day and closing_reason = 'WITHDRAWN' and closed_on between :day and :last
                on conflict do nothing""").param("day", day).param("last", last).update();
        for (String table : List.of("scoring.staged_outcome", "scoring.due_case")) {
            jdbc.sql("delete from " + table + " where run_id = :run")
                    .param("run", run)
                    .update();
        }
    }

    private long stage(UUID run, int day) {
        long count = 0;
        try (BookPages pages = books.ofDue(run, true)) {
            while (pages.hasNext()) {
                List<List<Object>> some = new ArrayList<>(CASES_AT_A_TIME);
                while (pages.hasNext() && some.size() < CASES_AT_A_TIME) {
                    addOutcomes(run, pages.next(), day, some);
                }
                count += copy.into("scoring.staged_outcome", COLUMNS, some.iterator());
            }
        }
        return count;
    }

    /** A case of which nothing was open then has no outcome. */
    private static void addOutcomes(UUID run, BookPage page, int day, List<List<Object>> outcomes) {
        page.dueCases().forEach((caseId, debt) -> {
            long open = debt.stream().mapToLong(invoice -> invoice.openAt(day)).sum();
            long paid = debt.stream()
                    .mapToLong(invoice ->
                            Math.min(invoice.openAt(day), invoice.paidWithin(day, Target.NINETY_DAYS.days())))
                    .sum();
            if (open > 0) {
                outcomes.add(List.of(
                        run,
                        caseId,
                        page.client(),
                        2 * paid >= open,
                        BigDecimal.valueOf(open, 2),
                        BigDecimal.valueOf(paid, 2)));
            }
        });
    }
}
