package app.quittance.api;

import app.quittance.debtor.Sign;
import app.quittance.identity.CurrentUser;
import app.quittance.intake.ImportId;
import app.quittance.intake.ImportStatus;
import app.quittance.intake.Imports;
import app.quittance.intake.Resemblance;
import app.quittance.intake.Review;
import app.quittance.intake.Review.Answers;
import app.quittance.intake.ReviewDesk;
import app.quittance.intake.Twin;
import app.quittance.intake.Verdict;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.Parameter;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.TreeMap;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;
import tools.jackson.databind.json.JsonMapper;

/** A file that was tried out: what in it resembles what was placed before, what the client says of it, and then its taking. */
@RestController
@RequestMapping("/api/v1/imports/{id}")
@Tag(name = "Imports")
class ReviewCalls {

    private final Imports imports;
    private final ReviewDesk desk;
    private final Once once;
    private final JsonMapper json;

    ReviewCalls(Imports imports, ReviewDesk desk, Once once, JsonMapper json) {
        this.imports = imports;
        this.desk = desk;
        this.once = once;
        this.json = json;
    }

    record Written(String name, String address) {

        private static Written of(Resemblance.Written written) {
            return new Written(written.name(), written.place());
        }
    }

    /**
     * A debtor of the file that resembles one placed before.
     *
     * @param signs what speaks for their being one
     * @param answer {@code open} as long as nobody has answered
     */
    record Line(
            int number,
            List<Integer> rows,
            Written inFile,
            Written placedBefore,
            int score,
            List<String> signs,
            String answer) {

        private static Line of(Resemblance each) {
            return new Line(
                    each.number(),
                    each.rows(),
                    Written.of(each.inFile()),
                    Written.of(each.known()),
                    each.score(),
                    each.agreeing().stream()
                            .map((Sign sign) -> ApiWords.of(sign))
                            .toList(),
                    verdict(each.answer()));
        }
    }

    record Invoice(String number, BigDecimal amount, LocalDate date) {

        private static Invoice of(Twin.Invoice invoice) {
            return new Invoice(invoice.number(), invoice.amount().amount(), invoice.on());
        }
    }

    /**
     * An invoice of the file that resembles one placed before for the same debtor.
     *
     * @param why {@code number}: written otherwise; {@code figures}: the same amount and dates
     */
    record InvoiceLine(
            int number,
            String debtor,
            Invoice inFile,
            Invoice placedBefore,
            String caseReference,
            String why,
            String answer) {

        private static InvoiceLine of(Twin each) {
            return new InvoiceLine(
                    each.number(),
                    each.debtorName(),
                    Invoice.of(each.inFile()),
                    Invoice.of(each.known()),
                    each.reference(),
                    each.byNumber() ? "number" : "figures",
                    verdict(each.answer()));
        }
    }

    record Asked(List<Line> debtors, List<InvoiceLine> invoices) {}

    private static String verdict(Optional<Verdict.Said> said) {
        return ApiWords.of(said.map(Verdict.Said::verdict).orElse(Verdict.OPEN));
    }

    /** An answer as it is told: {@code same}, {@code another} or {@code open}. */
    record Told(@Nullable Integer number, @Nullable String answer) {}

    record AllTold(@Nullable List<Told> debtors, @Nullable List<Told> invoices) {}

    record Look(UUID id, String status) {}

    @GetMapping("/review")
    @Operation(summary = "Debtors and invoices of a file tried out (mode=dry-run) that resemble ones placed before")
    Asked review(@PathVariable UUID id) {
        Review review = desk.of(new ImportId(id));
        return new Asked(
                review.debtors().stream().map(Line::of).toList(),
                review.invoices().stream().map(InvoiceLine::of).toList());
    }

    @PostMapping("/review")
    @Operation(
            summary =
                    "Says which of them are the same; the file is tried out again under the id of the answer, which may then be "
                            + "committed")
    ResponseEntity<String> answer(
            @Parameter(hidden = true) CurrentUser caller,
            @RequestHeader(name = Once.HEADER, required = false) @Nullable String key,
            @PathVariable UUID id,
            @RequestBody AllTold told) {
        var answers = new Answers(read(told.debtors()), read(told.invoices()));
        if (answers.ofDebtors().isEmpty() && answers.ofInvoices().isEmpty()) {
            throw new BadCall("api.field-missing", "debtors");
        }
        var said = new Once.Said("imports/review")
                .and(id)
                .and(new TreeMap<>(answers.ofDebtors()))
                .and(new TreeMap<>(answers.ofInvoices()));
        return once.answer(caller, key, said, () -> accepted(desk.answer(new ImportId(id), answers, caller.actor())))
                .entity();
    }

    @PostMapping("/commit")
    @Operation(summary = "Takes a file that was tried out, as its report foretold")
    ResponseEntity<String> commit(
            @Parameter(hidden = true) CurrentUser caller,
            @RequestHeader(name = Once.HEADER, required = false) @Nullable String key,
            @PathVariable UUID id) {
        var said = new Once.Said("imports/commit").and(id);
        return once.answer(caller, key, said, () -> {
                    imports.commit(new ImportId(id), caller.actor());
                    return accepted(new ImportId(id));
                })
                .entity();
    }

    private Answer accepted(ImportId id) {
        ImportStatus status = imports.get(id).status();
        return new Answer(
                HttpStatus.ACCEPTED,
                "/api/v1/imports/" + id.value(),
                json.writeValueAsString(new Look(id.value(), ApiWords.of(status))));
    }

    private static Map<Integer, Verdict> read(@Nullable List<Told> told) {
        var answers = new HashMap<Integer, Verdict>();
        for (Told each : Objects.requireNonNullElse(told, List.<Told>of())) {
            if (each.number() == null) throw new BadCall("api.field-missing", "number");
            if (each.answer() == null) throw new BadCall("api.field-missing", "answer");
            answers.put(each.number(), ApiWords.read("answer", each.answer(), Verdict.class));
        }
        return answers;
    }
}
