package app.quittance.scoring.learning;

import app.quittance.kernel.Refusal;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HashSet;
import java.util.HexFormat;
import java.util.Set;
import java.util.stream.Collectors;
import org.tribuo.Model;
import org.tribuo.classification.sgd.linear.LinearSGDModel;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.SerializationFeature;
import tools.jackson.databind.json.JsonMapper;

/** Opens saved models and checks them: what is missing or damaged is refused in one sentence. */
public final class ModelFolder {

    static final String MODEL = "model.tribuo";

    private static final JsonMapper JSON =
            JsonMapper.builder().enable(SerializationFeature.INDENT_OUTPUT).build();

    /** A model ready for use, with its card. */
    public record Loaded(ModelCard card, LikelihoodModel model) {}

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
        byte[] bytes = files.of(name, MODEL);
        if (!sha256(bytes).equals(card.modelSha256())) {
            throw new Refusal("model.damaged", name, MODEL);
        }
        LinearSGDModel tribuo = readModel(name, bytes);
        Encoding encoding = new Encoding(card.encoding());
        requireSameColumns(name, tribuo, encoding);
        return new Loaded(card, new LikelihoodModel(tribuo, encoding, card.calibration()));
    }

    static byte[] bytesOf(LinearSGDModel model) {
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

    static String sha256(byte[] bytes) {
        try {
            return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(bytes));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }

    /** The card by itself. */
    public static ModelCard readCard(String name, byte[] bytes) {
        try {
            return JSON.readValue(bytes, ModelCard.class);
        } catch (JacksonException notACard) {
            throw new Refusal("model.damaged", name, ModelFiles.CARD);
        }
    }

    private static LinearSGDModel readModel(String name, byte[] bytes) {
        try {
            if (Model.deserializeFromStream(new ByteArrayInputStream(bytes)) instanceof LinearSGDModel model) {
                return model;
            }
        } catch (IOException | IllegalStateException notAModel) {
            throw new Refusal("model.damaged", name, MODEL);
        }
        throw new Refusal("model.damaged", name, MODEL);
    }

    private static void requireSameColumns(String name, LinearSGDModel tribuo, Encoding encoding) {
        Set<String> ofCard =
                encoding.columns().stream().map(Encoding.Column::name).collect(Collectors.toSet());
        Set<String> ofModel = new HashSet<>(tribuo.getFeatureIDMap().keySet());
        if (!ofCard.equals(ofModel)) {
            throw new Refusal("model.other-features", name);
        }
    }
}
