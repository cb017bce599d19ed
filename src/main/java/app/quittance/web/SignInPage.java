package app.quittance.web;

import app.quittance.identity.Role;
import app.quittance.platform.DemoMode;
import jakarta.servlet.http.HttpSession;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.SessionAttribute;

/** The front door. In a demonstration it shows the sign-ins. */
@Controller
class SignInPage {

    private static final List<DemoSignIn> DEMO = List.of(
            new DemoSignIn("collector", Role.COLLECTOR),
            new DemoSignIn("collector2", Role.COLLECTOR),
            new DemoSignIn("lead", Role.LEAD),
            new DemoSignIn("legal", Role.LEGAL),
            new DemoSignIn("client", Role.CLIENT),
            new DemoSignIn("client2", Role.CLIENT),
            new DemoSignIn("accounting", Role.ACCOUNTANT),
            new DemoSignIn("admin", Role.ADMIN));

    private final DemoMode demo;

    SignInPage(DemoMode demo) {
        this.demo = demo;
    }

    /** A sign-in that is public knowledge. */
    record DemoSignIn(String username, Role role) {}

    @GetMapping("/login")
    String show(
            Model model,
            HttpSession session,
            @SessionAttribute(name = SignInOutcome.TYPED_USERNAME, required = false) @Nullable String typed) {
        session.removeAttribute(SignInOutcome.TYPED_USERNAME);
        model.addAttribute("typed", typed);
        model.addAttribute("demoSignIns", demo.on() ? DEMO : List.of());
        return "login";
    }
}
