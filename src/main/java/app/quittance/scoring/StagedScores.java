package app.quittance.scoring;

import app.quittance.scoring.feature.Facts;
import app.quittance.scoring.learning.Forecast;
import app.quittance.scoring.registry.InUse;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** The scores of a run as they are staged: what the champion says of each case, and the challenger in its shadow. */
record StagedScores(UUID run, InUse champion, Optional<InUse> challenger) {

    static final List<String> COLUMNS = List.of(
            "run_id",
            "case_id",
            "of_client",
            "probability",
            "within_30",
            "within_180",
            "expected",
            "model",
            "facts",
            "shadow",
            "shadow_model",
            "told_probability",
            "told_30",
            "told_180",
            "told_expected");

    /** A case to be scored, with all that is known of it. */
    record Due(UUID client, UUID caseId, Facts facts, long openCents) {}

    /** Whether one of the models looks at what other clients know. */
    boolean lookAcrossClients() {
        return champion.model().main().looksAcrossClients()
                || challenger
                        .map(each -> each.model().main().looksAcrossClients())
                        .orElse(false);
    }

    /** The rows of some cases, in the order of {@link #COLUMNS}. */
    List<List<@Nullable Object>> rows(List<Due> due) {
        List<double[]> features =
                due.stream().map(each -> each.facts().features()).toList();
        List<Forecast> forecasts = champion.model().forecast(features);
        Map<UUID, Forecast> told = told(due);
        Optional<double[]> shadows = challenger.map(each -> each.model().main().probabilities(features));
        List<List<@Nullable Object>> rows = new ArrayList<>(due.size());
        for (int i = 0; i < due.size(); i++) {
            Due each = due.get(i);
            Forecast forecast = forecasts.get(i);
            Optional<Forecast> toClient = Optional.ofNullable(told.get(each.caseId()));
            rows.add(Arrays.asList(
                    run,
                    each.caseId(),
                    each.client(),
                    rounded(forecast.probability()),
                    rounded(forecast.within30()),
                    rounded(forecast.within180()),
                    expected(forecast, each),
                    champion.version().name(),
                    array(each.facts()),
                    shadows.isEmpty() ? null : rounded(shadows.get()[i]),
                    challenger.map(other -> other.version().name()).orElse(null),
                    toClient.map(is -> rounded(is.probability())).orElse(null),
                    toClient.map(is -> rounded(is.within30())).orElse(null),
                    toClient.map(is -> rounded(is.within180())).orElse(null),
                    toClient.map(is -> expected(is, each)).orElse(null)));
        }
        return rows;
    }

    /** What clients may see, of the cases where that is something else. */
    private Map<UUID, Forecast> told(List<Due> due) {
        if (!champion.model().main().looksAcrossClients()) {
            return Map.of();
        }
        List<Due> across =
                due.stream().filter(each -> each.facts().lookAcrossClients()).toList();
        List<Forecast> forecasts = champion.model()
                .forecast(across.stream()
                        .map(each -> each.facts().withoutOtherClients().features())
                        .toList());
        Map<UUID, Forecast> told = new HashMap<>();
        for (int i = 0; i < forecasts.size(); i++) {
            told.put(across.get(i).caseId(), forecasts.get(i));
        }
        return told;
    }

    private static BigDecimal expected(Forecast forecast, Due due) {
        return BigDecimal.valueOf(Math.round(forecast.expectedShare() * due.openCents()), 2);
    }

    private static @Nullable BigDecimal rounded(double probability) {
        return Double.isNaN(probability)
                ? null
                : BigDecimal.valueOf(probability).setScale(4, RoundingMode.HALF_UP);
    }

    private static String array(Facts facts) {
        StringBuilder text = new StringBuilder("{");
        for (float number : facts.numbers()) {
            text.append(text.length() > 1 ? "," : "").append(number);
        }
        return text.append('}').toString();
    }
}
