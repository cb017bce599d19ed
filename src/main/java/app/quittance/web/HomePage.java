package app.quittance.web;

import app.quittance.identity.CurrentUser;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;

/** The bare address leads each role to its day's work. */
@Controller
class HomePage {

    @GetMapping("/")
    String home(CurrentUser user) {
        return "redirect:" + AccessRules.home(user.role());
    }
}
