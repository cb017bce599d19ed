package app.quittance.api;

import app.quittance.account.Statement;
import app.quittance.account.Statement.ClaimLine;
import app.quittance.casefile.CaseFacts;
import app.quittance.casefile.HoldFacts;
import app.quittance.casefile.Party;
import app.quittance.debtor.DebtorCard;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A case as its client's systems read it.
 *
 * @param route the proposed way, {@code none} until there is one
 * @param score null until the case was scored
 */
record CaseJson(
        String reference,
        String state,
        String route,
        @Nullable String routeReason,
        LocalDate openedOn,
        @Nullable LocalDate closedOn,
        List<Hold> holds,
        Debtor debtor,
        List<Claim> claims,
        Owed owed,
        @Nullable ScoreJson score,
        PlacementJson placementNotes,
        List<PartyJson> parties) {

    record Hold(String reason, LocalDate since) {}

    /** As this client told of it. */
    record Debtor(
            String kind,
            String name,
            @Nullable String title,
            @Nullable String forenames,
            @Nullable String siren,
            @Nullable String street,
            @Nullable String postcode,
            @Nullable String city,
            @Nullable String email,
            @Nullable String phone) {}

    /** @param outstanding what is still owed of the invoice itself */
    record Claim(
            String invoiceNumber,
            LocalDate issueDate,
            LocalDate dueDate,
            BigDecimal amount,
            String currency,
            BigDecimal outstanding) {}

    record Owed(
            BigDecimal principal,
            BigDecimal interest,
            BigDecimal indemnity,
            BigDecimal costs,
            BigDecimal total,
            LocalDate asOf) {}

    /** @param reasons in words, the strongest first */
    record ScoreJson(BigDecimal probability, String model, List<String> reasons) {}

    /** Who owes invoices beside the debtor: {@code co-debtor} or {@code guarantor}. */
    record PartyJson(String role, String name, String address, List<String> invoices) {}

    static List<PartyJson> parties(List<Party> parties) {
        return parties.stream()
                .map(each -> new PartyJson(ApiWords.of(each.role()), each.name(), each.place(), each.invoices()))
                .toList();
    }

    static List<Hold> holds(CaseFacts facts) {
        return facts.holds().stream().map(CaseJson::hold).toList();
    }

    private static Hold hold(HoldFacts hold) {
        return new Hold(ApiWords.of(hold.reason()), hold.since());
    }

    static Debtor debtor(DebtorCard told) {
        return new Debtor(
                ApiWords.of(told.kind()),
                told.name(),
                told.title().orElse(null),
                told.forenames().orElse(null),
                told.siren().orElse(null),
                told.street().orElse(null),
                told.postcode().orElse(null),
                told.city().orElse(null),
                told.email().orElse(null),
                told.phone().orElse(null));
    }

    static List<Claim> claims(Statement statement) {
        return statement.claims().stream().map(CaseJson::claim).toList();
    }

    private static Claim claim(ClaimLine line) {
        return new Claim(
                line.invoiceNumber(),
                line.invoicedOn(),
                line.dueOn(),
                line.amount().amount(),
                line.amount().currency().getCurrencyCode(),
                line.principal().amount());
    }

    static Owed owed(Statement statement) {
        var owed = statement.owed();
        return new Owed(
                owed.principal().amount(),
                owed.interest().amount(),
                owed.indemnity().amount(),
                owed.costs().amount(),
                owed.total().amount(),
                owed.asOf());
    }
}
