package app.quittance.api;

import app.quittance.account.Account;
import app.quittance.account.MovementId;
import app.quittance.account.PaymentMeans;
import app.quittance.account.ReceivedBy;
import app.quittance.account.RecordPayment;
import app.quittance.casefile.CaseFiles;
import app.quittance.identity.CurrentUser;
import app.quittance.kernel.Money;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.Parameter;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.Currency;
import java.util.UUID;
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

/** Payments that a debtor made to the client itself: the client tells them, the case counts them. */
@RestController
@RequestMapping("/api/v1/cases/{reference}/payments")
@Tag(name = "Cases")
class PaymentCalls {

    private final CaseFiles caseFiles;
    private final Account account;
    private final Once once;
    private final JsonMapper json;

    PaymentCalls(CaseFiles caseFiles, Account account, Once once, JsonMapper json) {
        this.caseFiles = caseFiles;
        this.account = account;
        this.once = once;
        this.json = json;
    }

    /**
     * A payment as it is told.
     *
     * @param means transfer, cheque, card, cash or direct-debit
     * @param reference the bank's or the payer's; null: none
     */
    record Told(
            @Nullable BigDecimal amount,
            @Nullable String currency,
            @Nullable LocalDate receivedOn,
            @Nullable String means,
            @Nullable String reference) {}

    record Recorded(
            UUID id,
            BigDecimal amount,
            String currency,
            LocalDate receivedOn,
            String means,
            @Nullable String reference) {}

    @PostMapping
    @Operation(summary = "Tells a payment that the client received directly")
    ResponseEntity<String> tell(
            @Parameter(hidden = true) CurrentUser caller,
            @RequestHeader(name = Once.HEADER, required = false) @Nullable String key,
            @PathVariable String reference,
            @RequestBody Told told) {
        Money amount = amount(told);
        LocalDate receivedOn = required("receivedOn", told.receivedOn());
        PaymentMeans means = ApiWords.read("means", required("means", told.means()), PaymentMeans.class);
        var said = new Once.Said("payments")
                .and(reference)
                .and(amount)
                .and(receivedOn)
                .and(means)
                .and(told.reference());
        return once.answer(caller, key, said, () -> {
                    MovementId id = account.record(
                            new RecordPayment(
                                    caseFiles.byReference(reference).id(),
                                    amount,
                                    receivedOn,
                                    means,
                                    ReceivedBy.CLIENT,
                                    told.reference(),
                                    null,
                                    "api " + caller.requireClient().value() + " " + key),
                            caller.actor());
                    return new Answer(
                            HttpStatus.CREATED,
                            null,
                            json.writeValueAsString(new Recorded(
                                    id.value(),
                                    amount.amount(),
                                    amount.currency().getCurrencyCode(),
                                    receivedOn,
                                    ApiWords.of(means),
                                    told.reference())));
                })
                .entity();
    }

    private static Money amount(Told told) {
        BigDecimal amount = required("amount", told.amount());
        String currency = required("currency", told.currency());
        if (amount.stripTrailingZeros().scale() > 2) throw new BadCall("api.amount", amount.toPlainString());
        try {
            return new Money(amount, Currency.getInstance(currency));
        } catch (IllegalArgumentException noSuchCurrency) {
            throw new BadCall("api.currency", currency);
        }
    }

    private static <T> T required(String field, @Nullable T value) {
        if (value == null) throw new BadCall("api.field-missing", field);
        return value;
    }
}
