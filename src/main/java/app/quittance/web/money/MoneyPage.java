package app.quittance.web.money;

import app.quittance.account.Account;
import app.quittance.account.MovementId;
import app.quittance.account.PaymentMeans;
import app.quittance.account.PaymentPreview;
import app.quittance.account.PaymentPreview.Effect;
import app.quittance.account.ReceivedBy;
import app.quittance.account.RecordPayment;
import app.quittance.casefile.CaseFacts;
import app.quittance.casefile.CaseFiles;
import app.quittance.client.ClientProfile;
import app.quittance.client.Clients;
import app.quittance.identity.CurrentUser;
import app.quittance.identity.Role;
import app.quittance.kernel.AgencyCalendar;
import app.quittance.kernel.Refusal;
import app.quittance.kernel.Uuid7;
import app.quittance.ledger.Books;
import app.quittance.remittance.RemittanceProof;
import app.quittance.web.Euros;
import app.quittance.web.NavigationItem;
import app.quittance.web.Notice;
import app.quittance.web.money.MoneyLists.Which;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.context.annotation.Bean;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** The money that came: record a payment on its case, or that the bank took one back. */
@Controller
class MoneyPage {

    private final Account account;
    private final PaymentPreview preview;
    private final CaseFiles caseFiles;
    private final MoneyLists lists;
    private final Books books;
    private final Clients clients;
    private final RemittanceProof remittances;
    private final AgencyCalendar calendar;

    MoneyPage(
            Account account,
            PaymentPreview preview,
            CaseFiles caseFiles,
            MoneyLists lists,
            Books books,
            Clients clients,
            RemittanceProof remittances,
            AgencyCalendar calendar) {
        this.account = account;
        this.preview = preview;
        this.caseFiles = caseFiles;
        this.lists = lists;
        this.books = books;
        this.clients = clients;
        this.remittances = remittances;
        this.calendar = calendar;
    }

    @Bean
    static NavigationItem moneyReceived() {
        return NavigationItem.of(10, "money.received", "/money", "cash-banknote", Role.ACCOUNTANT);
    }

    @Bean
    static NavigationItem moneyBooks() {
        return NavigationItem.of(20, "money.books", "/money/books", "book", Role.ACCOUNTANT);
    }

    @GetMapping("/money")
    String received(
            @RequestParam(defaultValue = "ALL") Which which,
            @RequestParam(defaultValue = "") String search,
            @RequestParam(required = false) @Nullable String after,
            @ModelAttribute("typed") Typed typed,
            Model model) {
        Optional<String> wanted = Optional.of(search.strip()).filter(text -> !text.isEmpty());
        model.addAttribute("figures", lists.figures());
        model.addAttribute("page", lists.page(which, wanted, Optional.ofNullable(after)));
        model.addAttribute("which", which);
        model.addAttribute("choices", Which.values());
        model.addAttribute("search", wanted.orElse(null));
        model.addAttribute("after", after);
        model.addAttribute("means", PaymentMeans.values());
        model.addAttribute("key", Uuid7.next());
        return "money/received";
    }

    /** What is held for whom, what each account of the ledger holds, and whether the books prove sound. */
    @GetMapping("/money/books")
    String books(Model model) {
        model.addAttribute("held", lists.heldForClients());
        model.addAttribute(
                "ibans",
                clients.all().stream()
                        .collect(Collectors.toMap(ClientProfile::reference, ClientProfile::remittanceIban)));
        model.addAttribute("figures", lists.figures());
        model.addAttribute("lines", books.trialBalance(calendar.today()));
        model.addAttribute(
                "faults",
                Stream.concat(books.check().stream(), remittances.check().stream())
                        .toList());
        return "money/books";
    }

    /** What was typed of a payment, when the accountant comes back to change it. */
    public record Typed(
            @Nullable String reference,
            @Nullable BigDecimal amount,
            @Nullable LocalDate receivedOn,
            @Nullable PaymentMeans means,
            @Nullable String bankReference) {}

    /**
     * The key of the form names the payment: sent twice, it counts once. One that is dated before something else on its case
     * is recorded once the accountant has seen what it changes.
     */
    @PostMapping("/money")
    public String record(
            CurrentUser user,
            @RequestParam String reference,
            @RequestParam BigDecimal amount,
            @RequestParam LocalDate receivedOn,
            @RequestParam PaymentMeans means,
            @RequestParam(defaultValue = "") String bankReference,
            @RequestParam UUID key,
            @RequestParam(defaultValue = "false") boolean confirmed,
            Model model,
            RedirectAttributes next) {
        CaseFacts facts = TypedReference.in(caseFiles, reference);
        var payment = new RecordPayment(
                facts.id(),
                Euros.typed(amount),
                receivedOn,
                means,
                ReceivedBy.AGENCY,
                bankReference.isBlank() ? null : bankReference.strip(),
                null,
                "desk " + key);
        if (!confirmed) {
            Effect effect = preview.of(payment);
            if (effect.backDated()) return confirm(facts, payment, effect, key, model);
        }
        account.record(payment, user.actor());
        Notice.done(next, "money.recorded", facts.reference());
        return "redirect:/money";
    }

    private static String confirm(CaseFacts facts, RecordPayment payment, Effect effect, UUID key, Model model) {
        model.addAttribute("file", facts);
        model.addAttribute("payment", payment);
        model.addAttribute("effect", effect);
        model.addAttribute("key", key);
        return "money/confirm";
    }

    @PostMapping("/money/{payment}/bounce")
    public String bounce(
            CurrentUser user, @PathVariable UUID payment, @RequestParam String reason, RedirectAttributes next) {
        if (reason.isBlank()) throw new Refusal("money.reason-missing");
        account.bounce(new MovementId(payment), calendar.today(), reason.strip(), user.actor());
        Notice.done(next, "money.bounce-recorded");
        return "redirect:/money";
    }
}
