package app.quittance.intake;

/** The file as a whole cannot be taken; nothing of it was. */
public class WrongFile extends RuntimeException {

    private final transient Finding finding;

    public WrongFile(String code, String... arguments) {
        super(code);
        this.finding = Finding.ofFile(code, arguments);
    }

    public Finding finding() {
        return finding;
    }
}
