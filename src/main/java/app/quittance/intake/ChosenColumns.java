package app.quittance.intake;

import app.quittance.intake.reading.Column;
import app.quittance.intake.reading.Headers;
import app.quittance.kernel.Refusal;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** Puts what a person confirmed of a file's columns into a mapping; refuses what would not do for any debt. */
final class ChosenColumns {

    private ChosenColumns() {}

    /**
     * The mapping for the next look.
     *
     * @param names of the file's columns
     * @param before the mapping with which the file was read
     */
    static Map<String, String> mapping(ConfirmColumns confirmed, List<String> names, Map<String, String> before) {
        boolean columnsToo = !confirmed.meanings().isEmpty();
        Map<String, String> mapping = columnsToo ? chosen(names, confirmed.meanings()) : new HashMap<>(before);
        mapping.entrySet()
                .removeIf(each -> each.getKey().startsWith(Headers.SAID)
                        && confirmed.ofAllRows().containsKey(each.getValue()));
        confirmed.ofAllRows().forEach((ours, text) -> {
            if (!text.isBlank()) mapping.put(Headers.SAID + text, ours);
        });
        if (columnsToo) refuseWhatLacks(mapping);
        return mapping;
    }

    private static Map<String, String> chosen(List<String> names, List<String> meanings) {
        if (names.size() != meanings.size()) throw new Refusal("columns.other-file");
        var mapping = new HashMap<String, String>();
        var chosenFor = new HashMap<String, String>();
        for (int i = 0; i < names.size(); i++) {
            String ours = meanings.get(i);
            if (!ours.isEmpty() && Column.ofEnglish(ours).isEmpty()) throw new Refusal("columns.other-file");
            String twin = ours.isEmpty() ? null : chosenFor.put(ours, names.get(i));
            if (twin != null) throw new Refusal("columns.chosen-twice", twin, names.get(i));
            mapping.put(names.get(i), ours);
        }
        return mapping;
    }

    private static void refuseWhatLacks(Map<String, String> mapping) {
        boolean amount = mapping.containsValue(Column.OUTSTANDING.english());
        boolean lacks = TableLook.needed().stream()
                .filter(ours -> !(amount && ours.equals(Column.AMOUNT.english())))
                .anyMatch(ours -> !mapping.containsValue(ours));
        if (lacks) throw new Refusal("columns.still-missing");
    }
}
