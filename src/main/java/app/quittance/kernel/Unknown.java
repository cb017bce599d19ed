package app.quittance.kernel;

/** What was asked for does not exist, or is not the asker's to see: both are told alike, as 404. */
public class Unknown extends RuntimeException {

    public Unknown(String what) {
        super(what);
    }
}
