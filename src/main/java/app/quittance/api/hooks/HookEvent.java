package app.quittance.api.hooks;

import java.util.stream.Stream;

/** What a client's system can ask to be told of. */
public enum HookEvent {
    /** A file that the client sent has its end. */
    IMPORT_FINISHED("import.finished"),
    /** The place, a hold, the route or the account of cases changed. */
    CASE_CHANGED("case.changed");

    private final String type;

    HookEvent(String type) {
        this.type = type;
    }

    /** Its name in messages. */
    public String type() {
        return type;
    }

    static HookEvent ofType(String type) {
        return Stream.of(values())
                .filter(event -> event.type.equals(type))
                .findFirst()
                .orElseThrow();
    }
}
