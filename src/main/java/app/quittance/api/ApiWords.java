package app.quittance.api;

import java.util.Arrays;
import java.util.Locale;
import java.util.stream.Collectors;

/** Choices as JSON writes them: {@code formal-notice} for {@code FORMAL_NOTICE}. */
final class ApiWords {

    private ApiWords() {}

    static String of(Enum<?> choice) {
        return choice.name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    /** Reads a choice; one that is none of them is refused with those there are. */
    static <E extends Enum<E>> E read(String field, String word, Class<E> choices) {
        return Arrays.stream(choices.getEnumConstants())
                .filter(choice -> of(choice).equals(word))
                .findFirst()
                .orElseThrow(() -> new BadCall(
                        "api.choice",
                        field,
                        word,
                        Arrays.stream(choices.getEnumConstants())
                                .map(ApiWords::of)
                                .collect(Collectors.joining(", "))));
    }
}
