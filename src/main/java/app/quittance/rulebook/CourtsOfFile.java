package app.quittance.rulebook;

import app.quittance.kernel.Refusal;
import app.quittance.law.courts.CommuneCode;
import app.quittance.law.courts.CommuneCourts;
import app.quittance.law.courts.CourtDirectory;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/** A directory that lies in a file, for whoever asks without an agency. */
final class CourtsOfFile implements CourtDirectory {

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
        List<CourtLine> found = new ArrayList<>(1);
        try (InputStream bytes = Files.newInputStream(file)) {
            CourtDirectoryFile.read(bytes, file.toString(), line -> {
                if (line.commune().equals(commune)) {
                    found.add(line);
                }
            });
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return found.stream()
                .findFirst()
                .map(line -> line.courts(String.valueOf(file.getFileName()), departments))
                .orElseThrow(() -> new Refusal("rulebook.commune-unknown", commune.value()));
    }
}
