package app.quittance.document.filling;

import app.quittance.document.Letterhead;
import app.quittance.document.Signatory;
import app.quittance.document.words.French;
import app.quittance.document.words.Typography;
import java.util.HashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Gathers named values. */
final class Values {

    private final Map<String, @Nullable String> values = new HashMap<>();

    Values put(String name, @Nullable String value) {
        values.put(name, value == null || value.isBlank() ? null : value);
        return this;
    }

    /** A value that is a sentence or a part of one, set as French is. */
    Values prose(String name, @Nullable String value) {
        return put(name, value == null ? null : Typography.set(value));
    }

    /** A value that is empty where the condition holds and missing where it does not: a text that names it is printed or left out. */
    Values when(String name, boolean condition) {
        values.put(name, condition ? "" : null);
        return this;
    }

    Values agency(Letterhead agency) {
        String register = "RCS %s %s".formatted(agency.registeredIn(), French.siren(agency.siren()));
        String seat = String.join(", ", agency.address().lines());
        put("agencyName", agency.name());
        put("agencyForm", agency.legalForm());
        put("agencyCapital", agency.capital());
        put("agencyRegister", register);
        put("agencyAddress", String.join("\n", agency.address().lines()));
        put("agencySeat", seat);
        put("agencyPhone", agency.phone());
        put("agencyEmail", agency.email());
        put("agencyWebsite", agency.website());
        put("privacyContact", agency.privacyContact());
        return put(
                "agencyIdentity",
                "%s, %s au capital de %s – %s – siège : %s"
                        .formatted(agency.name(), agency.legalForm(), agency.capital(), register, seat));
    }

    Values signatory(Signatory signatory) {
        return put("signatoryName", signatory.name()).put("signatoryCapacity", signatory.capacity());
    }

    Map<String, @Nullable String> done() {
        return values;
    }
}
