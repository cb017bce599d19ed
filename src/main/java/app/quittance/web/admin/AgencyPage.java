package app.quittance.web.admin;

import app.quittance.identity.Agency;
import app.quittance.identity.AgencyProfile;
import app.quittance.identity.CurrentUser;
import app.quittance.identity.Role;
import app.quittance.web.Format;
import app.quittance.web.NavigationItem;
import app.quittance.web.Notice;
import java.util.Map;
import org.springframework.context.annotation.Bean;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.validation.BindingResult;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.servlet.ModelAndView;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** Who the agency is, as its letters will name it. */
@Controller
@RequestMapping("/admin/agency")
class AgencyPage {

    private final AgencyProfile profile;
    private final Format format;

    AgencyPage(AgencyProfile profile, Format format) {
        this.profile = profile;
        this.format = format;
    }

    @Bean
    static NavigationItem adminAgency() {
        return NavigationItem.of(15, "admin.agency.nav", "/admin/agency", "building", Role.ADMIN);
    }

    @GetMapping
    ModelAndView show() {
        AgencyForm form =
                profile.find().map(agency -> AgencyForm.of(agency, format)).orElse(AgencyForm.EMPTY);
        return new ModelAndView("admin/agency", Map.of("form", form, "changes", Change.latest(profile.changes())));
    }

    @PostMapping
    ModelAndView save(
            CurrentUser user, @ModelAttribute("form") AgencyForm form, BindingResult errors, RedirectAttributes next) {
        var typed = new TypedFields(errors);
        Agency agency = AgencyForm.read(typed);
        if (!typed.allRead()) return new ModelAndView("admin/agency", HttpStatus.UNPROCESSABLE_CONTENT);
        profile.save(agency, user.actor());
        Notice.done(next, "admin.agency.saved");
        return new ModelAndView("redirect:/admin");
    }
}
