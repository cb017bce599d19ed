package app.quittance.rulebook;

import java.text.Normalizer;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/** Which communes a French postcode is of. Those of great receivers of mail (CEDEX) are of no commune, and not here. */
public final class Postcodes {

    private static final Pattern MARKS = Pattern.compile("\\p{M}");
    private static final Pattern BETWEEN_WORDS = Pattern.compile("[^a-z]+");
    /** What a district of a great town has in its name beside the town's: "Paris 12e Arrondissement". */
    private static final Set<String> OF_DISTRICTS = Set.of("arrondissement", "e", "er", "eme");

    private static final Map<String, String> SHORT = Map.of("st", "saint", "ste", "sainte");

    private final Map<String, List<String>> communes;
    /** The words of the communes of a postcode, once they were asked for. */
    private final Map<String, List<Set<String>>> spelt = new ConcurrentHashMap<>();

    private Postcodes(Map<String, List<String>> communes) {
        this.communes = communes;
    }

    /** Those that come with the program, read when they are first asked for. */
    public static Postcodes bundled() {
        return Bundled.POSTCODES;
    }

    /** The communes of a postcode, by name; none where there is no such postcode. */
    public List<String> communesOf(String postcode) {
        return communes.getOrDefault(postcode, List.of());
    }

    /**
     * Whether somebody who writes this name means one of the communes of a postcode: without accents, case or hyphens, "St" for
     * "Saint", and a part of the name for the whole ("Hauteville" for "Hauteville-Lompnes").
     */
    public boolean isIn(String city, String postcode) {
        if (communesOf(postcode).stream().anyMatch(city::equalsIgnoreCase)) return true;
        Set<String> written = words(city);
        if (written.isEmpty()) return false;
        return spelt
                .computeIfAbsent(
                        postcode,
                        each -> communesOf(each).stream().map(Postcodes::words).toList())
                .stream()
                .anyMatch(commune -> commune.containsAll(written) || written.containsAll(commune));
    }

    private static Set<String> words(String name) {
        String letters = MARKS.matcher(Normalizer.normalize(name.replace("œ", "oe"), Normalizer.Form.NFD))
                .replaceAll("")
                .toLowerCase(Locale.ROOT);
        return Arrays.stream(BETWEEN_WORDS.split(letters))
                .filter(word -> !word.isEmpty() && !OF_DISTRICTS.contains(word))
                .map(word -> SHORT.getOrDefault(word, word))
                .collect(Collectors.toUnmodifiableSet());
    }

    private static final class Bundled {

        private static final Postcodes POSTCODES =
                new Postcodes(BundledFacts.rows("/rulebook/fr/postcodes.csv", 2).stream()
                        .collect(Collectors.toUnmodifiableMap(
                                cells -> cells[0], cells -> List.of(cells[1].split("\\|")))));
    }
}
