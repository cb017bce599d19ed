package app.quittance.web.legal;

import app.quittance.casefile.CaseFacts;
import app.quittance.casefile.CaseFiles;
import app.quittance.debtor.Debtors;
import app.quittance.identity.CurrentUser;
import app.quittance.litigation.Procedure;
import app.quittance.litigation.Procedures;
import app.quittance.litigation.Transmissions;
import app.quittance.web.Notice;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** The ways to a title for one case, each with its conditions; and the files prepared for those who may act. */
@Controller
@RequestMapping("/legal/cases/{reference}/procedures")
class ProceduresPage {

    private final CaseFiles caseFiles;
    private final Debtors debtors;
    private final Procedures procedures;
    private final Transmissions transmissions;

    ProceduresPage(CaseFiles caseFiles, Debtors debtors, Procedures procedures, Transmissions transmissions) {
        this.caseFiles = caseFiles;
        this.debtors = debtors;
        this.procedures = procedures;
        this.transmissions = transmissions;
    }

    @GetMapping
    String show(@PathVariable String reference, Model model) {
        CaseFacts facts = caseFiles.byReference(reference);
        model.addAttribute("file", facts);
        model.addAttribute("debtor", debtors.get(facts.debtorId()));
        model.addAttribute("prospects", procedures.of(facts.id()));
        model.addAttribute("prepared", transmissions.of(facts.id()));
        return "legal/procedures";
    }

    /** Prepares the file for counsel or a commissaire de justice. */
    @PostMapping("/{procedure}")
    String prepare(
            CurrentUser user,
            @PathVariable String reference,
            @PathVariable Procedure procedure,
            RedirectAttributes next) {
        transmissions.prepare(caseFiles.byReference(reference).id(), procedure, user.actor());
        Notice.done(next, "legal.transmission.done");
        return LegalCasePage.back(reference) + "/procedures#prepared";
    }
}
