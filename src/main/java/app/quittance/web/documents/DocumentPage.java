package app.quittance.web.documents;

import app.quittance.casefile.CaseFiles;
import app.quittance.casefile.CaseId;
import app.quittance.document.DocumentId;
import app.quittance.document.DocumentStore;
import app.quittance.document.StoredDocument;
import app.quittance.identity.CurrentUser;
import app.quittance.kernel.Unknown;
import java.nio.charset.StandardCharsets;
import java.util.UUID;
import org.springframework.http.ContentDisposition;
import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;

/**
 * A stored document by its key. Another client's is unknown: its rows are beyond the login's scope. A client sees what is
 * shown to it, a collector what belongs to the cases they work; to everyone else of the agency all documents are open.
 */
@Controller
class DocumentPage {

    private final DocumentStore documents;
    private final CaseFiles caseFiles;

    DocumentPage(DocumentStore documents, CaseFiles caseFiles) {
        this.documents = documents;
        this.caseFiles = caseFiles;
    }

    @GetMapping("/documents/{id}")
    ResponseEntity<byte[]> open(CurrentUser user, @PathVariable UUID id) {
        StoredDocument document = documents.get(new DocumentId(id));
        if (!mayOpen(user, document)) throw new Unknown("document " + id);
        ContentDisposition inline = ContentDisposition.inline()
                .filename(document.fileName(), StandardCharsets.UTF_8)
                .build();
        return ResponseEntity.ok()
                .contentType(MediaType.parseMediaType(document.mediaType()))
                .header(HttpHeaders.CONTENT_DISPOSITION, inline.toString())
                .body(documents.bytes(document.id()));
    }

    private boolean mayOpen(CurrentUser user, StoredDocument document) {
        CaseId caseId = document.caseId();
        return switch (user.role()) {
            case CLIENT -> document.visibleToClient();
            case COLLECTOR -> caseId != null && works(user, caseId);
            case LEAD, LEGAL, ACCOUNTANT -> true;
            case ADMIN -> false;
        };
    }

    private boolean works(CurrentUser user, CaseId caseId) {
        return caseFiles.get(caseId).assignedTo().filter(user.id()::equals).isPresent();
    }
}
