package app.quittance.web.admin;

import app.quittance.identity.CurrentUser;
import app.quittance.scoring.AcrossClientsUse;
import app.quittance.scoring.feature.AcrossClients;
import app.quittance.scoring.registry.ModelInUse;
import app.quittance.web.Notice;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** Whether the agency's scores look at what other clients know of a debtor, and on which legal basis. */
@Controller
@RequestMapping("/admin/models/across-clients")
class AcrossClientsPage {

    private final AcrossClientsUse use;
    private final ModelInUse models;

    AcrossClientsPage(AcrossClientsUse use, ModelInUse models) {
        this.use = use;
        this.models = models;
    }

    @GetMapping
    String show(Model page) {
        page.addAttribute("scope", use.scope());
        page.addAttribute("scopes", AcrossClients.values());
        page.addAttribute("decisions", use.decisions());
        page.addAttribute("looks", models.champion().model().main().looksAcrossClients());
        return "admin/across-clients";
    }

    @PostMapping
    String decide(
            CurrentUser user, @RequestParam AcrossClients scope, @RequestParam String basis, RedirectAttributes next) {
        use.decide(scope, basis.strip(), user.actor());
        Notice.done(next, "admin.across.decided");
        return "redirect:/admin/models/across-clients";
    }
}
