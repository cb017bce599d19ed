package app.quittance.api;

import app.quittance.account.ClaimWithdrawals;
import app.quittance.account.Statement.ClaimLine;
import app.quittance.account.Statements;
import app.quittance.casefile.CaseFacts;
import app.quittance.casefile.CaseFiles;
import app.quittance.identity.CurrentUser;
import app.quittance.kernel.AgencyCalendar;
import app.quittance.kernel.Unknown;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.Parameter;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;
import tools.jackson.databind.json.JsonMapper;

/** Claims that a client takes back one by one, also after work on them has begun. */
@RestController
@RequestMapping("/api/v1/cases/{reference}/withdrawals")
@Tag(name = "Cases")
class WithdrawalCalls {

    private final CaseFiles caseFiles;
    private final Statements statements;
    private final ClaimWithdrawals withdrawals;
    private final AgencyCalendar calendar;
    private final Once once;
    private final JsonMapper json;

    WithdrawalCalls(
            CaseFiles caseFiles,
            Statements statements,
            ClaimWithdrawals withdrawals,
            AgencyCalendar calendar,
            Once once,
            JsonMapper json) {
        this.caseFiles = caseFiles;
        this.statements = statements;
        this.withdrawals = withdrawals;
        this.calendar = calendar;
        this.once = once;
        this.json = json;
    }

    /**
     * A withdrawal as it is told.
     *
     * @param dueDate of the instalment; null: all that the case has of the invoice
     */
    record Told(@Nullable String invoiceNumber, @Nullable LocalDate dueDate) {}

    record Withdrawn(String invoiceNumber, List<LocalDate> dueDates, String state) {}

    @PostMapping
    @Operation(
            summary =
                    "Withdraws an invoice, or one instalment of it; refused once money came on it or a court has the case")
    ResponseEntity<String> withdraw(
            @Parameter(hidden = true) CurrentUser caller,
            @RequestHeader(name = Once.HEADER, required = false) @Nullable String key,
            @PathVariable String reference,
            @RequestBody Told told) {
        String invoice = required(told.invoiceNumber());
        LocalDate dueDate = told.dueDate();
        var said = new Once.Said("withdrawals").and(reference).and(invoice).and(dueDate);
        return once.answer(caller, key, said, () -> {
                    CaseFacts facts = caseFiles.byReference(reference);
                    List<ClaimLine> claims = statements.of(facts.id(), calendar.today()).claims().stream()
                            .filter(claim -> claim.invoiceNumber().equals(invoice)
                                    && (dueDate == null || claim.dueOn().equals(dueDate)))
                            .toList();
                    if (claims.isEmpty()) throw new Unknown("invoice " + invoice);
                    claims.forEach(claim -> withdrawals.withdraw(facts.id(), claim.id(), caller.actor()));
                    var withdrawn = new Withdrawn(
                            invoice,
                            claims.stream().map(ClaimLine::dueOn).toList(),
                            ApiWords.of(caseFiles.get(facts.id()).status()));
                    return new Answer(HttpStatus.OK, null, json.writeValueAsString(withdrawn));
                })
                .entity();
    }

    private static String required(@Nullable String invoiceNumber) {
        if (invoiceNumber == null || invoiceNumber.isBlank()) throw new BadCall("api.field-missing", "invoiceNumber");
        return invoiceNumber.strip();
    }
}
