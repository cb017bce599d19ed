package app.quittance.web.admin;

import app.quittance.scoring.watch.Drift;
import app.quittance.scoring.watch.Shift;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/**
 * The drift of the last twelve months as bars, in the units of a picture 168 wide and 40 high.
 *
 * @param notable height of the line from which a shift is worth a look, and {@code large} of the one above which it is large
 */
record DriftChart(List<Bar> bars, double notable, double large) {

    private static final int MONTHS = 12;
    private static final double WIDE = 14;
    private static final double HIGH = 40;

    /** Above it, bars are cut. */
    private static final double MOST = 0.5;

    /** A month. */
    public record Bar(LocalDate month, double x, double y, double height, Shift shift) {}

    static DriftChart of(Drift drift) {
        List<Map.Entry<LocalDate, Shift>> months = List.copyOf(drift.byMonth().entrySet());
        List<Bar> bars = new ArrayList<>();
        for (Map.Entry<LocalDate, Shift> month : months.subList(Math.max(0, months.size() - MONTHS), months.size())) {
            double top = line(month.getValue().index());
            bars.add(new Bar(month.getKey(), WIDE * bars.size(), top, HIGH - top, month.getValue()));
        }
        return new DriftChart(bars, line(Shift.NOTABLE), line(Shift.LARGE));
    }

    private static double line(double index) {
        return HIGH * (1 - Math.min(index, MOST) / MOST);
    }
}
