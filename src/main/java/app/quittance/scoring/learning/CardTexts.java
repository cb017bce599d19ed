package app.quittance.scoring.learning;

import app.quittance.scoring.feature.AcrossClients;
import app.quittance.scoring.feature.Feature;
import java.text.MessageFormat;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.ResourceBundle;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;

/** The words of a card, taken from the messages of the room in each language, so that a card can be read by itself. */
final class CardTexts {

    private static final List<Locale> LANGUAGES = List.of(Locale.FRENCH, Locale.ENGLISH);

    private CardTexts() {}

    static Map<String, String> predicts(int days) {
        return inEachLanguage(texts -> MessageFormat.format(texts.getString("scoring.card.predicts"), days));
    }

    static Map<String, List<String>> limits(Origin origin) {
        String key = "scoring.card.limit." + origin.name().toLowerCase(Locale.ROOT) + ".";
        return inEachLanguage(texts -> numbered(key, texts));
    }

    static Map<String, List<String>> oversight(AcrossClients across) {
        return inEachLanguage(texts -> {
            List<String> lines = numbered("scoring.card.oversight.", texts);
            if (across != AcrossClients.NONE) {
                lines.add(texts.getString("scoring.card.oversight.across." + across.name()));
            }
            return lines;
        });
    }

    /** Those that at least one of the parts looks at. */
    static List<ModelCard.DescribedFeature> features(List<ModelCard.Part> parts) {
        Set<String> used = parts.stream()
                .flatMap(part -> part.encoding().stream())
                .map(Encoding.Column::feature)
                .collect(Collectors.toSet());
        return Arrays.stream(Feature.values())
                .filter(feature -> used.contains(feature.key()))
                .map(CardTexts::describe)
                .toList();
    }

    private static ModelCard.DescribedFeature describe(Feature feature) {
        String key = "scoring.feature." + feature.key();
        return new ModelCard.DescribedFeature(
                feature.key(),
                feature.unit().name(),
                feature.leaning().name(),
                inEachLanguage(texts -> texts.getString(key)),
                inEachLanguage(texts -> texts.getString(key + ".meaning")),
                inEachLanguage(texts -> texts.getString(key + ".fair")));
    }

    private static List<String> numbered(String key, ResourceBundle texts) {
        List<String> found = new ArrayList<>();
        for (int number = 1; texts.containsKey(key + number); number++) {
            found.add(texts.getString(key + number));
        }
        return found;
    }

    private static <T> Map<String, T> inEachLanguage(Function<ResourceBundle, T> text) {
        Map<String, T> texts = new LinkedHashMap<>();
        for (Locale language : LANGUAGES) {
            texts.put(language.getLanguage(), text.apply(bundle(language)));
        }
        return texts;
    }

    /** French is the language of the file without a suffix, whatever the machine's own language is. */
    private static ResourceBundle bundle(Locale language) {
        var noFallback = ResourceBundle.Control.getNoFallbackControl(ResourceBundle.Control.FORMAT_PROPERTIES);
        return ResourceBundle.getBundle("messages/scoring", language, noFallback);
    }
}
