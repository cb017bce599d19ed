package app.quittance.rulebook;

import app.quittance.law.courts.CommuneCode;
import java.util.BitSet;
import java.util.Map;
import java.util.stream.Collectors;

/** Which commune codes exist: those of today, with the delegated and associated ones and the districts of great towns. */
final class CommuneRegister {

    private final Map<String, BitSet> numbers;

    private CommuneRegister(Map<String, BitSet> numbers) {
        this.numbers = numbers;
    }

    static CommuneRegister bundled() {
        return new CommuneRegister(BundledFacts.rows("/rulebook/fr/communes.csv", 2).stream()
                .collect(Collectors.toMap(cells -> cells[0], cells -> intervals(cells[1]))));
    }

    private static BitSet intervals(String cell) {
        BitSet numbers = new BitSet(1000);
        for (String interval : cell.split(" ", -1)) {
            int dash = interval.indexOf('-');
            int first = Integer.parseInt(dash < 0 ? interval : interval.substring(0, dash));
            int last = dash < 0 ? first : Integer.parseInt(interval.substring(dash + 1));
            numbers.set(first, last + 1);
        }
        return numbers;
    }

    boolean holds(CommuneCode commune) {
        BitSet known = numbers.get(commune.department());
        return known != null && known.get(commune.number());
    }
}
