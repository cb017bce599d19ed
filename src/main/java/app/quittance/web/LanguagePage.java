package app.quittance.web;

import app.quittance.identity.CurrentUser;
import app.quittance.identity.Language;
import app.quittance.identity.People;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpHeaders;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RequestParam;

/** Changes the language of the pages, before signing in as after. */
@Controller
class LanguagePage {

    private final People people;
    private final LanguageChoice choice;

    LanguagePage(People people, LanguageChoice choice) {
        this.people = people;
        this.choice = choice;
    }

    @PostMapping("/language")
    String choose(
            @RequestParam Language language,
            @RequestHeader(name = HttpHeaders.REFERER, required = false) @Nullable String from,
            @AuthenticationPrincipal @Nullable CurrentUser user,
            HttpServletRequest request,
            HttpServletResponse response) {
        choice.remember(language, request, response);
        if (user != null) people.speak(user.personId(), language);
        return "redirect:" + PageBefore.of(request, from);
    }
}
