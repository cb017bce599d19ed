package app.quittance.scoring.learning;

import app.quittance.kernel.Refusal;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * A saved model wherever it is kept: its card ({@link #CARD}) and the files that the card names, in Tribuo's protobuf.
 *
 * @param byName the bytes of each file
 */
public record ModelFiles(Map<String, byte[]> byName) {

    public static final String CARD = "card.json";

    /** The model that comes with the program, on its class path; {@code models/} in the sources. */
    public static final String BUNDLED = "models/payment-likelihood/1";

    /** Where files are read from; nothing where there is none of that name. */
    private interface Source {
        Optional<InputStream> open(String file) throws IOException;
    }

    public ModelFiles {
        byName = Map.copyOf(byName);
    }

    /** Reads a folder; a file that is missing is refused. */
    public static ModelFiles read(Path folder) {
        return read(folder.toString(), file -> {
            Path path = folder.resolve(file);
            return Files.isRegularFile(path) ? Optional.of(Files.newInputStream(path)) : Optional.empty();
        });
    }

    public static ModelFiles bundled() {
        ClassLoader loader = ModelFiles.class.getClassLoader();
        return read(BUNDLED, file -> Optional.ofNullable(loader.getResourceAsStream(BUNDLED + "/" + file)));
    }

    /** Writes the folder, replacing what stood there. */
    public void write(Path folder) {
        try {
            Files.createDirectories(folder);
            for (Map.Entry<String, byte[]> file : byName.entrySet()) {
                Files.write(folder.resolve(file.getKey()), file.getValue());
            }
        } catch (IOException e) {
            throw new UncheckedIOException("Cannot write " + folder, e);
        }
    }

    /** The bytes of a file; refused where there is none of that name. */
    byte[] of(String model, String file) {
        byte[] bytes = byName.get(file);
        if (bytes == null) {
            throw new Refusal("model.missing", model, file);
        }
        return bytes;
    }

    private static ModelFiles read(String model, Source source) {
        Map<String, byte[]> files = new LinkedHashMap<>();
        files.put(CARD, read(model, source, CARD));
        List<String> named = ModelFolder.readCard(model, files.get(CARD)).files();
        named.forEach(file -> files.put(file, read(model, source, file)));
        return new ModelFiles(files);
    }

    private static byte[] read(String model, Source source, String file) {
        try (InputStream in = source.open(file).orElseThrow(() -> new Refusal("model.missing", model, file))) {
            return in.readAllBytes();
        } catch (IOException e) {
            throw new Refusal("model.damaged", model, file);
        }
    }
}
