package app.quittance.document;

/** To whom a text speaks: what may be asked, and how, hangs on it. A public body reads the business text where it has none of its own. */
public enum Audience {
    BUSINESS("b2b"),
    CONSUMER("b2c"),
    PUBLIC_BODY("public");

    private final String code;

    Audience(String code) {
        this.code = code;
    }

    /** The ending of a text's key: {@code demand.b2c}. */
    public String code() {
        return code;
    }
}
