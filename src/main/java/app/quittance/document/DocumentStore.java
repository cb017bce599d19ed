package app.quittance.document;

import app.quittance.casefile.CaseId;
import app.quittance.journal.Journal;
import app.quittance.kernel.Actor;
import app.quittance.kernel.AgencyCalendar;
import app.quittance.kernel.ClientId;
import app.quittance.kernel.Unknown;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * Keeps what was drawn up and what was received, for good: nothing kept is altered, and the same thing given twice is kept
 * once. A client reaches those of its own documents that are shown to it; the database holds it to that.
 */
@Service
@Transactional(readOnly = true)
public class DocumentStore {

    private static final String COLUMNS = """
            select document_id, client_id, case_id, kind, title, file_name, media_type, sha256, size_bytes, pages,
                   visible_to_client, added_at, added_on, added_by
              from document.stored""";

    private final JdbcClient jdbc;
    private final Journal journal;
    private final Clock clock;
    private final AgencyCalendar calendar;

    DocumentStore(JdbcClient jdbc, Journal journal, Clock clock, AgencyCalendar calendar) {
        this.jdbc = jdbc;
        this.journal = journal;
        this.clock = clock;
        this.calendar = calendar;
    }

    /** Keeps a document and tells the journal of its case; gives the one already kept if there is the same. */
    @Transactional
    public DocumentId add(NewDocument document, Actor actor) {
        DocumentId id = DocumentId.next();
        boolean isNew = insert(id, document, actor) == 1;
        if (!isNew) return same(document);
        jdbc.sql("""
                insert into document.content (client_id, sha256, bytes) values (:client, :sha256, :bytes)
                on conflict do nothing""")
                .param("client", document.client().value())
                .param("sha256", document.file().sha256())
                .param("bytes", document.file().bytes())
                .update();
        CaseId caseId = document.caseId();
        if (caseId != null) {
            var details =
                    Map.of("title", document.title(), "sha256", document.file().sha256());
            journal.record(caseId.value(), document.client(), actor, "document.added", details);
        }
        return id;
    }

    /** The documents of a case, the newest first. */
    public List<StoredDocument> ofCase(CaseId caseId) {
        return jdbc.sql(COLUMNS + " where case_id = :case order by document_id desc")
                .param("case", caseId.value())
                .query(DocumentStore::read)
                .list();
    }

    public StoredDocument get(DocumentId id) {
        return jdbc.sql(COLUMNS + " where document_id = :id")
                .param("id", id.value())
                .query(DocumentStore::read)
                .optional()
                .orElseThrow(() -> new Unknown("document " + id.value()));
    }

    public byte[] bytes(DocumentId id) {
        return jdbc.sql("""
                select c.bytes from document.stored s join document.content c using (client_id, sha256)
                 where s.document_id = :id""")
                .param("id", id.value())
                .query((row, n) -> row.getBytes(1))
                .optional()
                .orElseThrow(() -> new Unknown("document " + id.value()));
    }

    private int insert(DocumentId id, NewDocument document, Actor actor) {
        return jdbc.sql("""
                insert into document.stored (document_id, client_id, case_id, kind, title, file_name, media_type, sha256,
                                             size_bytes, pages, visible_to_client, added_at, added_on, added_by)
                values (:id, :client, cast(:case as uuid), :kind, :title, :fileName, :mediaType, :sha256, :size, :pages,
                        :visible, :at, :on, :by)
                on conflict do nothing""")
                .param("id", id.value())
                .param("client", document.client().value())
                .param("case", value(document.caseId()))
                .param("kind", document.kind())
                .param("title", document.title())
                .param("fileName", document.fileName())
                .param("mediaType", document.file().mediaType())
                .param("sha256", document.file().sha256())
                .param("size", document.file().bytes().length)
                .param("pages", document.file().pages())
                .param("visible", document.visibleToClient())
                .param("at", clock.instant().atOffset(ZoneOffset.UTC))
                .param("on", calendar.today())
                .param("by", actor.name())
                .update();
    }

    private DocumentId same(NewDocument document) {
        return jdbc.sql("""
                select document_id from document.stored
                 where client_id = :client and case_id is not distinct from cast(:case as uuid) and kind = :kind
                   and title = :title and sha256 = :sha256 and visible_to_client = :visible""")
                .param("client", document.client().value())
                .param("case", value(document.caseId()))
                .param("kind", document.kind())
                .param("title", document.title())
                .param("sha256", document.file().sha256())
                .param("visible", document.visibleToClient())
                .query((row, n) -> new DocumentId(row.getObject(1, UUID.class)))
                .single();
    }

    private static @Nullable UUID value(@Nullable CaseId caseId) {
        return caseId == null ? null : caseId.value();
    }

    private static StoredDocument read(ResultSet row, int number) throws SQLException {
        UUID caseId = row.getObject("case_id", UUID.class);
        return new StoredDocument(
                new DocumentId(row.getObject("document_id", UUID.class)),
                new ClientId(row.getObject("client_id", UUID.class)),
                caseId == null ? null : new CaseId(caseId),
                row.getString("kind"),
                row.getString("title"),
                row.getString("file_name"),
                row.getString("media_type"),
                row.getString("sha256"),
                row.getLong("size_bytes"),
                row.getInt("pages"),
                row.getBoolean("visible_to_client"),
                row.getTimestamp("added_at").toInstant(),
                row.getDate("added_on").toLocalDate(),
                row.getString("added_by"));
    }
}
