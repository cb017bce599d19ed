package app.quittance.scoring;

import app.quittance.casefile.CaseId;
import app.quittance.kernel.Uuid7;
import app.quittance.platform.PlannerStatistics;
import app.quittance.platform.SqlFiles;
import app.quittance.scoring.feature.Facts;
import app.quittance.scoring.learning.PredictionAtScale;
import app.quittance.scoring.registry.ModelInUse;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicLong;
import org.springframework.context.ApplicationContext;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Scoring runs from within, and the raw parts of one. To be called in a transaction. */
public final class RunsAtScale {

    private static final int ROWS_AT_A_TIME = 2_000;
    private static final int CASES_AT_A_TIME = 5_000;

    private final CaseScoring scoring;
    private final ScoringRun run;
    private final Scores scores;
    private final ModelInUse model;
    private final PlannerStatistics statistics;
    private final JdbcClient jdbc;
    private final SqlFiles sql = SqlFiles.of("scoring");

    public RunsAtScale(ApplicationContext program) {
        this.scoring = program.getBean(CaseScoring.class);
        this.run = program.getBean(ScoringRun.class);
        this.scores = program.getBean(Scores.class);
        this.model = program.getBean(ModelInUse.class);
        this.statistics = program.getBean(PlannerStatistics.class);
        this.jdbc = program.getBean(JdbcClient.class);
    }

    /** Every open case. */
    public int all() {
        return scoring.scoreAll();
    }

    /** Those of these cases, as after something happened to them. */
    public int some(List<UUID> cases) {
        return run.ofDebtorsIn(cases).size();
    }

    /** Reads what a run over all reads, and makes nothing of it; gives how many rows there were. */
    public long read() {
        UUID id = Uuid7.next();
        jdbc.sql(sql.get("due-of-all")).param("run", id).update();
        int debtors = jdbc.sql(sql.get("readings-of-due")).param("run", id).update();
        statistics.after(debtors, "scoring.reading", "scoring.due_case");
        AtomicLong rows = new AtomicLong();
        for (String query :
                List.of("history-of-debtors", "claims-of-debtors", "payments-of-debtors", "dealings-of-debtors")) {
            jdbc.sql(sql.get(query))
                    .withFetchSize(ROWS_AT_A_TIME)
                    .param("run", id)
                    .param("whole", true)
                    .query(row -> {
                        rows.incrementAndGet();
                    });
        }
        for (String table : List.of("scoring.reading", "scoring.due_case")) {
            jdbc.sql("delete from " + table + " where run_id = :run")
                    .param("run", id)
                    .update();
        }
        return rows.get();
    }

    /** Seconds for the same rows. */
    public record Prediction(double tribuo, double ours) {}

    /** Tribuo's prediction of all cases from ready-made examples, and ours from features, for each horizon. */
    public Prediction predict() {
        var prediction = new PredictionAtScale(model.champion().model());
        List<double[]> some = new ArrayList<>(CASES_AT_A_TIME);
        jdbc.sql("select facts from scoring.current")
                .withFetchSize(ROWS_AT_A_TIME)
                .query(row -> {
                    some.add(Facts.kept((Float[]) row.getArray(1).getArray()).features());
                    if (some.size() == CASES_AT_A_TIME) {
                        prediction.take(some);
                        some.clear();
                    }
                });
        prediction.take(some);
        return new Prediction(prediction.tribuoSeconds(), prediction.ourSeconds());
    }

    /** The score of so many cases with its reasons, as their pages show it. */
    public int reasons(int cases) {
        return jdbc
                .sql("select case_id from scoring.current limit :cases")
                .param("cases", cases)
                .query((row, n) -> new CaseId(row.getObject("case_id", UUID.class)))
                .list()
                .stream()
                .mapToInt(id -> scores.of(id).orElseThrow().reasons().size())
                .sum();
    }
}
