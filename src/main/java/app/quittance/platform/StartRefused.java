package app.quittance.platform;

import java.util.List;

/**
 * The program cannot start, and a person can mend it. The code names a sentence, {@code start.<code>}, that says in one line
 * what is wrong and what to do.
 */
public class StartRefused extends RuntimeException {

    private final String code;
    private final transient List<Object> arguments;

    /** Why, by the code of its sentence and what the sentence names. */
    public StartRefused(String code, Object... arguments) {
        super(code + " " + List.of(arguments));
        this.code = code;
        this.arguments = List.of(arguments);
    }

    String messageKey() {
        return "start." + code;
    }

    List<Object> arguments() {
        return arguments;
    }
}
