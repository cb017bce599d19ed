package app.quittance.web.cases;

import app.quittance.casefile.CaseFacts;
import app.quittance.casefile.CaseFiles;
import app.quittance.contact.CallOutcome;
import app.quittance.contact.Delivery;
import app.quittance.contact.LetterKind;
import app.quittance.dispute.DisputeOutcome;
import app.quittance.dispute.DisputeReason;
import app.quittance.identity.CurrentUser;
import app.quittance.identity.Role;
import app.quittance.kernel.Unknown;
import app.quittance.kernel.Uuid7;
import app.quittance.strategy.Route;
import org.springframework.stereotype.Component;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;

/** The whole case on one page: what is owed, who owes it, what was said and sent, what comes next, and every act on it. */
@Controller
class CasePage {

    private final Entry entry;
    private final CaseDossier dossier;

    CasePage(Entry entry, CaseDossier dossier) {
        this.entry = entry;
        this.dossier = dossier;
    }

    /** Who may enter which case: a collector those they work, the rest of the agency all of them. */
    @Component
    record Entry(CaseFiles caseFiles) {

        CaseFacts open(CurrentUser user, String reference) {
            CaseFacts facts = caseFiles.byReference(reference);
            boolean own = facts.assignedTo().filter(user.id()::equals).isPresent();
            if (user.role() == Role.COLLECTOR && !own) throw new Unknown(reference);
            return facts;
        }
    }

    @GetMapping("/cases/{reference}")
    String show(CurrentUser user, @PathVariable String reference, Model model) {
        CaseFacts facts = entry.open(user, reference);
        dossier.fill(facts, model);
        model.addAttribute("mayAct", user.role() == Role.COLLECTOR || user.role() == Role.LEAD);
        model.addAttribute("mayEnterProceedings", user.role() != Role.ACCOUNTANT);
        model.addAttribute("mayJoin", user.role() == Role.LEAD || user.role() == Role.LEGAL);
        model.addAttribute("isLead", user.role() == Role.LEAD);
        model.addAttribute("key", Uuid7.next());
        model.addAttribute("components", app.quittance.law.interest.Component.values());
        model.addAttribute("letterKinds", LetterKind.values());
        model.addAttribute("callOutcomes", CallOutcome.values());
        model.addAttribute("deliveries", Delivery.values());
        model.addAttribute("disputeReasons", DisputeReason.values());
        model.addAttribute("disputeOutcomes", DisputeOutcome.values());
        model.addAttribute("routes", Route.values());
        return "cases/case";
    }

    @GetMapping("/cases/{reference}/journal")
    String journal(CurrentUser user, @PathVariable String reference, Model model) {
        CaseFacts facts = entry.open(user, reference);
        dossier.fillJournal(facts, model);
        return "cases/journal";
    }
}
