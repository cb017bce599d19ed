package app.quittance.scoring;

import app.quittance.casefile.CaseId;
import app.quittance.platform.Sentences;
import app.quittance.scoring.Score.Reason;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import tools.jackson.core.type.TypeReference;
import tools.jackson.databind.json.JsonMapper;

/** The door to the scores. */
@Service
public class Scores {

    private static final TypeReference<List<Reason>> REASONS = new TypeReference<>() {};

    private final JdbcClient jdbc;
    private final JsonMapper json;
    private final ModelInUse model;
    private final Sentences sentences;

    Scores(JdbcClient jdbc, JsonMapper json, ModelInUse model, Sentences sentences) {
        this.jdbc = jdbc;
        this.json = json;
        this.model = model;
        this.sentences = sentences;
    }

    /** The score of a case as it stands; empty until it was scored for the first time. */
    @Transactional(readOnly = true)
    public Optional<Score> of(CaseId caseId) {
        return jdbc.sql("select probability, model, scored_on, reasons from scoring.current where case_id = :case")
                .param("case", caseId.value())
                .query((row, n) -> new Score(
                        row.getBigDecimal("probability"),
                        row.getString("model"),
                        model.isSimulated(),
                        row.getObject("scored_on", LocalDate.class),
                        json.readValue(row.getString("reasons"), REASONS)))
                .optional();
    }

    /** The reasons of a score as sentences, strongest first. */
    public List<String> inWords(Score score, Locale locale) {
        return score.reasons().stream()
                .map(reason -> sentences.getMessage(
                        "scoring.reason." + reason.says(), reason.figures().toArray(), locale))
                .toList();
    }
}
