package app.quittance.web.client;

import app.quittance.account.ClaimWithdrawals;
import app.quittance.casefile.CaseFacts;
import app.quittance.casefile.CaseFiles;
import app.quittance.casefile.ClaimId;
import app.quittance.identity.CurrentUser;
import app.quittance.web.Notice;
import java.util.UUID;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** The client takes one claim back: nobody asks its debtor for it any more. */
@Controller
class ClientWithdrawals {

    private final CaseFiles caseFiles;
    private final ClaimWithdrawals withdrawals;

    ClientWithdrawals(CaseFiles caseFiles, ClaimWithdrawals withdrawals) {
        this.caseFiles = caseFiles;
        this.withdrawals = withdrawals;
    }

    @PostMapping("/client/cases/{reference}/withdrawals")
    String withdraw(
            CurrentUser user, @PathVariable String reference, @RequestParam UUID claim, RedirectAttributes next) {
        CaseFacts facts = caseFiles.byReference(reference);
        withdrawals.withdraw(facts.id(), new ClaimId(claim), user.actor());
        Notice.done(next, "case.withdrawal.done");
        return "redirect:/client/cases/" + reference;
    }
}
