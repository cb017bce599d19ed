package app.quittance.intake;

import app.quittance.kernel.Actor;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;

/** Stores files as they come. */
@Component
class Reception {

    private static final int LONGEST_NAME = 200;

    private final ImportRows imports;
    private final FilePieces files;
    private final DailyLimits limits;
    private final TransactionTemplate transactions;

    Reception(ImportRows imports, FilePieces files, DailyLimits limits, TransactionTemplate transactions) {
        this.limits = limits;
        this.imports = imports;
        this.files = files;
        this.transactions = transactions;
    }

    /**
     * Stores the whole file or nothing of it, in the running transaction or one of its own. Refused where the client has sent
     * more today than it may.
     */
    ImportId store(SendFile file) {
        ImportId id = ImportId.random();
        transactions.executeWithoutResult(status -> {
            imports.insert(id, inOneLine(file.fileName()), file);
            limits.check(file.client(), file.by());
            imports.stored(id, files.store(id, file.client(), file.content()));
            limits.check(file.client(), file.by());
        });
        return id;
    }

    /** A file that was looked at is to be taken. */
    void commit(ImportId id, Actor by) {
        imports.commit(id, by);
    }

    private static String inOneLine(String name) {
        String line = name.replaceAll("\\p{Cntrl}", " ").strip();
        return line.length() <= LONGEST_NAME ? line : line.substring(0, LONGEST_NAME);
    }
}
