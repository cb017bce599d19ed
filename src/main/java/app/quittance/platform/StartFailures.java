package app.quittance.platform;

import app.quittance.kernel.Refusal;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;
import org.flywaydb.core.api.exception.FlywayValidateException;
import org.flywaydb.core.internal.exception.FlywayMigrateException;
import org.jspecify.annotations.Nullable;
import org.postgresql.util.PSQLException;
import org.springframework.boot.diagnostics.FailureAnalysis;
import org.springframework.boot.diagnostics.FailureAnalyzer;
import org.springframework.boot.web.server.PortInUseException;
import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;

/** Finds, in why the program did not start, what a person can mend, and says it in one line. */
@Order(Ordered.HIGHEST_PRECEDENCE)
class StartFailures implements FailureAnalyzer {

    @Override
    public @Nullable FailureAnalysis analyze(Throwable failure) {
        return Stream.iterate(failure, reason -> reason != null, Throwable::getCause)
                .map(StartFailures::sentence)
                .filter(sentence -> sentence != null)
                .findFirst()
                .map(sentence -> new FailureAnalysis(sentence, null, failure))
                .orElse(null);
    }

    private static @Nullable String sentence(Throwable reason) {
        return switch (reason) {
            case Refusal refused -> Sentences.bundled().tell(refused, Locale.getDefault());
            case StartRefused refused -> say(refused.messageKey(), refused.arguments());
            case PortInUseException port -> say("start.port-taken", List.of(Integer.toString(port.getPort())));
            case FlywayMigrateException failed -> say("start.migration-failed", List.of(firstLine(deepest(failed))));
            case FlywayValidateException changed -> say("start.migration-failed", List.of(firstLine(changed)));
            case PSQLException sql -> say(sql);
            default -> null;
        };
    }

    private static @Nullable String say(PSQLException sql) {
        String state = sql.getSQLState() == null ? "" : sql.getSQLState();
        List<Object> words = List.of(firstLine(sql));
        if (state.startsWith("08") || state.startsWith("57P")) return say("start.database-down", words);
        if (state.startsWith("28") || state.equals("3D000")) return say("start.database-login", words);
        if (state.equals("42501")) return say("start.database-rights", words);
        return null;
    }

    private static String say(String key, List<Object> arguments) {
        return Sentences.bundled().getMessage(key, arguments.toArray(), Locale.getDefault());
    }

    private static Throwable deepest(Throwable failure) {
        Throwable cause = failure.getCause();
        return cause == null ? failure : deepest(cause);
    }

    private static String firstLine(Throwable failure) {
        String message = failure.getMessage();
        return message == null
                ? failure.getClass().getSimpleName()
                : message.lines().findFirst().orElse("").strip();
    }
}
