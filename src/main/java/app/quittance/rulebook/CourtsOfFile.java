package app.quittance.rulebook;

import app.quittance.kernel.Refusal;
import app.quittance.law.Confidence;
import app.quittance.law.courts.CommuneCode;
import app.quittance.law.courts.CommuneCourts;
import app.quittance.law.courts.Court;
import app.quittance.law.courts.CourtDirectory;
import de.siegmar.fastcsv.reader.CsvParseException;
import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.NamedCsvRecord;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * An agency's own directory: a CSV with a line per commune. A cell left empty falls back to the table by department,
 * which is then said in the source.
 */
final class CourtsOfFile implements CourtDirectory {

    private static final Set<String> REQUIRED =
            Set.of("code_insee", "tribunal_judiciaire", "tribunal_proximite", "tribunal_commerce");

    /** How a line of the file was found, where it leaves no doubt. */
    private static final Set<String> SURE = Set.of("exact", "seul", "ville", "liste", "commune");

    private final Path file;
    private final CourtsByDepartment departments;

    CourtsOfFile(Path file, CourtsByDepartment departments) {
        this.file = file;
        this.departments = departments;
    }

    @Override
    public CommuneCourts of(CommuneCode commune) {
        if (!Files.isRegularFile(file) || !Files.isReadable(file)) {
            throw new Refusal("rulebook.directory-unreadable", file.toString());
        }
        try (CsvReader<NamedCsvRecord> reader = CsvReader.builder().ofNamedCsvRecord(file)) {
            for (NamedCsvRecord line : reader) {
                if (!line.getHeader().containsAll(REQUIRED)) {
                    throw new Refusal("rulebook.directory-columns", file.toString());
                }
                if (line.getField("code_insee").equals(commune.value())) {
                    return courts(line, commune);
                }
            }
        } catch (CsvParseException e) {
            throw new Refusal("rulebook.directory-columns", file.toString());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        throw new Refusal("rulebook.commune-unknown", commune.value());
    }

    private CommuneCourts courts(NamedCsvRecord line, CommuneCode commune) {
        Optional<Court> judicial = court(line, "tribunal_judiciaire", commune);
        Optional<Court> local = court(line, "tribunal_proximite", commune);
        Optional<Court> commercial = court(line, "tribunal_commerce", commune);
        String method = line.findField("methode").orElse("");
        if (judicial.isPresent() && commercial.isPresent()) {
            boolean sure = SURE.contains(method);
            return new CommuneCourts(
                    judicial,
                    local,
                    commercial,
                    List.of(),
                    sure ? Confidence.SECONDARY : Confidence.UNVERIFIED,
                    source(method));
        }
        CommuneCourts byDepartment = departments.of(commune);
        return new CommuneCourts(
                judicial.or(byDepartment::judicial),
                local,
                commercial.or(byDepartment::commercial),
                byDepartment.others(),
                Confidence.UNVERIFIED,
                source(method) + " Incomplet pour cette commune. " + byDepartment.source());
    }

    private String source(String method) {
        String how = method.isEmpty() ? "" : " (" + method + ")";
        return "Annuaire par commune " + file.getFileName() + how + " : à confirmer avant tout dépôt.";
    }

    private Optional<Court> court(NamedCsvRecord line, String column, CommuneCode commune) {
        String name = line.getField(column).strip();
        if (name.isEmpty()) {
            return Optional.empty();
        }
        String ofToday = commune.department().startsWith("97")
                ? name.replace("Tribunal de commerce", "Tribunal mixte de commerce")
                : name;
        return Optional.of(departments.named(ofToday).orElseGet(() -> new Court(ofToday)));
    }
}
