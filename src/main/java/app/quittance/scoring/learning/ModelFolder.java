package app.quittance.scoring.learning;

import app.quittance.kernel.Refusal;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HashSet;
import java.util.HexFormat;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.tribuo.Model;
import org.tribuo.classification.sgd.linear.LinearSGDModel;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.SerializationFeature;
import tools.jackson.databind.json.JsonMapper;

/** A model as it is kept: {@code model.tribuo} (Tribuo's protobuf) and {@code card.json} beside it. */
public final class ModelFolder {

    /** The model that comes with the program, on its class path; {@code models/} in the sources. */
    public static final String BUNDLED = "models/payment-likelihood/1";

    private static final String MODEL = "model.tribuo";
    private static final String CARD = "card.json";
    private static final JsonMapper JSON =
            JsonMapper.builder().enable(SerializationFeature.INDENT_OUTPUT).build();

    /** A model ready for use, with its card. */
    public record Loaded(ModelCard card, LikelihoodModel model) {}

    private interface Folder {
        @Nullable
        InputStream open(String file) throws IOException;
    }

    private ModelFolder() {}

    /** Writes the folder, replacing what stood there. */
    static void save(Path folder, byte[] model, ModelCard card) throws IOException {
        Files.createDirectories(folder);
        Files.write(folder.resolve(MODEL), model);
        Files.writeString(folder.resolve(CARD), JSON.writeValueAsString(card) + "\n");
    }

    /** Loads and checks a saved model; what is missing or damaged is refused in one sentence. */
    public static Loaded load(Path folder) {
        return load(folder.toString(), file -> {
            Path path = folder.resolve(file);
            return Files.isRegularFile(path) ? Files.newInputStream(path) : null;
        });
    }

    public static Loaded loadBundled() {
        ClassLoader loader = ModelFolder.class.getClassLoader();
        return load(BUNDLED, file -> loader.getResourceAsStream(BUNDLED + "/" + file));
    }

    static byte[] bytesOf(LinearSGDModel model) throws IOException {
        var bytes = new ByteArrayOutputStream();
        model.serializeToStream(bytes);
        return bytes.toByteArray();
    }

    static String sha256(byte[] bytes) {
        try {
            return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(bytes));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }

    private static Loaded load(String name, Folder folder) {
        ModelCard card = readCard(name, read(name, folder, CARD));
        byte[] bytes = read(name, folder, MODEL);
        if (!sha256(bytes).equals(card.modelSha256())) {
            throw new Refusal("model.damaged", name, MODEL);
        }
        LinearSGDModel tribuo = readModel(name, bytes);
        Encoding encoding = new Encoding(card.encoding());
        requireSameColumns(name, tribuo, encoding);
        return new Loaded(card, new LikelihoodModel(tribuo, encoding, card.calibration()));
    }

    private static byte[] read(String name, Folder folder, String file) {
        try (InputStream in = folder.open(file)) {
            if (in == null) {
                throw new Refusal("model.missing", name, file);
            }
            return in.readAllBytes();
        } catch (IOException e) {
            throw new Refusal("model.damaged", name, file);
        }
    }

    private static ModelCard readCard(String name, byte[] bytes) {
        try {
            return JSON.readValue(bytes, ModelCard.class);
        } catch (JacksonException notACard) {
            throw new Refusal("model.damaged", name, CARD);
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
