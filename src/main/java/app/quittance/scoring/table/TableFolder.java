package app.quittance.scoring.table;

import app.quittance.kernel.Refusal;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HashSet;
import java.util.HexFormat;
import java.util.List;
import org.tribuo.Model;
import org.tribuo.classification.Label;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.DeserializationFeature;
import tools.jackson.databind.SerializationFeature;
import tools.jackson.databind.json.JsonMapper;

/** A model of a table as it is kept: {@code model.tribuo} (Tribuo's protobuf) and {@code card.json} beside it. */
final class TableFolder {

    private static final String MODEL = "model.tribuo";
    private static final String CARD = "card.json";
    private static final JsonMapper JSON = JsonMapper.builder()
            .enable(SerializationFeature.INDENT_OUTPUT)
            .enable(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES)
            .build();

    record Loaded(TableCard card, TableModel model) {}

    private TableFolder() {}

    static TableCard save(Path folder, TableModel model, TableCard card) {
        try {
            var bytes = new ByteArrayOutputStream();
            model.tribuo().serializeToStream(bytes);
            TableCard whole = withModel(card, sha256(bytes.toByteArray()));
            Files.createDirectories(folder);
            Files.write(folder.resolve(MODEL), bytes.toByteArray());
            Files.writeString(folder.resolve(CARD), JSON.writeValueAsString(whole) + "\n");
            return whole;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Loads and checks; what is missing, damaged or of another kind is refused in one sentence. */
    static Loaded load(Path folder) {
        TableCard card = readCard(folder, read(folder, CARD));
        byte[] bytes = read(folder, MODEL);
        if (!sha256(bytes).equals(card.modelSha256())) {
            throw new Refusal("model.damaged", folder, MODEL);
        }
        Model<Label> tribuo = readModel(folder, bytes);
        if (!tribuo.getFeatureIDMap()
                .keySet()
                .equals(new HashSet<>(List.of(card.encoding().names())))) {
            throw new Refusal("model.other-features", folder);
        }
        return new Loaded(card, new TableModel(tribuo, card.encoding(), card.calibration()));
    }

    private static byte[] read(Path folder, String file) {
        Path path = folder.resolve(file);
        if (!Files.isRegularFile(path)) {
            throw new Refusal("model.missing", folder, file);
        }
        try {
            return Files.readAllBytes(path);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static TableCard readCard(Path folder, byte[] bytes) {
        try {
            TableCard card = JSON.readValue(bytes, TableCard.class);
            if (isWhole(card)) {
                return card;
            }
        } catch (JacksonException notACard) {
            throw new Refusal("model.damaged", folder, CARD);
        }
        throw new Refusal("model.damaged", folder, CARD);
    }

    @SuppressWarnings("ConstantValue") // JSON may lack what the record promises
    private static boolean isWhole(TableCard card) {
        return card.label() != null
                && card.positive() != null
                && card.modelSha256() != null
                && card.calibration() != null
                && card.encoding() != null
                && card.encoding().features() != null;
    }

    private static Model<Label> readModel(Path folder, byte[] bytes) {
        try {
            return Model.deserializeFromStream(new ByteArrayInputStream(bytes)).castModel(Label.class);
        } catch (IOException | IllegalStateException | ClassCastException notAModel) {
            throw new Refusal("model.damaged", folder, MODEL);
        }
    }

    private static TableCard withModel(TableCard card, String sha256) {
        return new TableCard(
                card.label(),
                card.positive(),
                card.winner(),
                card.heldOut(),
                card.calibrated(),
                card.columnsLeftOut(),
                card.warnings(),
                card.table(),
                card.tableSha256(),
                card.rows(),
                card.rowsUsed(),
                card.seed(),
                card.trainedAt(),
                card.tribuo(),
                sha256,
                card.calibration(),
                card.encoding(),
                card.provenance());
    }

    private static String sha256(byte[] bytes) {
        try {
            return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(bytes));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }
}
