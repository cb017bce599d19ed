package app.quittance.web.legal;

import app.quittance.casefile.CaseFiles;
import app.quittance.casefile.CaseId;
import app.quittance.identity.CurrentUser;
import app.quittance.litigation.Declarations;
import app.quittance.litigation.MatterDeadlines;
import app.quittance.web.Notice;
import java.io.IOException;
import java.time.LocalDate;
import java.util.Optional;
import java.util.UUID;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.multipart.MultipartFile;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** What the legal team does about a claim in insolvency proceedings: power, declaration, dispatch, ratification. */
@Controller
@RequestMapping("/legal/proceedings/{reference}")
class DeclarationActs {

    private final CaseFiles caseFiles;
    private final Declarations declarations;
    private final MatterDeadlines deadlines;

    DeclarationActs(CaseFiles caseFiles, Declarations declarations, MatterDeadlines deadlines) {
        this.caseFiles = caseFiles;
        this.declarations = declarations;
        this.deadlines = deadlines;
    }

    @PostMapping("/declaration")
    String prepare(CurrentUser user, @PathVariable String reference, RedirectAttributes next) {
        declarations.prepare(caseId(reference), user.actor());
        Notice.done(next, "legal.declaration.prepared");
        return back(reference);
    }

    @PostMapping("/power")
    String empower(
            CurrentUser user,
            @PathVariable String reference,
            @RequestParam LocalDate datedOn,
            @RequestParam MultipartFile file,
            RedirectAttributes next)
            throws IOException {
        String name = Optional.ofNullable(file.getOriginalFilename()).orElse("");
        declarations.empower(caseId(reference), datedOn, name, file.getBytes(), user.actor());
        Notice.done(next, "legal.declaration.empowered");
        return back(reference);
    }

    @PostMapping("/sent")
    String sent(CurrentUser user, @PathVariable String reference, @RequestParam LocalDate on, RedirectAttributes next) {
        declarations.sent(caseId(reference), on, user.actor());
        Notice.done(next, "legal.declaration.sent");
        return back(reference);
    }

    @PostMapping("/ratified")
    String ratified(
            CurrentUser user, @PathVariable String reference, @RequestParam LocalDate on, RedirectAttributes next) {
        declarations.ratified(caseId(reference), on, user.actor());
        Notice.done(next, "legal.declaration.ratified");
        return back(reference);
    }

    /** The creditor does not want it declared. */
    @PostMapping("/waived")
    String waive(
            CurrentUser user, @PathVariable String reference, @RequestParam String reason, RedirectAttributes next) {
        declarations.waive(caseId(reference), reason, user.actor());
        Notice.done(next, "legal.declaration.waived");
        return back(reference);
    }

    /** A second person has checked the first day of a fatal deadline. */
    @PostMapping("/deadlines/{deadline}/confirmation")
    String confirm(
            CurrentUser user, @PathVariable String reference, @PathVariable UUID deadline, RedirectAttributes next) {
        deadlines.confirm(caseId(reference), deadline, user.actor());
        Notice.done(next, "legal.deadline.confirmed");
        return back(reference);
    }

    @PostMapping("/deadlines/{deadline}/met")
    String met(
            CurrentUser user,
            @PathVariable String reference,
            @PathVariable UUID deadline,
            @RequestParam LocalDate on,
            RedirectAttributes next) {
        deadlines.met(caseId(reference), deadline, on, user.actor());
        Notice.done(next, "legal.deadline.met-recorded");
        return back(reference);
    }

    private CaseId caseId(String reference) {
        return caseFiles.byReference(reference).id();
    }

    private static String back(String reference) {
        return "redirect:/cases/" + reference + "/proceedings";
    }
}
