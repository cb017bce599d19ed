package app.quittance.kernel;

import java.util.List;

/**
 * A business rule says no. The code names a sentence in {@code messages.properties} ({@code refusal.<code>}), which tells
 * the person what is wrong and what to do, in their language; nothing was changed.
 */
public class Refusal extends RuntimeException {

    private final String code;
    private final transient List<Object> arguments;

    public Refusal(String code, Object... arguments) {
        super(code + " " + List.of(arguments));
        this.code = code;
        this.arguments = List.of(arguments);
    }

    public String code() {
        return code;
    }

    public List<Object> arguments() {
        return arguments;
    }

    public String messageKey() {
        return "refusal." + code;
    }
}
