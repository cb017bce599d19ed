package app.quittance.intake;

/** Somebody asked to stop an import, and it stops here: nothing of it was taken. */
final class ImportCancelled extends RuntimeException {

    private static final long serialVersionUID = 1;

    ImportCancelled() {
        super("cancelled", null, false, false);
    }
}
