package app.quittance.api;

import app.quittance.casefile.CaseFacts;
import app.quittance.casefile.CaseFiles;
import app.quittance.document.DocumentId;
import app.quittance.document.DocumentStore;
import app.quittance.document.StoredDocument;
import app.quittance.kernel.Unknown;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.springframework.http.ContentDisposition;
import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/** The documents of a case that its client may see. */
@RestController
@RequestMapping("/api/v1/cases/{reference}/documents")
@Tag(name = "Cases")
class DocumentCalls {

    private final CaseFiles caseFiles;
    private final DocumentStore documents;

    DocumentCalls(CaseFiles caseFiles, DocumentStore documents) {
        this.caseFiles = caseFiles;
        this.documents = documents;
    }

    record Item(UUID id, String title, String fileName, String mediaType, long size, int pages, LocalDate addedOn) {}

    record Items(List<Item> items) {}

    @GetMapping
    @Operation(summary = "The documents of a case that its client may see, the newest first")
    Items list(@PathVariable String reference) {
        return new Items(visible(caseFiles.byReference(reference)).stream()
                .map(document -> new Item(
                        document.id().value(),
                        document.title(),
                        document.fileName(),
                        document.mediaType(),
                        document.size(),
                        document.pages(),
                        document.addedOn()))
                .toList());
    }

    @GetMapping("/{id}")
    @Operation(summary = "A document as it is kept")
    ResponseEntity<byte[]> one(@PathVariable String reference, @PathVariable UUID id) {
        StoredDocument document = visible(caseFiles.byReference(reference)).stream()
                .filter(each -> each.id().equals(new DocumentId(id)))
                .findFirst()
                .orElseThrow(() -> new Unknown("document " + id));
        ContentDisposition attachment = ContentDisposition.attachment()
                .filename(document.fileName(), StandardCharsets.UTF_8)
                .build();
        return ResponseEntity.ok()
                .contentType(MediaType.parseMediaType(document.mediaType()))
                .header(HttpHeaders.CONTENT_DISPOSITION, attachment.toString())
                .body(documents.bytes(document.id()));
    }

    private List<StoredDocument> visible(CaseFacts facts) {
        return documents.ofCase(facts.id()).stream()
                .filter(StoredDocument::visibleToClient)
                .toList();
    }
}
