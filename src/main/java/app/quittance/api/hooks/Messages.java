package app.quittance.api.hooks;

import app.quittance.api.hooks.DeliveryRows.Message;
import app.quittance.intake.ImportOver;
import app.quittance.kernel.Uuid7;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import java.util.UUID;
import org.springframework.stereotype.Component;
import tools.jackson.databind.json.JsonMapper;

/**
 * Writes what is told: which file or cases, when, and what kind of thing happened. Never a name, an address or an amount: a
 * message may be read on its way by the receiver's logs, and whoever wants to know more asks with its key.
 */
@Component
class Messages {

    static final String TEST = "test";

    private final JsonMapper json;
    private final Clock clock;

    Messages(JsonMapper json, Clock clock) {
        this.json = json;
        this.clock = clock;
    }

    record CaseNamed(UUID id, String reference) {}

    Message importFinished(ImportOver over) {
        return message(
                HookEvent.IMPORT_FINISHED.type(),
                Map.of(
                        "import", over.importId().value(),
                        "mode", word(over.mode()),
                        "status", word(over.status())));
    }

    Message caseChanged(String kind, LocalDate on, List<CaseNamed> cases) {
        return message(HookEvent.CASE_CHANGED.type(), new TreeMap<>(Map.of("kind", kind, "date", on, "cases", cases)));
    }

    Message test(UUID hook) {
        return message(TEST, Map.of("webhook", hook));
    }

    private record Envelope(UUID id, String type, Instant at, Map<String, ?> data) {}

    private Message message(String type, Map<String, ?> data) {
        UUID id = Uuid7.next();
        Instant at = clock.instant().truncatedTo(ChronoUnit.MILLIS);
        return new Message(id, type, at, json.writeValueAsString(new Envelope(id, type, at, new TreeMap<>(data))));
    }

    private static String word(Enum<?> value) {
        return value.name().toLowerCase(Locale.ROOT).replace('_', '-');
    }
}
