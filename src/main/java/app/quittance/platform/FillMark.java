package app.quittance.platform;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.function.Consumer;
import java.util.function.Supplier;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.stereotype.Component;

/**
 * Stands in the embedded database's folder for as long as a demonstration is being filled: the start that finds it there
 * puts the half-filled database aside and begins anew. On a database server of one's own there is no such folder, and no
 * mark.
 */
@Component
public class FillMark {

    static final String FOLDER = "quittance.embedded-database";
    private static final String NAME = "quittance-half-filled";

    private final String folder;

    FillMark(@Value("${" + FOLDER + ":}") String folder) {
        this.folder = folder;
    }

    /**
     * Does the filling; a mark that stays behind says that it did not come to its end. The beginning is one transaction: if
     * it is refused, nothing was filled, and there is nothing to put aside.
     */
    public <T> void around(Supplier<T> beginning, Consumer<T> filling) {
        if (folder.isEmpty()) {
            filling.accept(beginning.get());
            return;
        }
        try {
            Path mark = in(Path.of(folder));
            Files.createFile(mark);
            filling.accept(begun(beginning, mark));
            Files.delete(mark);
        } catch (IOException unwritable) {
            throw new UncheckedIOException(unwritable);
        }
    }

    private static <T> T begun(Supplier<T> beginning, Path mark) throws IOException {
        try {
            return beginning.get();
        } catch (RuntimeException refused) {
            Files.delete(mark);
            throw refused;
        }
    }

    static Path in(Path folder) {
        return folder.resolve(NAME);
    }
}
