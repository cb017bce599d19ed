package app.quittance.scoring;

import app.quittance.scoring.learning.ModelCard;
import app.quittance.scoring.learning.ModelFolder;
import app.quittance.scoring.learning.Origin;
import app.quittance.scoring.learning.PaymentModel;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.Optional;
import java.util.stream.Stream;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.stereotype.Component;

/** The model that scores the agency's cases: its own under {@code $QUITTANCE_HOME/models}, else the one that comes along. */
@Component
public class ModelInUse {

    private static final String OWN = "models/payment-likelihood";

    private final ModelFolder.Loaded loaded;

    ModelInUse(@Value("${quittance.home:data}") Path home) {
        this.loaded = newest(home.resolve(OWN)).map(ModelFolder::load).orElseGet(ModelFolder::loadBundled);
    }

    /** The folder with the highest number; what is not a number is none of ours. */
    private static Optional<Path> newest(Path versions) {
        if (!Files.isDirectory(versions)) {
            return Optional.empty();
        }
        try (Stream<Path> folders = Files.list(versions)) {
            return folders.filter(folder -> folder.getFileName().toString().matches("[1-9][0-9]{0,8}"))
                    .max(Comparator.comparingInt(
                            folder -> Integer.parseInt(folder.getFileName().toString())));
        } catch (IOException e) {
            throw new UncheckedIOException("Cannot list " + versions, e);
        }
    }

    public ModelCard card() {
        return loaded.card();
    }

    /** Name and version, as scores quote it. */
    public String name() {
        return loaded.card().name() + " " + loaded.card().version();
    }

    public boolean isSimulated() {
        return loaded.card().origin() == Origin.SIMULATED;
    }

    PaymentModel model() {
        return loaded.model();
    }
}
