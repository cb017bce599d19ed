package app.quittance.web;

import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import org.springframework.http.HttpStatus;
import org.springframework.security.access.AccessDeniedException;
import org.springframework.security.core.AuthenticationException;
import org.springframework.security.web.AuthenticationEntryPoint;
import org.springframework.security.web.access.AccessDeniedHandler;
import org.springframework.security.web.access.AccessDeniedHandlerImpl;
import org.springframework.security.web.authentication.LoginUrlAuthenticationEntryPoint;
import org.springframework.security.web.csrf.CsrfException;

/** Answers who has not signed in or may not pass. A form whose session has ended leads to the sign-in page, not to an error. */
class Denied implements AuthenticationEntryPoint, AccessDeniedHandler {

    private static final String SIGN_IN_AGAIN = "/login?expired";

    private final AuthenticationEntryPoint signIn = new LoginUrlAuthenticationEntryPoint("/login");
    private final AccessDeniedHandler refuse = new AccessDeniedHandlerImpl();

    @Override
    public void commence(HttpServletRequest request, HttpServletResponse response, AuthenticationException why)
            throws IOException, ServletException {
        if (isFragment(request)) {
            reload(response);
        } else {
            signIn.commence(request, response, why);
        }
    }

    @Override
    public void handle(HttpServletRequest request, HttpServletResponse response, AccessDeniedException why)
            throws IOException, ServletException {
        boolean sessionEnded = why instanceof CsrfException && request.getUserPrincipal() == null;
        if (!sessionEnded) {
            refuse.handle(request, response, why);
        } else if (isFragment(request)) {
            reload(response);
        } else {
            response.sendRedirect(request.getContextPath() + SIGN_IN_AGAIN);
        }
    }

    /** Whether htmx asks, which would put a sign-in page in the middle of another. */
    static boolean isFragment(HttpServletRequest request) {
        return "true".equals(request.getHeader("HX-Request"));
    }

    private static void reload(HttpServletResponse response) {
        response.setHeader("HX-Redirect", SIGN_IN_AGAIN);
        response.setStatus(HttpStatus.UNAUTHORIZED.value());
    }
}
