package app.quittance.web.cases;

import java.math.BigDecimal;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Where the next page begins of a list ordered by expected recovery; its text stands in the address. */
public record ValueKey(BigDecimal expected, UUID caseId) {

    /** Reads the key out of an address; what cannot be one is the first page. */
    public static Optional<ValueKey> of(@Nullable String text) {
        if (text == null || !text.matches("\\d{1,12}\\.\\d{2}_[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}")) {
            return Optional.empty();
        }
        int cut = text.indexOf('_');
        return Optional.of(
                new ValueKey(new BigDecimal(text.substring(0, cut)), UUID.fromString(text.substring(cut + 1))));
    }

    @Override
    public String toString() {
        return expected.toPlainString() + "_" + caseId;
    }
}
