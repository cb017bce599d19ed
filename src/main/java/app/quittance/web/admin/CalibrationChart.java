package app.quittance.web.admin;

import app.quittance.scoring.learning.Figures.Bin;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;

/**
 * Predicted against observed, tenth by tenth, in the units of a picture 300 wide and 300 high.
 *
 * @param line the corners of the curve, as SVG wants them
 */
record CalibrationChart(List<Dot> dots, String line) {

    private static final double SIZE = 300;

    /** A tenth of the cases: where it stands, and what it says. */
    public record Dot(double x, double y, double predicted, double observed, long rows, double lift) {}

    static CalibrationChart of(List<Bin> bins) {
        List<Dot> dots = bins.stream()
                .map(bin -> new Dot(
                        SIZE * bin.predicted(),
                        SIZE * (1 - bin.observed()),
                        bin.predicted(),
                        bin.observed(),
                        bin.rows(),
                        bin.lift()))
                .toList();
        String line = dots.stream()
                .map(dot -> String.format(Locale.ROOT, "%.1f,%.1f", dot.x(), dot.y()))
                .collect(Collectors.joining(" "));
        return new CalibrationChart(dots, line);
    }
}
