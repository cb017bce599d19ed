package app.quittance.scoring.learning;

import app.quittance.kernel.Refusal;
import app.quittance.kernel.Sha256;
import app.quittance.scoring.feature.Target;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.tribuo.Model;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.SerializationFeature;
import tools.jackson.databind.json.JsonMapper;

/** Opens saved models and checks them: what is missing or damaged is refused in one sentence. */
public final class ModelFolder {

    static final String MODEL = "model.tribuo";

    private static final JsonMapper JSON =
            JsonMapper.builder().enable(SerializationFeature.INDENT_OUTPUT).build();

    /** A model ready for use, with its card. */
    public record Loaded(ModelCard card, PaymentModel model) {}

    private ModelFolder() {}

    public static Loaded load(Path folder) {
        return load(folder.toString(), ModelFiles.read(folder));
    }

    public static Loaded loadBundled() {
        return load(ModelFiles.BUNDLED, ModelFiles.bundled());
    }

    /**
     * Opens a model from its files.
     *
     * @param name by which a refusal tells of it
     */
    public static Loaded load(String name, ModelFiles files) {
        ModelCard card = readCard(name, files.of(name, ModelFiles.CARD));
        Map<Target, LikelihoodModel> models = new HashMap<>();
        for (ModelCard.Part part : card.parts()) {
            models.put(new Target(part.days()), load(name, part, files.of(name, part.file())));
        }
        Target target = new Target(card.targetDays());
        LikelihoodModel main = models.remove(target);
        if (main == null) {
            throw new Refusal("model.damaged", name, ModelFiles.CARD);
        }
        return new Loaded(card, new PaymentModel(target, main, models, card.recovery()));
    }

    private static LikelihoodModel load(String name, ModelCard.Part part, byte[] bytes) {
        if (!Sha256.hex(bytes).equals(part.sha256())) {
            throw new Refusal("model.damaged", name, part.file());
        }
        Model<?> tribuo = readModel(name, part.file(), bytes);
        Encoding encoding = new Encoding(part.encoding());
        requireSameColumns(name, tribuo, encoding);
        return new LikelihoodModel(Fitted.of(name, tribuo, encoding), encoding, part.calibration());
    }

    static byte[] bytesOf(Model<?> model) {
        var bytes = new ByteArrayOutputStream();
        try {
            model.serializeToStream(bytes);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return bytes.toByteArray();
    }

    static byte[] bytesOf(ModelCard card) {
        return (JSON.writeValueAsString(card) + "\n").getBytes(StandardCharsets.UTF_8);
    }

    /** The card by itself. */
    public static ModelCard readCard(String name, byte[] bytes) {
        try {
            return JSON.readValue(bytes, ModelCard.class);
        } catch (JacksonException notACard) {
            throw new Refusal("model.damaged", name, ModelFiles.CARD);
        }
    }

    private static Model<?> readModel(String name, String file, byte[] bytes) {
        try {
            return Model.deserializeFromStream(new ByteArrayInputStream(bytes));
        } catch (IOException | IllegalStateException notAModel) {
            throw new Refusal("model.damaged", name, file);
        }
    }

    private static void requireSameColumns(String name, Model<?> tribuo, Encoding encoding) {
        Set<String> ofCard =
                encoding.columns().stream().map(Encoding.Column::name).collect(Collectors.toSet());
        Set<String> ofModel = new HashSet<>(tribuo.getFeatureIDMap().keySet());
        if (!ofCard.equals(ofModel)) {
            throw new Refusal("model.other-features", name);
        }
    }
}
