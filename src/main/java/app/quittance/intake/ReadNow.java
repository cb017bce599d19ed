package app.quittance.intake;

import org.springframework.stereotype.Component;

/** Reads a file before answering, for a person or a shell that waits. */
@Component
class ReadNow {

    private final ImportRun run;

    ReadNow(ImportRun run) {
        this.run = run;
    }

    /** Not to be called inside a transaction. What breaks leaves the import as failed, and nothing taken. */
    void read(ImportId id) {
        try {
            run.run(id);
        } catch (RuntimeException broken) {
            run.giveUp(id);
            throw broken;
        }
    }
}
