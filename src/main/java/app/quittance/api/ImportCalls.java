package app.quittance.api;

import app.quittance.identity.CurrentUser;
import app.quittance.intake.Corrections;
import app.quittance.intake.ImportData;
import app.quittance.intake.ImportId;
import app.quittance.intake.ImportMode;
import app.quittance.intake.ImportStatus;
import app.quittance.intake.Imports;
import app.quittance.intake.RejectsData;
import app.quittance.intake.SendFile;
import app.quittance.platform.Sentences;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.Parameter;
import io.swagger.v3.oas.annotations.media.Content;
import io.swagger.v3.oas.annotations.media.ExampleObject;
import io.swagger.v3.oas.annotations.media.Schema;
import io.swagger.v3.oas.annotations.tags.Tag;
import jakarta.servlet.http.HttpServletResponse;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.security.DigestInputStream;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpHeaders;
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
import tools.jackson.core.JacksonException;
import tools.jackson.core.type.TypeReference;
import tools.jackson.databind.json.JsonMapper;

/** Files of debts: sent, followed until their cases are routed, and given back with what was refused. */
@RestController
@RequestMapping("/api/v1/imports")
@Tag(name = "Imports")
class ImportCalls {

    private static final String MAPPING_IN_WORDS = """
            What the file's columns are, as a JSON object of texts. Each key is a header of the file as it stands there (case, \
            accents and punctuation do not matter), each value the English name of our column: `{"Tiers": "name", "N° pièce": \
            "invoice_reference", "Solde": "outstanding"}`. Headers of ours, French or English, need no entry.

            - An empty value leaves a column aside: `{"Solde": ""}`. `{"*": ""}` leaves aside all columns that are not named.
            - A header that stands there twice is named with its number, `"Date (2)"`; a blank one by its place, `"(5)"`.
            - A key that begins with `=` says something of all rows that do not say otherwise themselves: `{"=company": \
            "debtor_kind"}`.

            Without a mapping, the file is read as somebody of the client last confirmed it on the page of a file with the \
            same headers, if anybody did. A mapping that is sent wins over that, and is not kept for other files.

            Columns: `invoice_reference`, `invoice_date`, `due_date`, `amount`, `paid`, `outstanding`, `debtor_kind`, `name`, \
            `title`, `forenames`, `siren`, `address`, `postcode`, `city`, `email`, `phone`, `basis`, `currency`, \
            `consumption_end`, `customer_number`, `credited_invoice`, `debtor_role`, and what is said beside the debt:
            `handle_with_care`, `contact_to_avoid`, `last_reminder`, `formal_notice`, `deliveries_suspended`,
            `credit_insurer`, `insurer_declaration_by`, `insurer_agreement`, `factor`, `factor_iban`,
            `retention_of_title`, `guarantor`, `guarantor_contact`, `deposit_held`.""";

    private static final String JSON_EXAMPLE = """
            {"debts": [{"invoice_reference": "F-2026-0041", "invoice_date": "2026-06-01", "due_date": "2026-07-01",
              "amount": 1250.00, "debtor": {"kind": "company", "name": "Exemple Bâtiment", "siren": "123456782"},
              "address": "12 rue de l’Exemple", "postcode": "69003", "city": "Lyon"}]}""";

    /** More come as a file. */
    private static final int MOST_JSON_BYTES = 10 << 20;

    private static final TypeReference<Map<String, String>> MAPPING = new TypeReference<>() {};

    private static final int LARGEST_PAGE = 500;

    private final Imports imports;
    private final Corrections corrections;
    private final Once once;
    private final Sentences sentences;
    private final JsonMapper json;

    ImportCalls(Imports imports, Corrections corrections, Once once, Sentences sentences, JsonMapper json) {
        this.imports = imports;
        this.corrections = corrections;
        this.once = once;
        this.sentences = sentences;
        this.json = json;
    }

    record Received(UUID id, String status) {}

    @PostMapping(consumes = MediaType.MULTIPART_FORM_DATA_VALUE)
    @Operation(summary = "Sends a file of debts. It is read in the background: follow the address in Location.")
    ResponseEntity<String> send(
            @Parameter(hidden = true) CurrentUser caller,
            @RequestHeader(name = Once.HEADER, required = false) @Nullable String key,
            @RequestPart MultipartFile file,
            @Parameter(description = "dry-run only says what would be taken and refused")
                    @RequestParam(defaultValue = "commit")
                    String mode,
            @Parameter(description = MAPPING_IN_WORDS) @RequestParam(required = false) @Nullable String mapping) {
        ImportMode wanted = ApiWords.read("mode", mode, ImportMode.class);
        Map<String, String> columns = columns(mapping);
        String name = Optional.ofNullable(file.getOriginalFilename()).orElse("debts");
        var said = new Once.Said("imports").and(wanted).and(columns).and(name);
        read(file, said);
        return once.answer(caller, key, said, () -> receive(caller, file, name, wanted, columns))
                .entity();
    }

