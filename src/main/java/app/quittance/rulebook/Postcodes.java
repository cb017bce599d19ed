package app.quittance.rulebook;

import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.Collectors;

/** Which communes a French postcode is of. Those of great receivers of mail (CEDEX) are of no commune, and not here. */
public final class Postcodes {

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

    /** The department in the first characters of its communes' codes: "69", "2A", "974". */
    public static String department(String postcode) {
        if (postcode.startsWith("97") || postcode.startsWith("98")) {
            return postcode.substring(0, 3);
        }
        if (postcode.startsWith("20")) {
            return postcode.compareTo("20200") < 0 ? "2A" : "2B";
        }
        return postcode.substring(0, 2);
    }

    private static Set<String> words(String name) {
        return Set.copyOf(TownName.words(name));
    }

    private static final class Bundled {

        private static final Postcodes POSTCODES =
                new Postcodes(BundledFacts.rows("/rulebook/fr/postcodes.csv", 2).stream()
                        .collect(Collectors.toUnmodifiableMap(
                                cells -> cells[0], cells -> List.of(cells[1].split("\\|")))));
    }
}
