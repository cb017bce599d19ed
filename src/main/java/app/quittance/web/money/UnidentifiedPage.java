package app.quittance.web.money;

import app.quittance.account.PaymentMeans;
import app.quittance.account.UnidentifiedReceipts;
import app.quittance.account.UnidentifiedReceipts.ReceiveUnidentified;
import app.quittance.casefile.CaseFacts;
import app.quittance.casefile.CaseFiles;
import app.quittance.identity.CurrentUser;
import app.quittance.identity.Role;
import app.quittance.kernel.Money;
import app.quittance.kernel.Refusal;
import app.quittance.kernel.Uuid7;
import app.quittance.web.NavigationItem;
import app.quittance.web.Notice;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.Optional;
import java.util.UUID;
import org.springframework.context.annotation.Bean;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** Money of which nobody knows yet whose debt it pays: take it in, find its case, or send it back. */
@Controller
@RequestMapping("/money/unidentified")
class UnidentifiedPage {

    private final UnidentifiedReceipts unidentified;
    private final CaseFiles caseFiles;

    UnidentifiedPage(UnidentifiedReceipts unidentified, CaseFiles caseFiles) {
        this.unidentified = unidentified;
        this.caseFiles = caseFiles;
    }

    @Bean
    static NavigationItem moneyUnidentified() {
        return NavigationItem.of(15, "money.unidentified", "/money/unidentified", "help", Role.ACCOUNTANT);
    }

    @GetMapping
    String waiting(Model model) {
        model.addAttribute("waiting", unidentified.waiting());
        model.addAttribute("means", PaymentMeans.values());
        model.addAttribute("key", Uuid7.next());
        return "money/unidentified";
    }

    /** The key of the form names the money: sent twice, it counts once. */
    @PostMapping
    String receive(
            CurrentUser user,
            @RequestParam BigDecimal amount,
            @RequestParam LocalDate receivedOn,
            @RequestParam PaymentMeans means,
            @RequestParam String payer,
            @RequestParam(defaultValue = "") String bankReference,
            @RequestParam UUID key,
            RedirectAttributes next) {
        if (amount.stripTrailingZeros().scale() > 2) throw new Refusal("case.cents");
        if (payer.isBlank()) throw new Refusal("money.payer-missing");
        unidentified.receive(
                new ReceiveUnidentified(
                        Money.euros(amount),
                        receivedOn,
                        means,
                        payer.strip(),
                        Optional.of(bankReference.strip()).filter(text -> !text.isEmpty()),
                        "desk " + key),
                user.actor());
        Notice.done(next, "money.unidentified.received");
        return "redirect:/money/unidentified";
    }

    @PostMapping("/{id}/case")
    String identify(
            CurrentUser user,
            @PathVariable UUID id,
            @RequestParam String reference,
            @RequestParam String reason,
            RedirectAttributes next) {
        if (reason.isBlank()) throw new Refusal("money.reason-missing");
        CaseFacts facts = TypedReference.in(caseFiles, reference);
        unidentified.identify(id, facts.id(), reason.strip(), user.actor());
        Notice.done(next, "money.recorded", facts.reference());
        return "redirect:/money/unidentified";
    }

    @PostMapping("/{id}/back")
    String sendBack(CurrentUser user, @PathVariable UUID id, @RequestParam String reason, RedirectAttributes next) {
        if (reason.isBlank()) throw new Refusal("money.reason-missing");
        unidentified.sendBack(id, reason.strip(), user.actor());
        Notice.done(next, "money.unidentified.sent-back");
        return "redirect:/money/unidentified";
    }
}
