package app.quittance.web.legal;

import app.quittance.casefile.CaseFacts;
import app.quittance.casefile.CaseFiles;
import app.quittance.casefile.CaseId;
import app.quittance.casefile.Claim;
import app.quittance.casefile.Claims;
import app.quittance.debtor.DebtorId;
import app.quittance.debtor.Debtors;
import app.quittance.identity.CurrentUser;
import app.quittance.litigation.CoDefendant;
import app.quittance.litigation.CoDefendants;
import app.quittance.litigation.Finding;
import app.quittance.litigation.MatterFacts;
import app.quittance.litigation.PacketChoices;
import app.quittance.litigation.PacketDrafts;
import app.quittance.web.Download;
import app.quittance.web.Notice;
import java.util.List;
import java.util.UUID;
import java.util.stream.Collectors;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Component;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.ResponseBody;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** Where a packet is composed: who is pursued, which exhibits go in and in what order, how each page looks. */
@Controller
@RequestMapping("/legal/cases/{reference}/packet")
class PacketPage {

    private final CaseFiles caseFiles;
    private final Claims claims;
    private final Debtors debtors;
    private final LegalCasePage.LegalDesk legal;
    private final Composer composer;

    PacketPage(CaseFiles caseFiles, Claims claims, Debtors debtors, LegalCasePage.LegalDesk legal, Composer composer) {
        this.caseFiles = caseFiles;
        this.claims = claims;
        this.debtors = debtors;
        this.legal = legal;
        this.composer = composer;
    }

    /** What composes a packet, as one collaborator. */
    @Component
    record Composer(PacketChoices choices, CoDefendants coDefendants, PacketDrafts drafts) {}

    /** Somebody who is pursued with the debtor, by name. */
    public record Joined(String name, CoDefendant facts) {}

    @GetMapping
    String show(@PathVariable String reference, @RequestParam(defaultValue = "1") int page, Model model) {
        CaseFacts facts = caseFiles.byReference(reference);
        CaseId id = facts.id();
        List<Finding> findings = legal.admissibility().check(id);
        model.addAttribute("file", facts);
        model.addAttribute("debtor", debtors.get(facts.debtorId()));
        model.addAttribute(
                "open",
                legal.matters().of(id).map(MatterFacts::status).stream().allMatch(status -> status.isBeforeFiling()));
        model.addAttribute(
                "forbidding", findings.stream().filter(Finding::forbids).toList());
        model.addAttribute("warned", legal.warnings().unweighed(id).size());
        model.addAttribute("admissible", findings.stream().noneMatch(Finding::forbids));
        model.addAttribute("courts", legal.packets().courts(id));
        model.addAttribute("exhibits", composer.choices().of(id));
        model.addAttribute(
                "invoices", claims.of(id).stream().collect(Collectors.toMap(Claim::id, Claim::invoiceNumber)));
        model.addAttribute("onOpposition", composer.choices().onOpposition(id).orElse(""));
        model.addAttribute(
                "joined",
                composer.coDefendants().of(id).stream()
                        .map(each -> new Joined(debtors.get(each.debtor()).fullName(), each))
                        .toList());
        model.addAttribute("coDebtors", composer.coDefendants().others(id));
        model.addAttribute("draft", composer.drafts().of(id).orElse(null));
        model.addAttribute("page", page);
        return "legal/composer";
    }

    @PostMapping("/exhibits/{exhibit}")
    String choose(@PathVariable String reference, @PathVariable UUID exhibit, @RequestParam Change change) {
        CaseId id = id(reference);
        switch (change) {
            case UP -> composer.choices().moveUp(id, exhibit);
            case OUT -> composer.choices().leaveOut(id, exhibit, true);
            case IN -> composer.choices().leaveOut(id, exhibit, false);
        }
        return back(reference);
    }

    /** What can be done with an exhibit. */
    enum Change {
        UP,
        OUT,
        IN
    }

    @PostMapping("/opposition")
    String sendToOnOpposition(
            @PathVariable String reference, @RequestParam(defaultValue = "") String court, RedirectAttributes next) {
        composer.choices().sendToOnOpposition(id(reference), court);
        Notice.done(next, "legal.composer.opposition.done");
        return back(reference);
    }

    @PostMapping("/co-defendants")
    String join(
            CurrentUser user,
            @PathVariable String reference,
            @RequestParam UUID debtor,
            @RequestParam(defaultValue = "") String basis,
            RedirectAttributes next) {
        composer.coDefendants().join(id(reference), new DebtorId(debtor), basis, user.actor());
        Notice.done(next, "legal.composer.joined");
        return back(reference);
    }

    @PostMapping("/co-defendants/{debtor}/released")
    String release(
            CurrentUser user, @PathVariable String reference, @PathVariable UUID debtor, RedirectAttributes next) {
        composer.coDefendants().release(id(reference), new DebtorId(debtor), user.actor());
        Notice.done(next, "legal.composer.released");
        return back(reference);
    }

    /** Draws the packet to be looked at; what forbids it is said. */
    @PostMapping("/draft")
    String draw(@PathVariable String reference) {
        composer.drafts().draw(id(reference));
        return back(reference) + "#preview";
    }

    @GetMapping(path = "/pages/{page}", produces = MediaType.IMAGE_PNG_VALUE)
    @ResponseBody
    byte[] picture(@PathVariable String reference, @PathVariable int page) {
        return composer.drafts().page(id(reference), page);
    }

    /** The packet that was assembled last, each part in a file of its own, for a court's portal. */
    @GetMapping("/files")
    ResponseEntity<byte[]> files(@PathVariable String reference) {
        return Download.zip("dossier-de-requete-" + reference, legal.packets().files(id(reference)));
    }

    private CaseId id(String reference) {
        return caseFiles.byReference(reference).id();
    }

    private static String back(String reference) {
        return "redirect:/legal/cases/" + reference + "/packet";
    }
}
