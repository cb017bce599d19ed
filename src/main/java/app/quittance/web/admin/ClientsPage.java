package app.quittance.web.admin;

import app.quittance.client.ClientProfile;
import app.quittance.client.Clients;
import app.quittance.identity.CurrentUser;
import app.quittance.identity.Role;
import app.quittance.kernel.AgencyCalendar;
import app.quittance.kernel.ClientId;
import app.quittance.kernel.Refusal;
import app.quittance.web.Format;
import app.quittance.web.NavigationItem;
import app.quittance.web.Notice;
import app.quittance.web.Refusals;
import java.util.Map;
import org.springframework.context.annotation.Bean;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.validation.BindingResult;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.servlet.ModelAndView;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** Whom the agency works for and on which terms, and the registration of a new client or the change of one. */
@Controller
class ClientsPage {

    private final Clients clients;
    private final AgencyCalendar calendar;
    private final Refusals refusals;
    private final Format format;

    ClientsPage(Clients clients, AgencyCalendar calendar, Refusals refusals, Format format) {
        this.format = format;
        this.clients = clients;
        this.calendar = calendar;
        this.refusals = refusals;
    }

    @Bean
    static NavigationItem adminMandates() {
        return NavigationItem.of(30, "admin.mandates", "/admin/mandates", "heart-handshake", Role.ADMIN);
    }

    @GetMapping("/admin/mandates")
    String mandates(Model page) {
        page.addAttribute("clients", clients.all());
        return "admin/mandates";
    }

    @GetMapping("/admin/clients/new")
    String blank(Model page) {
        page.addAttribute("form", ClientForm.blank(ClientId.random(), clients.nextReference()));
        return "admin/client";
    }

    @PostMapping("/admin/clients/new")
    ModelAndView register(@ModelAttribute("form") ClientForm form, BindingResult errors, RedirectAttributes next) {
        var typed = new TypedFields(errors);
        ClientProfile profile = form.read(typed, calendar.today());
        if (typed.allRead()) {
            try {
                clients.register(profile);
                Notice.done(next, "admin.client.registered", profile.name());
                return new ModelAndView("redirect:/admin/mandates");
            } catch (Refusal refusal) {
                refusals.show(refusal, errors, "reference");
            }
        }
        return new ModelAndView("admin/client", HttpStatus.UNPROCESSABLE_CONTENT);
    }

    @GetMapping("/admin/clients/{reference}")
    String show(@PathVariable String reference, Model page) {
        ClientProfile client = clients.byReference(reference);
        page.addAttribute("form", ClientForm.of(client, format));
        page.addAttribute("known", client);
        page.addAttribute("changes", Change.latest(clients.changes(client.id())));
        return "admin/client";
    }

    /** Changes who a client is; which one, the address says, whatever the form sends. */
    @PostMapping("/admin/clients/{reference}")
    ModelAndView change(
            CurrentUser user,
            @PathVariable String reference,
            @ModelAttribute("form") ClientForm form,
            BindingResult errors,
            RedirectAttributes next) {
        ClientProfile client = clients.byReference(reference);
        var typed = new TypedFields(errors);
        ClientProfile changed = form.change(client, typed);
        if (!typed.allRead()) {
            return new ModelAndView("admin/client", Map.of("known", client), HttpStatus.UNPROCESSABLE_CONTENT);
        }
        clients.change(changed, user.actor());
        Notice.done(next, "admin.client.changed", changed.name());
        return new ModelAndView("redirect:/admin/mandates");
    }
}
