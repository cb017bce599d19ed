package app.quittance.contact;

import app.quittance.casefile.CaseId;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Letters, calls and notes of a case as one story. */
@Service
public class Timeline {

    private static final Comparator<TimelineEntry> LATEST_FIRST = Comparator.comparing(TimelineEntry::on)
            .thenComparing(TimelineEntry::recordedAt)
            .reversed();

    private final Letters letters;
    private final Calls calls;
    private final Notes notes;

    Timeline(Letters letters, Calls calls, Notes notes) {
        this.letters = letters;
        this.calls = calls;
        this.notes = notes;
    }

    /** Everything of the case, the latest first; without the house's own notes for a client. */
    @Transactional(readOnly = true)
    public List<TimelineEntry> of(CaseId caseId) {
        return Stream.<TimelineEntry>concat(
                        letters.of(caseId).stream(),
                        Stream.concat(calls.of(caseId).stream(), notes.of(caseId).stream()))
                .sorted(LATEST_FIRST)
                .toList();
    }
}
