package app.quittance.cli;

import app.quittance.strategy.DailyRun;
import java.time.LocalDate;
import org.springframework.beans.factory.BeanFactory;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

@Command(
        name = "daily-run",
        description = {
            "What a new day brings: promises and instalments that were due are judged, orders not served in time lapse,",
            "every open case gets its route and next step. Running it again on the same day changes nothing."
        })
class DailyRunCommand extends AgencyJob {

    @Option(names = "--dry-run", description = "Only says what would change; nothing is written")
    private boolean dryRun;

    /** What was, or would be, changed. */
    record Run(
            LocalDate on, boolean dryRun, int promisesJudged, int plansEnded, int ordersLapsed, RoutedCases routing) {}

    @Override
    protected Object result(BeanFactory agency) {
        DailyRun daily = agency.getBean(DailyRun.class);
        DailyRun.Outcome outcome = dryRun ? daily.rehearse() : daily.run();
        return new Run(
                outcome.on(),
                dryRun,
                outcome.promisesJudged(),
                outcome.plansEnded(),
                outcome.ordersLapsed(),
                RoutedCases.of(outcome.judgement()));
    }
}
