package app.quittance.intake;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * How a file was understood.
 *
 * @param format the kind of file, such as {@code csv}
 * @param encoding the character set; null where the format has its own
 * @param separator between cells; null where the format has none
 * @param columns the columns of the file in their order
 */
public record Layout(
        String format, @Nullable String encoding, @Nullable String separator, List<FoundColumn> columns) {

    /**
     * A column of the file.
     *
     * @param header as it stands in the file
     * @param meaning the English name of our column; null: not recognised, so it is left aside
     */
    public record FoundColumn(String header, @Nullable String meaning) {}
}
