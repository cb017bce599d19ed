package app.quittance.litigation;

import app.quittance.debtor.ProceedingsKind;
import app.quittance.kernel.Refusal;
import de.siegmar.fastcsv.reader.CsvParseException;
import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.NamedCsvRecord;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.function.Consumer;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** Reads a file of official notices, as {@code src/docs/notices-file.md} tells it: the CSV that the BODACC's open data give. */
final class NoticesFile {

    private static final Set<String> REQUIRED =
            Set.of("id", "dateparution", "familleavis", "tribunal", "commercant", "registre", "jugement");
    private static final JsonMapper JSON = JsonMapper.shared();
    private static final Pattern SIREN = Pattern.compile("\\d{9}");
    private static final Pattern RECEIVER = Pattern.compile(
            "(?i)\\b(?:liquidateur|mandataire judiciaire)\\b[ :,]*(?!à |auprès )(.+?)(?=\\.(?:\\s|$)|\\s+Les créances|\\s+Les déclarations|$)");

    private NoticesFile() {}

    /** What a notice does to a debtor's cases. */
    enum Effect {
        OPENED,
        PLAN,
        PERSONAL_RECOVERY,
        /** It concerns a debtor, and a person reads what it means. */
        TO_READ
    }

    /**
     * A notice of proceedings.
     *
     * @param sirens of whom it names; empty for a consumer
     * @param party as it names them: "BÂTI CORVÈNE", "MARTIN Jeanne"
     * @param representative who receives declarations, where its wording says so
     */
    record Read(
            String reference,
            LocalDate publishedOn,
            Effect effect,
            Optional<ProceedingsKind> kind,
            Optional<LocalDate> judgedOn,
            String court,
            List<String> sirens,
            String party,
            String nature,
            String wording,
            String representative,
            String department,
            Optional<LocalDate> bornOn) {}

    /** Gives each notice of proceedings; those of other kinds are passed over. Refuses a file that it cannot read, with the line. */
    static void read(byte[] bytes, String name, Consumer<Read> taker) {
        var strict = new InputStreamReader(new ByteArrayInputStream(bytes), StandardCharsets.UTF_8.newDecoder());
        try (CsvReader<NamedCsvRecord> reader =
                CsvReader.builder().fieldSeparator(';').ofNamedCsvRecord(strict)) {
            for (NamedCsvRecord line : reader) {
                if (!line.getHeader().containsAll(REQUIRED)) throw unreadable(name);
                notice(line).ifPresent(taker);
            }
        } catch (CsvParseException | CharacterCodingException e) {
            throw unreadable(name);
        } catch (UncheckedIOException e) {
            throw e.getCause() instanceof CharacterCodingException ? unreadable(name) : e;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static Refusal unreadable(String name) {
        return new Refusal("notices.columns", name);
    }

    private static Optional<Read> notice(NamedCsvRecord line) {
        return switch (line.getField("familleavis").strip().toLowerCase(Locale.ROOT)) {
            case "collective" -> Optional.of(collective(line));
            case "retablissement_personnel" -> Optional.of(personal(line));
            default -> Optional.empty();
        };
    }

    private static Read collective(NamedCsvRecord line) {
        JsonNode judgment = judgment(line);
        String nature = text(judgment, "nature");
        String wording = text(judgment, "complementJugement");
        Optional<LocalDate> judgedOn = Optional.of(text(judgment, "date"))
                .filter(date -> !date.isEmpty())
                .map(date -> day(line, "jugement", date));
        boolean stands = line.findField("typeavis").orElse("annonce").strip().equalsIgnoreCase("annonce");
        Optional<ProceedingsKind> opened = judgedOn.flatMap(on -> opened(text(judgment, "famille"), nature));
        Effect effect = Effect.TO_READ;
        if (stands && opened.isPresent()) effect = Effect.OPENED;
        else if (stands && judgedOn.isPresent() && isPlan(nature)) effect = Effect.PLAN;
        return new Read(
                line.getField("id").strip(),
                day(line, "dateparution", line.getField("dateparution").strip()),
                effect,
                opened,
                judgedOn,
                line.getField("tribunal").strip(),
                sirens(line.getField("registre")),
                line.getField("commercant").strip(),
                nature,
                wording,
                receiver(wording),
                line.findField("numerodepartement").orElse("").strip(),
                Optional.empty());
    }

    private static Read personal(NamedCsvRecord line) {
        JsonNode judgment = judgment(line);
        String judged = text(judgment, "date");
        String born = line.findField("datenaissance").orElse("").strip();
        return new Read(
                line.getField("id").strip(),
                day(line, "dateparution", line.getField("dateparution").strip()),
                Effect.PERSONAL_RECOVERY,
                Optional.of(ProceedingsKind.OVER_INDEBTEDNESS),
                judged.isEmpty() ? Optional.empty() : Optional.of(day(line, "jugement", judged)),
                line.getField("tribunal").strip(),
                List.of(),
                line.getField("commercant").strip(),
                text(judgment, "nature"),
                text(judgment, "complementJugement"),
                "",
                line.findField("numerodepartement").orElse("").strip(),
                born.isEmpty() ? Optional.empty() : Optional.of(day(line, "datenaissance", born)));
    }

    private static JsonNode judgment(NamedCsvRecord line) {
        String text = line.getField("jugement").strip();
        try {
            return JSON.readTree(text.isEmpty() ? "{}" : text);
        } catch (JacksonException e) {
            throw new Refusal("notices.line", line.getStartingLineNumber(), "jugement");
        }
    }

    private static String text(JsonNode judgment, String name) {
        return judgment.path(name).asString("").strip();
    }

    private static LocalDate day(NamedCsvRecord line, String column, String text) {
        try {
            return LocalDate.parse(text);
        } catch (DateTimeParseException e) {
            throw new Refusal("notices.line", line.getStartingLineNumber(), column);
        }
    }

    /** What a judgment opens; one that turns a receivership into a liquidation opens that. */
    private static Optional<ProceedingsKind> opened(String family, String nature) {
        String words = nature.toLowerCase(Locale.FRENCH);
        boolean opens = family.toLowerCase(Locale.FRENCH).contains("ouverture") || words.contains("ouverture");
        boolean turns = words.contains("conversion") || words.contains("prononçant la liquidation");
        if (words.contains("liquidation") && (opens || turns)) return Optional.of(ProceedingsKind.LIQUIDATION);
        if (words.contains("redressement") && (opens || turns)) return Optional.of(ProceedingsKind.RECEIVERSHIP);
        return words.contains("sauvegarde") && opens ? Optional.of(ProceedingsKind.SAFEGUARD) : Optional.empty();
    }

    private static boolean isPlan(String nature) {
        String words = nature.toLowerCase(Locale.FRENCH);
        return words.contains("arrêtant") && words.contains("plan");
    }

    /** Each is given twice, with and without spaces. */
    private static List<String> sirens(String registry) {
        return Arrays.stream(registry.split("[,;]"))
                .map(part -> part.replaceAll("[\\s\u00a0\"\\[\\]]", ""))
                .filter(part -> SIREN.matcher(part).matches())
                .distinct()
                .collect(Collectors.toList());
    }

    private static String receiver(String wording) {
        Matcher found = RECEIVER.matcher(wording);
        return found.find() ? found.group(1).strip() : "";
    }
}
