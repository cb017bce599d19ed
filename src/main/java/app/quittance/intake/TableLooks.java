package app.quittance.intake;

import app.quittance.intake.TableLook.Place;
import app.quittance.intake.TableLook.Source;
import app.quittance.intake.proposal.Proposal;
import app.quittance.intake.proposal.Proposal.Confidence;
import app.quittance.intake.proposal.Proposals;
import app.quittance.intake.reading.Column;
import app.quittance.intake.reading.Headers;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;

/** Puts before a person what a table's columns are: as they were read with a mapping, else as they are proposed. */
final class TableLooks {

    private static final int VALUES_SHOWN = 3;

    private TableLooks() {}

    static TableLook of(StoredTable table, Map<String, String> mapping, Optional<Layout> layout) {
        List<Place> places = table.isOurs() ? List.of() : places(table, mapping, layout);
        return new TableLook(places, saidOfAllRows(mapping));
    }

    private static List<Place> places(StoredTable table, Map<String, String> mapping, Optional<Layout> layout) {
        if (layout.isPresent() && !mapping.isEmpty()) {
            List<Layout.FoundColumn> read = layout.get().columns();
            return IntStream.range(0, table.names().size())
                    .mapToObj(i -> place(table, i, i < read.size() ? read.get(i).meaning() : null))
                    .toList();
        }
        Map<Integer, Proposal> proposed = Proposals.of(table.names(), table.rows()).stream()
                .collect(Collectors.toMap(Proposal::place, Function.identity()));
        return IntStream.range(0, table.names().size())
                .mapToObj(i -> {
                    String said = mapping.get(table.names().get(i));
                    if (said != null && Column.ofEnglish(said).isPresent()) return place(table, i, said);
                    return proposed(table, i, Optional.ofNullable(proposed.get(i)));
                })
                .toList();
    }

    private static Place place(StoredTable table, int at, @Nullable String meaning) {
        Source source = meaning == null ? Source.NONE : Source.READ;
        return new Place(table.names().get(at), values(table, at), meaning == null ? "" : meaning, source, false);
    }

    private static Place proposed(StoredTable table, int at, Optional<Proposal> proposal) {
        return new Place(
                table.names().get(at),
                values(table, at),
                proposal.map(each -> each.column().english()).orElse(""),
                proposal.map(each -> TableLook.source(each.reason())).orElse(Source.NONE),
                proposal.filter(each -> each.confidence() == Confidence.GUESS).isPresent());
    }

    private static List<String> values(StoredTable table, int at) {
        return table.rows().stream()
                .filter(row -> at < row.size() && !row.get(at).isBlank())
                .map(row -> row.get(at).strip())
                .distinct()
                .limit(VALUES_SHOWN)
                .toList();
    }

    private static Map<String, String> saidOfAllRows(Map<String, String> mapping) {
        var said = new HashMap<String, String>();
        mapping.forEach((theirs, ours) -> {
            if (theirs.startsWith(Headers.SAID)) said.put(ours, theirs.substring(Headers.SAID.length()));
        });
        return said;
    }
}
