package app.quittance.web.client;

import app.quittance.account.Account;
import app.quittance.account.GrantCreditNote;
import app.quittance.casefile.CaseFacts;
import app.quittance.casefile.CaseFiles;
import app.quittance.casefile.ClaimId;
import app.quittance.identity.CurrentUser;
import app.quittance.web.Euros;
import app.quittance.web.Notice;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.UUID;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** The client tells of a credit note that it sent its debtor: from its date it is no longer owed. */
@Controller
class ClientCreditNotes {

    private final CaseFiles caseFiles;
    private final Account account;

    ClientCreditNotes(CaseFiles caseFiles, Account account) {
        this.caseFiles = caseFiles;
        this.account = account;
    }

    @PostMapping("/client/cases/{reference}/credit-notes")
    String declare(
            CurrentUser user,
            @PathVariable String reference,
            @RequestParam UUID claim,
            @RequestParam BigDecimal amount,
            @RequestParam LocalDate on,
            @RequestParam String number,
            @RequestParam UUID key,
            RedirectAttributes next) {
        CaseFacts facts = caseFiles.byReference(reference);
        account.credit(
                new GrantCreditNote(
                        facts.id(), new ClaimId(claim), Euros.typed(amount), on, number, "credit note " + key),
                user.actor());
        Notice.done(next, "case.credit-note.done");
        return "redirect:/client/cases/" + reference;
    }
}