    @PostMapping(consumes = MediaType.APPLICATION_JSON_VALUE)
    @Operation(
            summary =
                    "Sends debts as JSON: one object, an array of them, or {\"debts\": [...]}; the keys are the columns",
            requestBody =
                    @io.swagger.v3.oas.annotations.parameters.RequestBody(
                            content =
                                    @Content(
                                            mediaType = MediaType.APPLICATION_JSON_VALUE,
                                            schema = @Schema(type = "object"),
                                            examples = @ExampleObject(JSON_EXAMPLE))))
    ResponseEntity<String> sendJson(
            @Parameter(hidden = true) CurrentUser caller,
            @RequestHeader(name = Once.HEADER, required = false) @Nullable String key,
            @RequestParam(defaultValue = "commit") String mode,
            InputStream body)
            throws IOException {
        ImportMode wanted = ApiWords.read("mode", mode, ImportMode.class);
        byte[] debts = body.readNBytes(MOST_JSON_BYTES + 1);
        if (debts.length > MOST_JSON_BYTES) throw new BadCall("api.body-long", MOST_JSON_BYTES >> 20);
        var said = new Once.Said("imports").and(wanted).and(new String(debts, StandardCharsets.ISO_8859_1));
        return once.answer(
                        caller,
                        key,
                        said,
                        () -> receive(caller, new ByteArrayInputStream(debts), "debts.json", wanted, Map.of()))
                .entity();
    }

    @GetMapping("/{id}")
    @Operation(summary = "What became of a file: counts, the first cases, every finding with its row and column")
    ImportData get(@PathVariable UUID id, Locale language) {
        return ImportData.of(imports.get(new ImportId(id)), sentences, language);
    }

    @PostMapping("/{id}/undo")
    @Operation(
            summary =
                    "Takes back all claims that a file has brought, as long as nobody has worked on their cases; the same "
                            + "claims may be sent again")
    ResponseEntity<String> undo(
            @Parameter(hidden = true) CurrentUser caller,
            @RequestHeader(name = Once.HEADER, required = false) @Nullable String key,
            @PathVariable UUID id,
            Locale language) {
        var said = new Once.Said("imports/undo").and(id);
        return once.answer(caller, key, said, () -> undone(caller, new ImportId(id), language))
                .entity();
    }

    private Answer undone(CurrentUser caller, ImportId id, Locale language) {
        imports.undo(id, caller.actor());
        return report(HttpStatus.OK, id, language);
    }

    private Answer report(HttpStatus status, ImportId id, Locale language) {
        ImportData report = ImportData.of(imports.get(id), sentences, language);
        return new Answer(status, "/api/v1/imports/" + id.value(), json.writeValueAsString(report.shortened()));
    }

    @PostMapping("/{id}/cancel")
    @Operation(summary = "Stops an import of which nothing is taken yet; it ends as cancelled within seconds")
    ResponseEntity<String> cancel(
            @Parameter(hidden = true) CurrentUser caller,
            @RequestHeader(name = Once.HEADER, required = false) @Nullable String key,
            @PathVariable UUID id,
            Locale language) {
        var said = new Once.Said("imports/cancel").and(id);
        return once.answer(caller, key, said, () -> {
                    imports.cancel(new ImportId(id), caller.actor());
                    return report(HttpStatus.ACCEPTED, new ImportId(id), language);
                })
                .entity();
    }

    @GetMapping(path = "/{id}/rejects.csv", produces = "text/csv;charset=UTF-8")
    @Operation(summary = "The refused rows with their reasons, to be corrected and sent again as they are")
    void rejects(@PathVariable UUID id, Locale language, HttpServletResponse response) throws IOException {
        imports.get(new ImportId(id));
        response.setContentType("text/csv;charset=UTF-8");
        response.setHeader(HttpHeaders.CONTENT_DISPOSITION, "attachment; filename=\"rejects.csv\"");
        try (OutputStream out = response.getOutputStream()) {
            imports.writeRejects(new ImportId(id), out, language);
        }
    }

    @GetMapping("/{id}/rejects.json")
    @Operation(
            summary =
                    "The refused rows with their cells and reasons, page by page; without those corrected since and taken")
    RejectsData rejects(
            @PathVariable UUID id,
            @Parameter(description = "The row after which the page begins, the `next` of the page before")
                    @RequestParam(defaultValue = "0")
                    int after,
            @RequestParam(defaultValue = "100") int size,
            Locale language) {
        if (size < 1 || size > LARGEST_PAGE) throw new BadCall("api.size", LARGEST_PAGE);
        return corrections.data(new ImportId(id), after, size, language);
    }

    private Answer receive(
            CurrentUser caller, MultipartFile file, String name, ImportMode mode, Map<String, String> columns) {
        try (InputStream content = file.getInputStream()) {
            return receive(caller, content, name, mode, columns);
        } catch (IOException cutOff) {
            throw new UncheckedIOException(cutOff);
        }
    }

    private Answer receive(
            CurrentUser caller, InputStream content, String name, ImportMode mode, Map<String, String> columns) {
        ImportId id =
                imports.receive(new SendFile(caller.requireClient(), name, content, mode, columns, caller.actor()));
        return new Answer(
                HttpStatus.ACCEPTED,
                "/api/v1/imports/" + id.value(),
                json.writeValueAsString(new Received(id.value(), ApiWords.of(ImportStatus.RECEIVED))));
    }

    private static void read(MultipartFile file, Once.Said said) {
        try (var content = new DigestInputStream(file.getInputStream(), said.digest())) {
            content.transferTo(OutputStream.nullOutputStream());
        } catch (IOException cutOff) {
            throw new UncheckedIOException(cutOff);
        }
    }

    private Map<String, String> columns(@Nullable String mapping) {
        if (mapping == null || mapping.isBlank()) return Map.of();
        try {
            return json.readValue(mapping, MAPPING);
        } catch (JacksonException unreadable) {
            throw new BadCall("api.mapping");
        }
    }
}
