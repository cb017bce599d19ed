package app.quittance.web.legal;

import app.quittance.casefile.CaseId;
import app.quittance.identity.CurrentUser;
import app.quittance.identity.Role;
import app.quittance.kernel.Money;
import app.quittance.litigation.CourtFees;
import app.quittance.litigation.FilingFacts;
import app.quittance.litigation.FilingState;
import app.quittance.litigation.Filings;
import app.quittance.web.Download;
import app.quittance.web.NavigationItem;
import app.quittance.web.Notice;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.springframework.context.annotation.Bean;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** Filing in numbers: the ready cases of a court, their packets, the deposit list, and what the registries ask. */
@Controller
@RequestMapping("/legal/filings")
class FilingsPage {

    private final Filings filings;
    private final CourtFees fees;
    private final LegalLists lists;

    FilingsPage(Filings filings, CourtFees fees, LegalLists lists) {
        this.filings = filings;
        this.fees = fees;
        this.lists = lists;
    }

    @Bean
    static NavigationItem legalFilings() {
        return NavigationItem.of(25, "legal.filings", "/legal/filings", "files", Role.LEGAL);
    }

    @GetMapping
    String show(@RequestParam(defaultValue = "") String court, Model model) {
        model.addAttribute("courts", lists.courtsOfReady());
        model.addAttribute("court", court);
        model.addAttribute("ready", lists.readyFor(court));
        model.addAttribute("filings", filings.latest());
        model.addAttribute("fees", fees.all());
        return "legal/filings";
    }

    /** Opens a filing of the cases that were ticked; their packets are made one after the other. */
    @PostMapping
    String open(
            CurrentUser user,
            @RequestParam String court,
            @RequestParam(defaultValue = "") Set<UUID> cases,
            @RequestParam(defaultValue = "false") boolean courtChecked,
            RedirectAttributes next) {
        UUID id = filings.open(
                courtChecked ? court : "", cases.stream().map(CaseId::new).collect(Collectors.toSet()), user.actor());
        Notice.done(next, "legal.filing.opened", cases.size());
        return "redirect:/legal/filings/" + id;
    }

    @GetMapping("/{id}")
    String one(@PathVariable UUID id, Model model) {
        FilingFacts facts = filings.get(id);
        model.addAttribute("filing", facts);
        model.addAttribute("waiting", facts.count(FilingState.WAITING));
        model.addAttribute("made", facts.count(FilingState.DONE));
        model.addAttribute("refused", facts.count(FilingState.REFUSED));
        return "legal/filing";
    }

    /** The list for the registry. */
    @GetMapping(path = "/{id}/list.pdf", produces = MediaType.APPLICATION_PDF_VALUE)
    ResponseEntity<byte[]> list(@PathVariable UUID id) {
        return Download.pdf(
                "bordereau-" + filings.get(id).number(), filings.list(id).bytes());
    }

    @PostMapping("/{id}/filed")
    String filed(CurrentUser user, @PathVariable UUID id, @RequestParam LocalDate on, RedirectAttributes next) {
        filings.filed(id, on, user.actor());
        Notice.done(next, "legal.filing.filed");
        return "redirect:/legal/filings/" + id;
    }

    /** Enters what a registry asks, as read on its invoice. */
    @PostMapping("/fees")
    String fee(
            CurrentUser user,
            @RequestParam String court,
            @RequestParam LocalDate since,
            @RequestParam BigDecimal amount,
            @RequestParam String source,
            RedirectAttributes next) {
        fees.enter(court, since, Money.euros(amount), source, user.actor());
        Notice.done(next, "legal.fee.entered");
        return "redirect:/legal/filings#fees";
    }
}
