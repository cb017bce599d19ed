package app.quittance.document;

import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/** Keeps the copies that go to court, so that a packet of many exhibits is bound in seconds. */
@Service
public class FilingCopies {

    /** Counts up when copies are made another way: those made before are then made again. */
    private static final int MAKING = 1;

    private final DocumentStore store;
    private final Keeper keeper;
    private final JdbcClient jdbc;

    FilingCopies(DocumentStore store, Keeper keeper, JdbcClient jdbc) {
        this.store = store;
        this.keeper = keeper;
        this.jdbc = jdbc;
    }

    /** The copy of a document, made now if nobody has made it before. */
    @Transactional(readOnly = true)
    public FilingCopy of(DocumentId id) {
        StoredDocument document = store.get(id);
        return jdbc.sql("""
                select f.bytes from document.filing_copy f join document.stored s using (client_id, sha256)
                 where s.document_id = :id and f.making = :making""")
                .param("id", id.value())
                .param("making", MAKING)
                .query((row, n) -> new FilingCopy(row.getBytes(1), document.pages()))
                .optional()
                .orElseGet(() -> make(document));
    }

    /** Makes the copy of a document unless it is there. */
    @Transactional
    public void prepare(DocumentId id) {
        StoredDocument document = store.get(id);
        boolean made = jdbc.sql("""
                select exists (select from document.filing_copy
                 where client_id = :client and sha256 = :sha256 and making = :making)""")
                .param("client", document.client().value())
                .param("sha256", document.sha256())
                .param("making", MAKING)
                .query(Boolean.class)
                .single();
        if (!made) make(document);
    }

    private FilingCopy make(StoredDocument document) {
        FilingCopy made = FilingCopy.of(ReceivedFile.of(document.fileName(), store.bytes(document.id())));
        keeper.keep(document, MAKING, made);
        return made;
    }

    /** Writes in a transaction of its own: whoever only looks at a packet keeps the copies all the same. */
    @Service
    static class Keeper {

        private final JdbcClient jdbc;

        Keeper(JdbcClient jdbc) {
            this.jdbc = jdbc;
        }

        @Transactional(propagation = Propagation.REQUIRES_NEW)
        void keep(StoredDocument document, int making, FilingCopy copy) {
            jdbc.sql("""
                    insert into document.filing_copy (client_id, sha256, making, bytes)
                    values (:client, :sha256, :making, :bytes) on conflict do nothing""")
                    .param("client", document.client().value())
                    .param("sha256", document.sha256())
                    .param("making", making)
                    .param("bytes", copy.bytes())
                    .update();
        }
    }
}
