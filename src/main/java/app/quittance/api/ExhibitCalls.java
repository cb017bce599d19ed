package app.quittance.api;

import app.quittance.casefile.CaseFacts;
import app.quittance.casefile.CaseFiles;
import app.quittance.casefile.ClaimId;
import app.quittance.identity.CurrentUser;
import app.quittance.litigation.CourtChecklist;
import app.quittance.litigation.ExhibitKind;
import app.quittance.litigation.Exhibits;
import app.quittance.litigation.Exhibits.AddExhibit;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.Parameter;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RequestPart;
import org.springframework.web.bind.annotation.RestController;
import org.springframework.web.multipart.MultipartFile;
import tools.jackson.databind.json.JsonMapper;

/** The evidence that a payment order will need of the client: what is there, what is missing, and a door to add it. */
@RestController
@RequestMapping("/api/v1/cases/{reference}/exhibits")
@Tag(name = "Cases")
class ExhibitCalls {

    private final CaseFiles caseFiles;
    private final CourtChecklist checklist;
    private final Exhibits exhibits;
    private final Once once;
    private final JsonMapper json;

    ExhibitCalls(CaseFiles caseFiles, CourtChecklist checklist, Exhibits exhibits, Once once, JsonMapper json) {
        this.caseFiles = caseFiles;
        this.checklist = checklist;
        this.exhibits = exhibits;
        this.once = once;
        this.json = json;
    }

    /** An exhibit, with the number of the invoice where each has its own. */
    record Item(String kind, @Nullable String invoiceNumber, boolean present) {}

    record Items(List<Item> items) {}

    record Added(String kind, @Nullable String invoiceNumber, String title) {}

    @GetMapping
    @Operation(summary = "What a payment order on this case will need of its client, and whether it is there")
    Items list(@PathVariable String reference) {
        return new Items(checklist.of(caseFiles.byReference(reference).id()).stream()
                .map(item -> new Item(ApiWords.of(item.kind()), item.invoice().orElse(null), item.present()))
                .toList());
    }

    @PostMapping(consumes = MediaType.MULTIPART_FORM_DATA_VALUE)
    @Operation(summary = "Adds an exhibit: a PDF, PNG or JPEG")
    ResponseEntity<String> add(
            @Parameter(hidden = true) CurrentUser caller,
            @RequestHeader(name = Once.HEADER, required = false) @Nullable String key,
            @PathVariable String reference,
            @RequestParam String kind,
            @Parameter(description = "the invoice that it belongs to, where each has its own")
                    @RequestParam(required = false)
                    @Nullable
                    String invoice,
            @Parameter(description = "as the schedule of exhibits names it") @RequestParam String title,
            @RequestPart MultipartFile file) {
        ExhibitKind wanted = ApiWords.read("kind", kind, ExhibitKind.class);
        byte[] bytes = bytes(file);
        var said = new Once.Said("exhibits")
                .and(reference)
                .and(wanted)
                .and(invoice)
                .and(title);
        said.digest().update(bytes);
        return once.answer(caller, key, said, () -> {
                    CaseFacts facts = caseFiles.byReference(reference);
                    exhibits.add(AddExhibit.byClient(
                            facts.id(),
                            wanted,
                            claim(facts, invoice),
                            title,
                            Optional.ofNullable(file.getOriginalFilename()).orElse("exhibit"),
                            bytes,
                            caller.actor()));
                    return new Answer(
                            HttpStatus.CREATED,
                            null,
                            json.writeValueAsString(new Added(ApiWords.of(wanted), invoice, title)));
                })
                .entity();
    }

    private Optional<ClaimId> claim(CaseFacts facts, @Nullable String invoice) {
        if (invoice == null) return Optional.empty();
        return checklist.of(facts.id()).stream()
                .filter(item -> item.invoice().equals(Optional.of(invoice)))
                .flatMap(item -> item.claim().stream())
                .findFirst()
                .or(() -> {
                    throw new BadCall("api.invoice-unknown", invoice);
                });
    }

    private static byte[] bytes(MultipartFile file) {
        try {
            return file.getBytes();
        } catch (IOException cutOff) {
            throw new UncheckedIOException(cutOff);
        }
    }
}
