package app.quittance.platform;

import app.quittance.kernel.Refusal;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.Arrays;
import java.util.Locale;
import java.util.Objects;
import org.springframework.context.support.ResourceBundleMessageSource;
import org.springframework.core.io.Resource;
import org.springframework.core.io.support.PathMatchingResourcePatternResolver;

/** What people read, from the rooms' files {@code messages/<room>.properties}: in French, or in English where asked for. */
public final class Sentences extends ResourceBundleMessageSource {

    private static final String FOLDER = "messages/";
    private static final String FRENCH = ".properties";
    private static final String ENGLISH = "_en.properties";

    private Sentences() {}

    /** All files that the program brings along; a room adds one by putting it there. */
    public static Sentences bundled() {
        var sentences = new Sentences();
        sentences.setDefaultEncoding("UTF-8");
        // The files without a language are French: a machine set to another language must not change that.
        sentences.setFallbackToSystemLocale(false);
        sentences.setBasenames(basenames());
        return sentences;
    }

    /** Why a rule says no, for the person who asked. */
    public String tell(Refusal refusal, Locale locale) {
        return getMessage(refusal.messageKey(), refusal.arguments().toArray(), locale);
    }

    private static String[] basenames() {
        try {
            Resource[] files =
                    new PathMatchingResourcePatternResolver().getResources("classpath*:" + FOLDER + "*" + FRENCH);
            return Arrays.stream(files)
                    .map(file -> Objects.requireNonNull(file.getFilename()))
                    .filter(name -> !name.endsWith(ENGLISH))
                    .map(name -> FOLDER + name.substring(0, name.length() - FRENCH.length()))
                    .sorted()
                    .toArray(String[]::new);
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }
}
