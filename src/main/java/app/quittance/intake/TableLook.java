package app.quittance.intake;

import app.quittance.intake.proposal.Proposal;
import app.quittance.intake.reading.Column;
import app.quittance.intake.reading.Headers;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

/**
 * How a table's columns are read or may be read, for a person to confirm or to change.
 *
 * @param columns of the file, in its order; empty where the file has none of its own
 * @param ofAllRows what was said of all rows so far, by the English name of our column
 */
public record TableLook(List<Place> columns, Map<String, String> ofAllRows) {

    public TableLook {
        columns = List.copyOf(columns);
        ofAllRows = Map.copyOf(ofAllRows);
    }

    /** Where a meaning comes from. */
    public enum Source {
        /** It is how the file was read, or is read anyway. */
        READ,
        /** It is proposed, by the header, the values or both. */
        BY_HEADER,
        BY_VALUES,
        BY_BOTH,
        /** There is none: the column is not read. */
        NONE
    }

    /**
     * A column of the file.
     *
     * @param name under which it is mapped
     * @param values of its first rows that say something
     * @param meaning the English name of our column; empty: it is not read
     * @param unsure whether a proposal is little more than a guess
     */
    public record Place(String name, List<String> values, String meaning, Source source, boolean unsure) {

        public Place {
            values = List.copyOf(values);
        }

        public boolean isProposed() {
            return source == Source.BY_HEADER || source == Source.BY_VALUES || source == Source.BY_BOTH;
        }
    }

    static Source source(Proposal.Reason reason) {
        return switch (reason) {
            case KNOWN -> Source.READ;
            case HEADER -> Source.BY_HEADER;
            case VALUES -> Source.BY_VALUES;
            case HEADER_AND_VALUES -> Source.BY_BOTH;
        };
    }

    /** The columns of ours without which no debt of the file can be taken, by their English names. */
    public static List<String> needed() {
        return Stream.of(Column.values())
                .filter(Column::isRequired)
                .map(Column::english)
                .toList();
    }

    /** The headers that a mapping names and reads. */
    static List<String> readIn(Map<String, String> mapping) {
        return mapping.entrySet().stream()
                .filter(each -> !each.getKey().startsWith(Headers.SAID)
                        && !each.getKey().equals(Headers.OTHERS)
                        && !each.getValue().isBlank())
                .map(Map.Entry::getKey)
                .sorted()
                .toList();
    }
}
