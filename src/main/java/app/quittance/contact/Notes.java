package app.quittance.contact;

import app.quittance.casefile.CaseFiles;
import app.quittance.casefile.CaseId;
import app.quittance.journal.Journal;
import app.quittance.kernel.Actor;
import app.quittance.kernel.AgencyCalendar;
import app.quittance.kernel.Refusal;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** What the house notes on a case for itself. The debtor may ask to read it, the client does not see it. */
@Service
public class Notes {

    static final int AT_MOST = 4000;

    private final JdbcClient jdbc;
    private final CaseFiles caseFiles;
    private final Journal journal;
    private final AgencyCalendar calendar;
    private final Clock clock;

    Notes(JdbcClient jdbc, CaseFiles caseFiles, Journal journal, AgencyCalendar calendar, Clock clock) {
        this.jdbc = jdbc;
        this.caseFiles = caseFiles;
        this.journal = journal;
        this.calendar = calendar;
        this.clock = clock;
    }

    @Transactional
    public NoteId add(CaseId caseId, String text, Actor by) {
        String words = text.strip();
        if (words.isEmpty()) throw new Refusal("contact.no-words");
        if (words.length() > AT_MOST) throw new Refusal("contact.too-long", AT_MOST);
        NoteId id = NoteId.random();
        jdbc.sql("""
                insert into contact.note (note_id, case_id, written_on, recorded_at, words, written_by)
                values (:id, :case, :on, :at, :words, :by)""")
                .param("id", id.value())
                .param("case", caseId.value())
                .param("on", calendar.today())
                .param("at", clock.instant().atOffset(ZoneOffset.UTC))
                .param("words", words)
                .param("by", by.name())
                .update();
        journal.record(caseId.value(), caseFiles.get(caseId).clientId(), by, "note.added", Map.of());
        return id;
    }

    /** The notes of a case, the latest first; none for a client. */
    @Transactional(readOnly = true)
    public List<NoteFacts> of(CaseId caseId) {
        return jdbc.sql("""
                select note_id, case_id, written_on, words, written_by, recorded_at
                  from contact.note where case_id = :case order by written_on desc, recorded_at desc""").param("case", caseId.value()).query(Notes::note).list();
    }

    private static NoteFacts note(ResultSet row, int number) throws SQLException {
        return new NoteFacts(
                new NoteId(row.getObject("note_id", UUID.class)),
                new CaseId(row.getObject("case_id", UUID.class)),
                row.getObject("written_on", LocalDate.class),
                row.getString("words"),
                row.getString("written_by"),
                row.getObject("recorded_at", OffsetDateTime.class).toInstant());
    }
}
