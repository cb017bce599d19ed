package app.quittance.web;

import app.quittance.identity.CurrentUser;
import app.quittance.identity.Language;
import app.quittance.identity.People;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.net.URI;
import java.util.Objects;
import org.springframework.security.authentication.LockedException;
import org.springframework.security.core.Authentication;
import org.springframework.security.core.AuthenticationException;
import org.springframework.security.web.savedrequest.HttpSessionRequestCache;
import org.springframework.security.web.savedrequest.RequestCache;
import org.springframework.security.web.savedrequest.SavedRequest;

/** Where a sign-in leads: to the page that was asked for if the role may open it, else to the day's work; or back, with a reason. */
class SignInOutcome {

    static final String TYPED_USERNAME = "typedUsername";

    private final People people;
    private final LanguageChoice language;
    private final RequestCache asked = new HttpSessionRequestCache();

    SignInOutcome(People people, LanguageChoice language) {
        this.people = people;
        this.language = language;
    }

    void accepted(HttpServletRequest request, HttpServletResponse response, Authentication login) throws IOException {
        var user = (CurrentUser) Objects.requireNonNull(login.getPrincipal());
        Language spoken = user.scope().call(() -> people.get(user.personId()).language());
        language.remember(spoken, request, response);
        response.sendRedirect(target(request, response, user));
    }

    void refused(HttpServletRequest request, HttpServletResponse response, AuthenticationException why)
            throws IOException {
        String username = request.getParameter("username");
        if (username != null && username.length() <= 100) {
            request.getSession().setAttribute(TYPED_USERNAME, username);
        }
        response.sendRedirect(
                request.getContextPath() + (why instanceof LockedException ? "/login?locked" : "/login?refused"));
    }

    private String target(HttpServletRequest request, HttpServletResponse response, CurrentUser user) {
        SavedRequest saved = asked.getRequest(request, response);
        asked.removeRequest(request, response);
        String home = request.getContextPath() + AccessRules.home(user.role());
        if (saved == null) return home;
        var address = URI.create(saved.getRedirectUrl());
        String path = address.getRawPath().substring(request.getContextPath().length());
        return AccessRules.allow(user.role(), path) && !path.equals("/") ? saved.getRedirectUrl() : home;
    }
}
