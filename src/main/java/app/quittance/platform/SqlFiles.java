package app.quittance.platform;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;

/** The statements of a room, one per file under {@code sql/<room>/}, named for the question they answer. */
public final class SqlFiles {

    private final String room;
    private final Map<String, String> statements = new ConcurrentHashMap<>();

    private SqlFiles(String room) {
        this.room = room;
    }

    public static SqlFiles of(String room) {
        return new SqlFiles(room);
    }

    /** The text of {@code sql/<room>/<name>.sql}; a missing file is a bug and says which. */
    public String get(String name) {
        return statements.computeIfAbsent(name, this::read);
    }

    private String read(String name) {
        String path = "/sql/" + room + "/" + name + ".sql";
        try (InputStream file = SqlFiles.class.getResourceAsStream(path)) {
            if (file == null) throw new IllegalStateException("No statement at " + path);
            return new String(file.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(path, e);
        }
    }
}
