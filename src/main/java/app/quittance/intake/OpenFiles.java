package app.quittance.intake;

import app.quittance.intake.reading.DebtRows;
import app.quittance.intake.reading.Formats;
import org.springframework.stereotype.Component;

/** Opens stored files as what their content says they are. */
@Component
class OpenFiles {

    private final ImportRows imports;
    private final FilePieces files;
    private final Formats formats;

    OpenFiles(ImportRows imports, FilePieces files, Formats formats) {
        this.imports = imports;
        this.files = files;
        this.formats = formats;
    }

    DebtRows open(ImportId id) {
        return formats.open(files.file(id), imports.mapping(id));
    }
}
