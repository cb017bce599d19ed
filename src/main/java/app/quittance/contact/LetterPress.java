package app.quittance.contact;

import app.quittance.document.CollectionLetter;
import app.quittance.document.DocumentId;
import app.quittance.document.DocumentStore;
import app.quittance.document.Documents;
import app.quittance.document.NewDocument;
import app.quittance.document.RenderedPdf;
import app.quittance.kernel.Actor;
import app.quittance.platform.Sentences;
import java.util.Locale;
import org.springframework.stereotype.Component;

/** Draws a letter up and keeps it for good, where the client can read it. */
@Component
class LetterPress {

    private final Documents documents;
    private final DocumentStore store;
    private final Sentences sentences;

    LetterPress(Documents documents, DocumentStore store, Sentences sentences) {
        this.documents = documents;
        this.store = store;
        this.sentences = sentences;
    }

    RenderedPdf draw(CollectionLetter content) {
        return documents.render(content);
    }

    DocumentId keep(Draft draft, CollectionLetter content, Actor by) {
        String title = sentences.label(draft.kind(), Locale.FRENCH) + " " + draft.reference();
        var document = NewDocument.rendered(
                draft.file().clientId(), draft.file().id(), content.kind(), title, draw(content), true);
        return store.add(document, by);
    }
}
