package app.quittance.rulebook;

import java.text.Normalizer;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;

/** A town's name without what people write in different ways: accents, case, hyphens, "St" for "Saint", CEDEX and districts. */
final class TownName {

    private static final Pattern MARKS = Pattern.compile("\\p{M}");
    private static final Pattern BETWEEN_WORDS = Pattern.compile("[^a-z]+");
    /** What a district of a great town has in its name beside the town's: "Paris 12e Arrondissement". */
    private static final Set<String> OF_DISTRICTS = Set.of("arrondissement", "e", "er", "eme");

    private static final Map<String, String> SHORT = Map.of("st", "saint", "ste", "sainte");

    private TownName() {}

    /** Its words, in order. */
    static List<String> words(String name) {
        String letters = MARKS.matcher(Normalizer.normalize(name.replace("œ", "oe"), Normalizer.Form.NFD))
                .replaceAll("")
                .toLowerCase(Locale.ROOT);
        return Arrays.stream(BETWEEN_WORDS.split(letters))
                .filter(word -> !word.isEmpty() && !OF_DISTRICTS.contains(word))
                .map(word -> SHORT.getOrDefault(word, word))
                .toList();
    }

    /** The same for all ways to write it. */
    static String key(String name) {
        return String.join(
                " ",
                words(name).stream().takeWhile(word -> !word.equals("cedex")).toList());
    }
}
