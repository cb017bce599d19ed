package app.quittance.api;

import app.quittance.casefile.CaseFacts;
import app.quittance.casefile.CaseFiles;
import app.quittance.casefile.ClaimNotes;
import app.quittance.casefile.ClientWords;
import app.quittance.identity.CurrentUser;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.Parameter;
import io.swagger.v3.oas.annotations.media.Content;
import io.swagger.v3.oas.annotations.media.Schema;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.util.Map;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.DeserializationFeature;
import tools.jackson.databind.exc.UnrecognizedPropertyException;
import tools.jackson.databind.json.JsonMapper;

/** What a client says of its debtor and claims beside the debt, read and changed as a whole. */
@RestController
@RequestMapping("/api/v1/cases/{reference}/placement-notes")
@Tag(name = "Cases")
class PlacementCalls {

    private final CaseFiles caseFiles;
    private final ClientWords words;
    private final Once once;
    private final JsonMapper json;

    PlacementCalls(CaseFiles caseFiles, ClientWords words, Once once, JsonMapper json) {
        this.caseFiles = caseFiles;
        this.words = words;
        this.once = once;
        this.json = json;
    }

    @GetMapping
    @Operation(summary = "What the client says of the debtor and of its invoices, as it stands")
    PlacementJson notes(@PathVariable String reference) {
        return PlacementJson.of(words.of(caseFiles.byReference(reference).id()));
    }

    /** A misspelt key would otherwise take away what it meant to say, and nobody would be told. */
    @PutMapping(consumes = MediaType.APPLICATION_JSON_VALUE)
    @Operation(
            summary =
                    "Takes the place of all that was said: what is null or left out, invoices included, is not said any more",
            requestBody =
                    @io.swagger.v3.oas.annotations.parameters.RequestBody(
                            required = true,
                            content = @Content(schema = @Schema(implementation = PlacementJson.class))))
    ResponseEntity<String> say(
            @Parameter(hidden = true) CurrentUser caller,
            @RequestHeader(name = Once.HEADER, required = false) @Nullable String key,
            @PathVariable String reference,
            @RequestBody String body) {
        PlacementJson told = read(body);
        Map<String, ClaimNotes> ofInvoices = told.ofInvoices();
        var said = new Once.Said("placement-notes").and(reference).and(told);
        return once.answer(caller, key, said, () -> {
                    CaseFacts facts = caseFiles.byReference(reference);
                    words.say(facts.id(), told.debtor(), ofInvoices, caller.actor());
                    return new Answer(
                            HttpStatus.OK, null, json.writeValueAsString(PlacementJson.of(words.of(facts.id()))));
                })
                .entity();
    }

    private PlacementJson read(String body) {
        try {
            PlacementJson told = json.readerFor(PlacementJson.class)
                    .with(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES)
                    .readValue(body);
            if (told == null) throw new BadCall("api.notes");
            return told;
        } catch (UnrecognizedPropertyException unknown) {
            String known = unknown.getKnownPropertyIds().stream()
                    .map(String::valueOf)
                    .sorted()
                    .collect(Collectors.joining(", "));
            throw new BadCall("api.key-unknown", unknown.getPropertyName(), known);
        } catch (JacksonException unreadable) {
            throw new BadCall("api.notes");
        }
    }
}
