package app.quittance.intake.reading;

import app.quittance.intake.WrongFile;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;

/** All kinds of file that intake takes. A new one is a new {@link Format} in this package, found here by itself. */
@Component
public class Formats {

    private final List<Format> formats;

    Formats(List<Format> formats) {
        this.formats = List.copyOf(formats);
    }

    /** Those that need nothing but themselves. */
    public static Formats builtIn(Format... others) {
        return new Formats(Stream.concat(
                        Stream.of(others),
                        Stream.of(
                                new DebtJson(),
                                new DebtWorkbook(),
                                new LedgerExport(),
                                new HistoryCsv(),
                                new DebtCsv()))
                .toList());
    }

    /**
     * Opens a file as what its content says it is.
     *
     * @throws WrongFile where it is empty, of no kind that we take, or cannot be read as a whole
     */
    public DebtRows open(SentFile file, Map<String, String> mapping) {
        return of(file).open(file, mapping);
    }

    /**
     * What kind a file is, by its content.
     *
     * @throws WrongFile where it is empty, or of no kind that we take
     */
    public Format of(SentFile file) {
        FileHead head = FileHead.of(file);
        if (head.isEmpty()) throw new WrongFile("file.empty");
        return formats.stream()
                .filter(format -> format.recognises(head))
                .findFirst()
                .orElseThrow(
                        () -> new WrongFile("file.not-taken", head.knownKind().orElse("?")));
    }
}
