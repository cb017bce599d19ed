package app.quittance.intake;

import app.quittance.intake.ImportRows.Work;
import java.time.Clock;
import org.springframework.stereotype.Component;

/** Begins to watch an import when work on it begins. */
@Component
class ProgressWatches {

    private final ProgressRows progress;
    private final ImportRows imports;
    private final LookRows looks;
    private final Clock clock;

    ProgressWatches(ProgressRows progress, ImportRows imports, LookRows looks, Clock clock) {
        this.progress = progress;
        this.imports = imports;
        this.looks = looks;
        this.clock = clock;
    }

    ProgressWatch begin(Work work) {
        progress.begin(work);
        return new ProgressWatch(work.id(), imports.bytes(looks.fileOf(work.id())), progress, clock);
    }
}
