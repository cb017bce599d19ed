package app.quittance.rulebook;

import app.quittance.kernel.Refusal;
import app.quittance.law.courts.CommuneCode;
import de.siegmar.fastcsv.reader.CsvParseException;
import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.NamedCsvRecord;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.CharsetDecoder;
import java.nio.charset.StandardCharsets;
import java.util.Set;
import java.util.function.Consumer;
import java.util.regex.Pattern;

/** Reads a directory of courts: a CSV in UTF-8 with a line per commune, separated by commas. */
final class CourtDirectoryFile {

    private static final Set<String> REQUIRED =
            Set.of("code_insee", "tribunal_judiciaire", "tribunal_proximite", "tribunal_commerce");

    private static final Pattern SPACES = Pattern.compile("[ ,;|]+");

    private CourtDirectoryFile() {}

    /**
     * Gives each line; refuses a file that is not such a directory, and a line whose commune is no code.
     *
     * @param name by which a refusal tells of it
     */
    static void read(InputStream bytes, String name, Consumer<CourtLine> taker) {
        CharsetDecoder strict = StandardCharsets.UTF_8.newDecoder();
        try (CsvReader<NamedCsvRecord> reader =
                CsvReader.builder().ofNamedCsvRecord(new InputStreamReader(bytes, strict))) {
            for (NamedCsvRecord line : reader) {
                if (!line.getHeader().containsAll(REQUIRED)) {
                    throw new Refusal("rulebook.directory-columns", name);
                }
                taker.accept(line(line));
            }
        } catch (CsvParseException | CharacterCodingException e) {
            throw new Refusal("rulebook.directory-columns", name);
        } catch (UncheckedIOException e) {
            throw e.getCause() instanceof CharacterCodingException
                    ? new Refusal("rulebook.directory-columns", name)
                    : e;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static CourtLine line(NamedCsvRecord line) {
        return new CourtLine(
                new CommuneCode(line.getField("code_insee").strip()),
                line.findField("commune").orElse("").strip(),
                SPACES.splitAsStream(line.findField("codes_postaux").orElse(""))
                        .filter(postcode -> !postcode.isBlank())
                        .toList(),
                line.getField("tribunal_judiciaire").strip(),
                line.getField("tribunal_proximite").strip(),
                line.getField("tribunal_commerce").strip(),
                line.findField("methode").orElse("").strip());
    }
}
