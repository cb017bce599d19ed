package app.quittance.document;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import app.quittance.DatabaseTest;
import app.quittance.casefile.CaseId;
import app.quittance.journal.Journal;
import app.quittance.journal.JournalEntry;
import app.quittance.kernel.Actor;
import app.quittance.kernel.ClientId;
import app.quittance.kernel.DataScope;
import app.quittance.kernel.Unknown;
import app.quittance.kernel.Uuid7;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.dao.DataAccessException;

class DocumentStoreTest extends DatabaseTest {

    private static final Actor COLLECTOR = Actor.program("test");

    @Autowired
    private DocumentStore store;

    @Autowired
    private Journal journal;

    private final ClientId client = ClientId.random();
    private final CaseId caseId = new CaseId(Uuid7.next());

    @Test
    void what_is_kept_is_read_again_and_told_in_the_journal() {
        onDay(LocalDate.of(2026, 11, 22));
        var id = asAgency(() -> store.add(document("Lettre d’ouverture", "one", true), COLLECTOR));

        var kept = asAgency(() -> store.ofCase(caseId));
        assertThat(kept).singleElement().satisfies(document -> {
            assertThat(document.id()).isEqualTo(id);
            assertThat(document.fileName()).isEqualTo("lettre-d-ouverture.pdf");
            assertThat(document.addedOn()).isEqualTo(LocalDate.of(2026, 11, 22));
        });
        assertThat(asAgency(() -> store.bytes(id))).isEqualTo("one".getBytes(StandardCharsets.UTF_8));
        assertThat(asAgency(() -> journal.of(caseId.value())))
                .extracting(JournalEntry::kind)
                .containsExactly("document.added");
    }

    @Test
    void the_same_document_given_twice_is_kept_once() {
        var first = asAgency(() -> store.add(document("Facture", "same", true), COLLECTOR));
        var second = asAgency(() -> store.add(document("Facture", "same", true), COLLECTOR));

        assertThat(second).isEqualTo(first);
        assertThat(asAgency(() -> journal.of(caseId.value()))).hasSize(1);
    }

    @Test
    void the_same_bytes_under_two_titles_are_stored_once() {
        asAgency(() -> store.add(document("Facture", "bytes", true), COLLECTOR));
        asAgency(() -> store.add(document("Facture n° 1", "bytes", true), COLLECTOR));

        assertThat(asAgency(() -> store.ofCase(caseId))).hasSize(2);
        assertThat(asAgency(() -> jdbc.sql("select count(*) from document.content where client_id = ?")
                        .param(client.value())
                        .query(Integer.class)
                        .single()))
                .isEqualTo(1);
    }

    @Test
    void a_client_sees_the_documents_shown_to_it_and_no_others() {
        var shown = asAgency(() -> store.add(document("Lettre", "shown", true), COLLECTOR));
        var inner = asAgency(() -> store.add(document("Note interne", "inner", false), COLLECTOR));

        assertThat(asClient(client, () -> store.ofCase(caseId)))
                .extracting(StoredDocument::id)
                .containsExactly(shown);
        assertThat(asClient(client, () -> store.bytes(shown))).isNotEmpty();
        assertThatThrownBy(() -> asClient(client, () -> store.bytes(inner))).isInstanceOf(Unknown.class);
        assertThatThrownBy(() -> asClient(client, () -> store.get(inner))).isInstanceOf(Unknown.class);
        assertThat(asClient(
                        client,
                        () -> jdbc.sql("select count(*) from document.content")
                                .query(Integer.class)
                                .single()))
                .isEqualTo(1);
    }

    @Test
    void another_client_and_a_work_without_scope_see_nothing() {
        var shown = asAgency(() -> store.add(document("Lettre", "other", true), COLLECTOR));

        assertThatThrownBy(() -> asClient(ClientId.random(), () -> store.get(shown)))
                .isInstanceOf(Unknown.class);
        assertThatThrownBy(() -> inScope(DataScope.NONE, () -> store.bytes(shown)))
                .isInstanceOf(Unknown.class);
    }

    @Test
    void a_client_adds_a_document_of_its_own_and_none_for_another() {
        var added = asClient(client, () -> store.add(document("Bon de livraison", "delivery", true), COLLECTOR));

        assertThat(asAgency(() -> store.get(added)).title()).isEqualTo("Bon de livraison");
        assertThatThrownBy(() ->
                        asClient(ClientId.random(), () -> store.add(document("Faux", "false", true), COLLECTOR)))
                .isInstanceOf(DataAccessException.class);
    }

    @Test
    void what_is_kept_can_be_neither_changed_nor_removed() {
        asAgency(() -> store.add(document("Lettre", "kept", true), COLLECTOR));

        for (String act : new String[] {
            "update document.stored set title = 'x'", "delete from document.stored", "delete from document.content"
        }) {
            assertThatThrownBy(() -> asAgency(() -> jdbc.sql(act).update())).isInstanceOf(DataAccessException.class);
        }
    }

    private NewDocument document(String title, String content, boolean visible) {
        byte[] bytes = content.getBytes(StandardCharsets.UTF_8);
        var pdf = RenderedPdf.of(bytes, 1);
        return NewDocument.rendered(client, caseId, DocumentKind.FIRST_LETTER, title, pdf, visible);
    }
}
