package app.quittance;

import static org.assertj.core.api.Assertions.assertThat;

import com.palantir.javaformat.java.Formatter;
import com.palantir.javaformat.java.FormatterException;
import com.palantir.javaformat.java.ImportOrderer;
import com.palantir.javaformat.java.JavaFormatterOptions;
import com.palantir.javaformat.java.JavaFormatterOptions.Style;
import com.palantir.javaformat.java.RemoveUnusedImports;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;

/**
 * The shape of the code, which is the formatter's business and nobody's opinion. It runs here because tests run on the JDK
 * whose language the code is written in, whichever JDK runs Maven. {@code mvn test -Dtest=CodeFormatTest -Dformat=apply}
 * brings everything into shape.
 */
class CodeFormatTest {

    private static final Formatter FORMATTER = Formatter.createFormatter(JavaFormatterOptions.builder()
            .style(Style.PALANTIR)
            .formatJavadoc(false)
            .build());

    private static final boolean APPLY = "apply".equals(System.getProperty("format"));

    @Test
    void every_file_is_as_the_formatter_leaves_it() throws IOException {
        List<Path> shapeless;
        try (var code = Files.walk(Path.of("src"))) {
            shapeless = code.filter(file -> file.toString().endsWith(".java"))
                    .filter(CodeFormatTest::changes)
                    .toList();
        }
        assertThat(shapeless)
                .as("Bring them into shape with: mvn test -Dtest=CodeFormatTest -Dformat=apply")
                .isEmpty();
    }

    @Test
    void a_shapeless_file_would_be_seen() {
        assertThat(formatted("class  Loose{int a ;}")).isEqualTo("class Loose {\n    int a;\n}\n");
    }

    /** Whether the formatter has something to say; when asked to apply it, it is done and there is not. */
    private static boolean changes(Path file) {
        try {
            String written = Files.readString(file);
            String formatted = formatted(written);
            if (written.equals(formatted)) return false;
            if (!APPLY) return true;
            Files.writeString(file, formatted);
            return false;
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }

    private static String formatted(String source) {
        try {
            String tidyImports =
                    ImportOrderer.reorderImports(RemoveUnusedImports.removeUnusedImports(source), Style.PALANTIR);
            return FORMATTER.formatSource(tidyImports);
        } catch (FormatterException unparsable) {
            throw new IllegalArgumentException(unparsable);
        }
    }
}
