package app.quittance.web.money;

import app.quittance.account.Account;
import app.quittance.account.PaymentMeans;
import app.quittance.account.RefundOverpayment;
import app.quittance.casefile.CaseFacts;
import app.quittance.casefile.CaseFiles;
import app.quittance.identity.CurrentUser;
import app.quittance.kernel.Refusal;
import app.quittance.kernel.Uuid7;
import app.quittance.web.Euros;
import app.quittance.web.Notice;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.UUID;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** What debtors paid the agency too much, until it is given back to them. */
@Controller
@RequestMapping("/money/overpaid")
class OverpaymentsPage {

    private static final String OVERPAID = "overpaid";
    private static final String TO_RECOVER = "to-recover";

    private final MoneyLists lists;
    private final CaseFiles caseFiles;
    private final Account account;

    OverpaymentsPage(MoneyLists lists, CaseFiles caseFiles, Account account) {
        this.lists = lists;
        this.caseFiles = caseFiles;
        this.account = account;
    }

    @GetMapping
    String show(Model model) {
        model.addAttribute("overpaid", lists.besideDebts(OVERPAID));
        model.addAttribute("toRecover", lists.besideDebts(TO_RECOVER));
        model.addAttribute("means", PaymentMeans.values());
        model.addAttribute("key", Uuid7.next());
        return "money/overpaid";
    }

    @PostMapping("/{reference}")
    String refund(
            CurrentUser user,
            @PathVariable String reference,
            @RequestParam BigDecimal amount,
            @RequestParam LocalDate on,
            @RequestParam PaymentMeans means,
            @RequestParam String bankReference,
            @RequestParam UUID key,
            RedirectAttributes next) {
        if (bankReference.isBlank()) throw new Refusal("money.reference-missing");
        CaseFacts facts = caseFiles.byReference(reference);
        account.refund(
                new RefundOverpayment(
                        facts.id(),
                        Euros.typed(amount),
                        on,
                        means,
                        bankReference.strip(),
                        "refund " + reference + " " + key),
                user.actor());
        Notice.done(next, "money.refunded", Euros.typed(amount), reference);
        return "redirect:/money/overpaid";
    }
}
