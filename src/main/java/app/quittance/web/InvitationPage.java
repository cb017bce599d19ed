package app.quittance.web;

import app.quittance.identity.Invitations;
import app.quittance.identity.Person;
import app.quittance.kernel.DataScope;
import app.quittance.kernel.Refusal;
import java.util.Optional;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.validation.BindingResult;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.servlet.ModelAndView;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/**
 * Where a one-time link leads: the invited person chooses a password. The link is all that they have to show, so it looks
 * in the agency's scope.
 */
@Controller
@RequestMapping("/invitation/{secret}")
class InvitationPage {

    private final Invitations invitations;
    private final Refusals refusals;

    InvitationPage(Invitations invitations, Refusals refusals) {
        this.invitations = invitations;
        this.refusals = refusals;
    }

    @GetMapping
    ModelAndView show(@PathVariable String secret) {
        return page(invited(secret), new InvitationForm("", ""), HttpStatus.OK);
    }

    @PostMapping
    ModelAndView choose(
            @PathVariable String secret,
            @ModelAttribute("form") InvitationForm form,
            BindingResult errors,
            RedirectAttributes next) {
        if (!form.password().equals(form.again())) errors.rejectValue("again", "invitation.differ");
        if (!errors.hasErrors()) {
            try {
                DataScope.AGENCY.run(() -> invitations.accept(secret, form.password()));
                Notice.done(next, "invitation.done");
                return new ModelAndView("redirect:/login");
            } catch (Refusal refusal) {
                refusals.show(refusal, errors, "password");
            }
        }
        return page(invited(secret), form, HttpStatus.UNPROCESSABLE_CONTENT);
    }

    private Optional<Person> invited(String secret) {
        return DataScope.AGENCY.call(() -> invitations.invited(secret));
    }

    private static ModelAndView page(Optional<Person> person, InvitationForm form, HttpStatus status) {
        var page = new ModelAndView("invitation", person.isPresent() ? status : HttpStatus.NOT_FOUND);
        page.addObject("person", person.orElse(null));
        page.addObject("form", form);
        return page;
    }
}
