package app.quittance.intake;

import app.quittance.intake.ImportRows.Work;
import java.util.Optional;
import org.springframework.stereotype.Component;

/** Reads a file that came without a mapping as its client's people confirmed it for one with the same headers. */
@Component
class ColumnHabits {

    private static final int HEADERS_ALONE = 1;

    private final ImportRows imports;
    private final LookRows looks;
    private final KeptColumns kept;
    private final OpenFiles files;

    ColumnHabits(ImportRows imports, LookRows looks, KeptColumns kept, OpenFiles files) {
        this.imports = imports;
        this.looks = looks;
        this.kept = kept;
        this.files = files;
    }

    /** What was said with the file itself wins. */
    void applyTo(Work work) {
        if (!imports.mapping(work.id()).isEmpty() || !kept.areThere(work.client())) return;
        headers(work)
                .flatMap(headers -> kept.find(work.client(), headers))
                .ifPresent(habit -> looks.readLike(work.id(), habit));
    }

    /** What cannot be looked at cannot be read either, and reading it says why. */
    private Optional<String> headers(Work work) {
        try {
            return Optional.of(files.look(work.id(), HEADERS_ALONE).key());
        } catch (WrongFile unreadable) {
            return Optional.empty();
        }
    }
}
