package app.quittance.web.legal;

import app.quittance.casefile.CaseFacts;
import app.quittance.casefile.CaseFiles;
import app.quittance.casefile.ClaimId;
import app.quittance.identity.CurrentUser;
import app.quittance.kernel.Refusal;
import app.quittance.litigation.ExhibitKind;
import app.quittance.litigation.Exhibits.AddExhibit;
import app.quittance.litigation.Finding;
import app.quittance.web.Notice;
import java.io.IOException;
import java.time.LocalDate;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.multipart.MultipartFile;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** What the legal team does on a case until it is filed: ask for evidence, add it, assemble the packet, or hand the case back. */
@Controller
@RequestMapping("/legal/cases/{reference}")
class FilingActs {

    private final CaseFiles caseFiles;
    private final LegalCasePage.LegalDesk legal;

    FilingActs(CaseFiles caseFiles, LegalCasePage.LegalDesk legal) {
        this.caseFiles = caseFiles;
        this.legal = legal;
    }

    /** Takes the case up and assembles the packet; what forbids it is said and nothing is kept. */
    @PostMapping("/packet")
    String assemble(
            CurrentUser user,
            @PathVariable String reference,
            @RequestParam(defaultValue = "") String court,
            @RequestParam(defaultValue = "false") boolean courtChecked,
            RedirectAttributes next) {
        CaseFacts facts = caseFiles.byReference(reference);
        legal.packets().assemble(facts.id(), courtChecked ? court : "", user.actor());
        Notice.done(next, "legal.packet.done");
        return LegalCasePage.back(reference);
    }

    /** Sets the warnings of one check aside, with the reason that stays. */
    @PostMapping("/warnings")
    String weigh(
            CurrentUser user,
            @PathVariable String reference,
            @RequestParam Finding.Check check,
            @RequestParam String reason,
            RedirectAttributes next) {
        legal.warnings().weigh(caseFiles.byReference(reference).id(), check, reason, user.actor());
        Notice.done(next, "legal.weighed");
        return LegalCasePage.back(reference);
    }

    @PostMapping("/exhibit-requests")
    String ask(
            CurrentUser user,
            @PathVariable String reference,
            @RequestParam ExhibitKind kind,
            @RequestParam(required = false) @Nullable UUID claim,
            RedirectAttributes next) {
        legal.requests()
                .askForExhibit(
                        caseFiles.byReference(reference).id(),
                        kind,
                        Optional.ofNullable(claim).map(ClaimId::new),
                        user.actor());
        Notice.done(next, "legal.asked");
        return LegalCasePage.back(reference);
    }

    @PostMapping("/approval-request")
    String askApproval(CurrentUser user, @PathVariable String reference, RedirectAttributes next) {
        legal.requests().askForApproval(caseFiles.byReference(reference).id(), user.actor());
        Notice.done(next, "legal.asked");
        return LegalCasePage.back(reference);
    }

    @PostMapping("/exhibits")
    String add(
            CurrentUser user,
            @PathVariable String reference,
            @RequestParam ExhibitKind kind,
            @RequestParam(required = false) @Nullable UUID claim,
            @RequestParam String title,
            @RequestParam(required = false) @Nullable LocalDate datedOn,
            @RequestParam MultipartFile file,
            RedirectAttributes next)
            throws IOException {
        legal.exhibits()
                .add(AddExhibit.sent(
                        caseFiles.byReference(reference).id(),
                        kind,
                        Optional.ofNullable(claim).map(ClaimId::new),
                        title,
                        Optional.ofNullable(datedOn),
                        Optional.ofNullable(file.getOriginalFilename()).orElse(""),
                        file.getBytes(),
                        user.actor()));
        Notice.done(next, "legal.exhibit-added");
        return LegalCasePage.back(reference);
    }

    @PostMapping("/back")
    String handBack(
            CurrentUser user, @PathVariable String reference, @RequestParam String reason, RedirectAttributes next) {
        if (reason.isBlank()) throw new Refusal("legal.reason-missing");
        caseFiles.backFromLitigation(caseFiles.byReference(reference).id(), reason.strip(), user.actor());
        Notice.done(next, "legal.handed-back", reference);
        return "redirect:/legal";
    }
}
