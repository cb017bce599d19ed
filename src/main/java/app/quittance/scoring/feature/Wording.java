package app.quittance.scoring.feature;

import java.util.Arrays;
import java.util.List;

/** What can be said of a feature's value in a sentence: the sentence's name ({@code scoring.reason.<says>}) and its figures. */
public record Wording(String says, List<Double> figures) {

    public Wording {
        figures = List.copyOf(figures);
    }

    static Wording of(String says, double... figures) {
        return new Wording(says, Arrays.stream(figures).boxed().toList());
    }
}
