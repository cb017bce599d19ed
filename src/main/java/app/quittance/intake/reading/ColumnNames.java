package app.quittance.intake.reading;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** What the columns of a table are called, no two alike: a header that comes again is "Date (2)", a blank one "(5)" by its place. */
public final class ColumnNames {

    private ColumnNames() {}

    /** The names under which columns are mapped, one for each header. */
    public static List<String> of(List<String> titles) {
        Map<String, Integer> seen = new HashMap<>();
        var names = new ArrayList<String>(titles.size());
        for (int i = 0; i < titles.size(); i++) {
            String title = titles.get(i).strip();
            String key = Headers.key(title);
            int times = key.isEmpty() ? 1 : seen.merge(key, 1, Integer::sum);
            boolean reserved = title.startsWith(ColumnMapping.SAID);
            if (key.isEmpty() || reserved) names.add(byPlace(reserved ? "" : title, i));
            else names.add(times == 1 ? title : title + " (" + times + ")");
        }
        return names;
    }

    private static String byPlace(String title, int at) {
        return (title + " (" + (at + 1) + ")").strip();
    }
}
