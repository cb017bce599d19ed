package app.quittance.scoring;

import app.quittance.scoring.learning.LikelihoodModel;
import app.quittance.scoring.learning.ModelCard;
import app.quittance.scoring.learning.ModelFolder;
import app.quittance.scoring.learning.Origin;
import java.nio.file.Files;
import java.nio.file.Path;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.stereotype.Component;

/** The model that scores the agency's cases: its own under {@code $QUITTANCE_HOME/models}, else the one that comes along. */
@Component
public class ModelInUse {

    private static final String OWN = "models/payment-likelihood/1";

    private final ModelFolder.Loaded loaded;

    ModelInUse(@Value("${quittance.home:data}") Path home) {
        Path own = home.resolve(OWN);
        this.loaded = Files.isDirectory(own) ? ModelFolder.load(own) : ModelFolder.loadBundled();
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

    LikelihoodModel model() {
        return loaded.model();
    }
}
