package app.quittance.document.filling;

import app.quittance.document.template.Mention;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * What a template is filled with: values by name (null where the case has none), rows in the order of printing, and the
 * mentions without which the document may not leave.
 */
public record Filling(
        Map<String, @Nullable String> values, List<Map<String, @Nullable String>> rows, List<Mention> mentions) {

    public Filling {
        values = Collections.unmodifiableMap(new HashMap<>(values));
        rows = List.copyOf(rows);
        mentions = List.copyOf(mentions);
    }
}
