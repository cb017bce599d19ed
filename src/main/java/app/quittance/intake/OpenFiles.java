package app.quittance.intake;

import app.quittance.intake.reading.DebtRows;
import app.quittance.intake.reading.Formats;
import app.quittance.intake.reading.SentFile;
import org.springframework.stereotype.Component;

/** Opens stored files as what their content says they are. */
@Component
class OpenFiles {

    private final ImportRows imports;
    private final LookRows looks;
    private final FilePieces files;
    private final Formats formats;

    OpenFiles(ImportRows imports, LookRows looks, FilePieces files, Formats formats) {
        this.imports = imports;
        this.looks = looks;
        this.files = files;
        this.formats = formats;
    }

    DebtRows open(ImportId id) {
        return formats.open(file(id), imports.mapping(id));
    }

    /** As {@link #open(ImportId)}, with somebody who watches how far it is read. */
    DebtRows open(ImportId id, ProgressWatch watch) {
        return formats.open(watch.over(file(id)), imports.mapping(id));
    }

    /** The table in the file, also where its columns are not understood. */
    StoredTable look(ImportId id, int mostRows) {
        return StoredTable.of(formats, file(id), imports.mapping(id), mostRows);
    }

    private SentFile file(ImportId id) {
        return files.file(looks.fileOf(id));
    }
}
