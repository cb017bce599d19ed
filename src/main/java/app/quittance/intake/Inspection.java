package app.quittance.intake;

import app.quittance.intake.reading.StatedClaim;
import app.quittance.platform.Sentences;
import com.fasterxml.jackson.annotation.JsonIgnoreProperties;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/**
 * What a file says, for programs; nothing of it was taken.
 *
 * @param file as it was named by who asked
 * @param format what its content says it is; null: it could not be opened
 * @param rows how many were read; null: it could not be opened
 * @param refused whether the file as a whole, or every row of it, would be refused
 */
@JsonIgnoreProperties("refused")
public record Inspection(
        String file,
        @Nullable String format,
        @Nullable Integer rows,
        List<StatedClaim> claims,
        List<Line> findings,
        boolean refused) {

    /** A finding, in words. */
    public record Line(@Nullable Integer row, @Nullable String column, String code, String level, String message) {}

    static Line line(Finding finding, Sentences sentences, Locale language) {
        return new Line(
                finding.row(),
                finding.column(),
                finding.code(),
                finding.level().name().toLowerCase(Locale.ROOT),
                finding.inWords(sentences, language));
    }
}
