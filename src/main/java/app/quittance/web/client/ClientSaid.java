package app.quittance.web.client;

import app.quittance.casefile.CaseFacts;
import app.quittance.casefile.CaseFiles;
import app.quittance.casefile.ClaimNotes;
import app.quittance.casefile.ClientWords;
import app.quittance.casefile.DebtorNotes;
import app.quittance.debtor.Debtors;
import app.quittance.identity.CurrentUser;
import app.quittance.kernel.Refusal;
import app.quittance.web.Euros;
import app.quittance.web.Notice;
import java.math.BigDecimal;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** The client completes or mends what it said of a debtor and of each invoice when it entrusted them. */
@Controller
class ClientSaid {

    private final CaseFiles caseFiles;
    private final ClientWords words;
    private final Debtors debtors;

    ClientSaid(CaseFiles caseFiles, ClientWords words, Debtors debtors) {
        this.caseFiles = caseFiles;
        this.words = words;
        this.debtors = debtors;
    }

    /** An answer left open is neither yes nor no. */
    record OfDebtor(
            @Nullable Boolean careful,
            @Nullable String contactToAvoid,
            @Nullable Boolean deliveriesSuspended,
            @Nullable String insurer,
            @Nullable LocalDate insurerDueOn,
            @Nullable String insurerAgreement,
            @Nullable String guarantor,
            @Nullable String guarantorContact) {

        DebtorNotes notes() {
            return new DebtorNotes(
                    careful,
                    contactToAvoid,
                    deliveriesSuspended,
                    insurer,
                    insurerDueOn,
                    insurerAgreement,
                    guarantor,
                    guarantorContact);
        }
    }

    record OfInvoice(
            @Nullable LocalDate remindedOn,
            @Nullable LocalDate noticedOn,
            @Nullable String factor,
            @Nullable String factorIban,
            @Nullable Boolean titleRetained,
            @Nullable BigDecimal deposit) {

        ClaimNotes notes() {
            return new ClaimNotes(
                    remindedOn,
                    noticedOn,
                    factor,
                    factorIban,
                    titleRetained,
                    deposit == null ? null : Euros.typed(deposit));
        }
    }

    @GetMapping("/client/cases/{reference}/said")
    String form(CurrentUser user, @PathVariable String reference, Model model) {
        CaseFacts facts = caseFiles.byReference(reference);
        if (!facts.status().isOpen()) throw new Refusal("said.closed", reference);
        model.addAttribute("file", facts);
        model.addAttribute("debtor", debtors.asTold(user.requireClient(), facts.debtorId()));
        model.addAttribute("said", words.ofDebtor(facts.id()));
        model.addAttribute("invoices", words.ofInvoices(facts.id()));
        return "client/said";
    }

    @PostMapping("/client/cases/{reference}/said")
    String ofDebtor(CurrentUser user, @PathVariable String reference, OfDebtor told, RedirectAttributes next) {
        words.sayOfDebtor(caseFiles.byReference(reference).id(), told.notes(), user.actor());
        return saved(reference, next);
    }

    @PostMapping("/client/cases/{reference}/said/invoice")
    String ofInvoice(
            CurrentUser user,
            @PathVariable String reference,
            @RequestParam String invoice,
            OfInvoice told,
            RedirectAttributes next) {
        words.sayOfInvoice(caseFiles.byReference(reference).id(), invoice, told.notes(), user.actor());
        return saved(reference, next);
    }

    private static String saved(String reference, RedirectAttributes next) {
        Notice.done(next, "said.saved");
        return "redirect:/client/cases/" + reference + "/said";
    }
}
