package app.quittance.api;

import app.quittance.casefile.ClaimNotes;
import app.quittance.casefile.DebtorNotes;
import app.quittance.casefile.PlacementNotes;
import app.quittance.kernel.Money;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * What the client says of its debtor and claims beside the debt, as it stands and as it is sent. Null: nothing is said of
 * that.
 *
 * @param handleWithCare no court before the client agrees
 */
record PlacementJson(
        @Nullable Boolean handleWithCare,
        @Nullable String contactToAvoid,
        @Nullable Boolean deliveriesSuspended,
        @Nullable String creditInsurer,
        @Nullable LocalDate insurerDeclarationBy,
        @Nullable String insurerAgreement,
        @Nullable String guarantor,
        @Nullable String guarantorContact,
        @Nullable List<OfClaim> claims) {

    /**
     * @param factor to whom the claim was assigned, which alone is to be paid
     * @param depositHeld in euros
     */
    record OfClaim(
            @Nullable String invoiceNumber,
            @Nullable LocalDate lastReminder,
            @Nullable LocalDate formalNotice,
            @Nullable String factor,
            @Nullable String factorIban,
            @Nullable Boolean retentionOfTitle,
            @Nullable BigDecimal depositHeld) {

        private static OfClaim of(PlacementNotes.OfClaim said) {
            ClaimNotes notes = said.notes();
            Money deposit = notes.deposit();
            return new OfClaim(
                    said.invoiceNumber(),
                    notes.remindedOn(),
                    notes.noticedOn(),
                    notes.factor(),
                    notes.factorIban(),
                    notes.titleRetained(),
                    deposit == null ? null : deposit.amount());
        }

        ClaimNotes notes() {
            if (depositHeld != null && depositHeld.stripTrailingZeros().scale() > 2) {
                throw new BadCall("api.deposit", depositHeld.toPlainString());
            }
            return new ClaimNotes(
                    lastReminder,
                    formalNotice,
                    factor,
                    factorIban,
                    retentionOfTitle,
                    depositHeld == null ? null : Money.euros(depositHeld));
        }
    }

    static PlacementJson of(PlacementNotes said) {
        DebtorNotes debtor = said.debtor();
        return new PlacementJson(
                debtor.careful(),
                debtor.contactToAvoid(),
                debtor.deliveriesSuspended(),
                debtor.insurer(),
                debtor.insurerDueOn(),
                debtor.insurerAgreement(),
                debtor.guarantor(),
                debtor.guarantorContact(),
                // An invoice that is due in instalments is told once.
                said.claims().stream().map(OfClaim::of).distinct().toList());
    }

    /** What is said of each invoice. */
    Map<String, ClaimNotes> ofInvoices() {
        var notes = new LinkedHashMap<String, ClaimNotes>();
        for (OfClaim claim : claims == null ? List.<OfClaim>of() : claims) {
            if (claim == null) throw new BadCall("api.notes");
            String invoice = claim.invoiceNumber();
            if (invoice == null || invoice.isBlank()) throw new BadCall("api.field-missing", "claims.invoiceNumber");
            ClaimNotes before = notes.put(invoice.strip(), claim.notes());
            if (before != null && !before.equals(claim.notes())) throw new BadCall("api.invoice-twice", invoice);
        }
        return notes;
    }

    DebtorNotes debtor() {
        return new DebtorNotes(
                handleWithCare,
                contactToAvoid,
                deliveriesSuspended,
                creditInsurer,
                insurerDeclarationBy,
                insurerAgreement,
                guarantor,
                guarantorContact);
    }
}
