package app.quittance.intake.reading;

import java.util.Map;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;

/** Debts as JSON: one object, several one below the other, an array of them, or an object whose {@code debts} is such an array. */
@Component
@Order(1)
class DebtJson implements Format {

    static final String NAME = "json";

    @Override
    public String name() {
        return NAME;
    }

    @Override
    public boolean recognises(FileHead head) {
        return head.knownKind().isEmpty() && head.isJson();
    }

    @Override
    public DebtRows open(SentFile file, Map<String, String> mapping) {
        return JsonRows.of(file, mapping);
    }
}
