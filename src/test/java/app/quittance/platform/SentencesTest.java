package app.quittance.platform;

import static org.assertj.core.api.Assertions.assertThat;

import app.quittance.kernel.Refusal;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Properties;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** What people read exists in both languages and survives being filled in. */
class SentencesTest {

    private static final Path FOLDER = Path.of("src/main/resources/messages");

    @Test
    void french_is_the_language_where_none_is_asked_for() {
        var refusal = new Refusal("demo-clock.days", 366);
        assertThat(Sentences.bundled().tell(refusal, Locale.FRENCH)).startsWith("Indiquez");
        assertThat(Sentences.bundled().tell(refusal, Locale.GERMAN)).startsWith("Indiquez");
        assertThat(Sentences.bundled().tell(refusal, Locale.ENGLISH))
                .isEqualTo("Give a number of days between 1 and 366.");
    }

    @Test
    void french_signs_do_not_fall_to_the_next_line_alone() {
        var refusal = new Refusal("person.name", "x");
        assertThat(Sentences.bundled().tell(refusal, Locale.FRENCH))
                .startsWith("«\u00a0x\u00a0» ne")
                .contains("nom\u00a0:");
        assertThat(Sentences.bundled().tell(refusal, Locale.ENGLISH)).contains("name: give");
    }

    @ParameterizedTest
    @MethodSource("rooms")
    void each_sentence_is_there_in_both_languages(String room) {
        assertThat(read(room + ".properties").keySet())
                .isEqualTo(read(room + "_en.properties").keySet());
    }

    /** In a sentence with a {0}, a straight apostrophe quotes what follows and is not printed: it must be ’ or ''. */
    @ParameterizedTest
    @MethodSource("rooms")
    void no_apostrophe_swallows_a_value(String room) {
        for (String file : List.of(room + ".properties", room + "_en.properties")) {
            assertThat(read(file)).allSatisfy((key, sentence) -> {
                if (sentence.contains("{0}"))
                    assertThat(sentence.replace("''", "")).doesNotContain("'");
            });
        }
    }

    static List<String> rooms() throws IOException {
        try (var files = Files.list(FOLDER)) {
            return files.map(file -> file.getFileName().toString().replace(".properties", ""))
                    .filter(name -> !name.endsWith("_en"))
                    .sorted()
                    .toList();
        }
    }

    private static Map<String, String> read(String file) {
        var sentences = new Properties();
        try (var reader = Files.newBufferedReader(FOLDER.resolve(file))) {
            sentences.load(reader);
        } catch (IOException missing) {
            throw new UncheckedIOException(missing);
        }
        var sorted = new TreeMap<String, String>();
        sentences.forEach((key, sentence) -> sorted.put((String) key, (String) sentence));
        return sorted;
    }
}
