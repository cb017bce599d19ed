package app.quittance.scoring;

import app.quittance.casefile.CaseId;
import app.quittance.platform.Sentences;
import app.quittance.scoring.feature.Facts;
import app.quittance.scoring.feature.Turn;
import app.quittance.scoring.learning.LikelihoodModel;
import app.quittance.scoring.registry.InUse;
import app.quittance.scoring.registry.ModelInUse;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** The door to the scores. */
@Service
public class Scores {

    private static final int MOST_PAST = 60;
    private static final double WORTH_TELLING = 0.01;

    private final JdbcClient jdbc;
    private final ModelInUse model;
    private final Sentences sentences;

    Scores(JdbcClient jdbc, ModelInUse model, Sentences sentences) {
        this.jdbc = jdbc;
        this.model = model;
        this.sentences = sentences;
    }

    /** The score of a case as it stands, for the agency's people; empty until it was scored for the first time. */
    @Transactional(readOnly = true)
    public Optional<Score> of(CaseId caseId) {
        return current(caseId, false);
    }

    /** The score of a case for its client: computed without what other clients know. */
    @Transactional(readOnly = true)
    public Optional<Score> forClient(CaseId caseId) {
        return current(caseId, true);
    }

    private Optional<Score> current(CaseId caseId, boolean forClient) {
        return jdbc.sql("""
                select model, scored_on, facts,
                       exists (select from scoring.hold_out h where h.case_id = :case) as held_out,
                       case when told then told_probability else probability end as probability,
                       case when told then told_30 else within_30 end as within_30,
                       case when told then told_180 else within_180 end as within_180,
                       case when told then told_expected else expected end as expected
                  from (select *, :forClient and told_probability is not null as told
                          from scoring.current where case_id = :case) as c""")
                .param("case", caseId.value())
                .param("forClient", forClient)
                .query((row, n) -> score(row, forClient ? facts(row).withoutOtherClients() : facts(row)))
                .optional();
    }

    /** Whether the client of a case sees another score than the agency works by. */
    @Transactional(readOnly = true)
    public boolean leansOnOtherClients(CaseId caseId) {
        return jdbc.sql(
                        "select exists (select from scoring.current where case_id = :case and told_probability is not null)")
                .param("case", caseId.value())
                .query(Boolean.class)
                .single();
    }

    private static Facts facts(ResultSet row) throws SQLException {
        return Facts.kept((Float[]) row.getArray("facts").getArray());
    }

    private Score score(ResultSet row, Facts facts) throws SQLException {
        String name = row.getString("model");
        InUse inUse = model.named(name).orElseGet(model::champion);
        LikelihoodModel likelihood = inUse.model().main();
        return new Score(
                row.getBigDecimal("probability"),
                Optional.ofNullable(row.getBigDecimal("within_30")),
                Optional.ofNullable(row.getBigDecimal("within_180")),
                row.getBigDecimal("expected"),
                name,
                inUse.version().isSimulated(),
                row.getObject("scored_on", LocalDate.class),
                row.getBoolean("held_out"),
                Reasons.of(facts, likelihood),
                prospects(facts, likelihood));
    }

    /** Those that would move it by a point at least. */
    private static List<Score.Prospect> prospects(Facts facts, LikelihoodModel likelihood) {
        double now = probability(facts, likelihood);
        List<Score.Prospect> prospects = new ArrayList<>();
        for (Turn turn : Turn.all()) {
            turn.of(facts)
                    .map(then -> probability(then, likelihood))
                    .filter(then -> Math.abs(then - now) >= WORTH_TELLING)
                    .ifPresent(then -> prospects.add(new Score.Prospect(
                            turn.key(), BigDecimal.valueOf(then).setScale(4, RoundingMode.HALF_UP))));
        }
        return prospects;
    }

    private static double probability(Facts facts, LikelihoodModel likelihood) {
        return likelihood.probabilities(List.of(facts.features()))[0];
    }

    /** How the score of a case moved, the newest first, for the agency's people. */
    @Transactional(readOnly = true)
    public List<PastScore> past(CaseId caseId) {
        return past(caseId, "probability");
    }

    /** The same as its client may see it. */
    @Transactional(readOnly = true)
    public List<PastScore> pastForClient(CaseId caseId) {
        return past(caseId, "coalesce(told_probability, probability)");
    }

    private List<PastScore> past(CaseId caseId, String told) {
        return jdbc.sql("""
                select scored_on, probability, model
                  from (select scored_on, score_id, probability, model,
                               lag((probability, model)) over (order by score_id) as before
                          from (select scored_on, score_id, %s as probability, model
                                  from scoring.past where case_id = :case) as told) as steps
                 where before is distinct from (probability, model)
                 order by score_id desc limit :most""".formatted(told))
                .param("case", caseId.value())
                .param("most", MOST_PAST)
                .query((row, n) -> new PastScore(
                        row.getObject("scored_on", LocalDate.class),
                        row.getBigDecimal("probability"),
                        row.getString("model")))
                .list();
    }

    /** The reasons of a score as sentences, strongest first. */
    public List<String> inWords(Score score, Locale locale) {
        return score.reasons().stream()
                .map(reason -> sentences.getMessage(
                        "scoring.reason." + reason.says(), reason.figures().toArray(), locale))
                .toList();
    }
}
