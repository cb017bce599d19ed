package app.quittance.kernel;

import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Who does a thing, for the journal: a person, a client's key, or the program itself. */
public record Actor(Kind kind, @Nullable UUID id, String name) {

    public enum Kind {
        PERSON,
        API_KEY,
        PROGRAM
    }

    /** The program, doing a job of its own such as the daily run. */
    public static Actor program(String job) {
        return new Actor(Kind.PROGRAM, null, job);
    }
}
