package app.quittance.web;

import jakarta.servlet.RequestDispatcher;
import jakarta.servlet.http.HttpServletRequest;
import java.security.SecureRandom;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.boot.webmvc.error.ErrorController;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.ProblemDetail;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.servlet.ModelAndView;

/**
 * The last word when something went wrong: a sentence and a way on. A bug gets a reference number, by which the log is
 * searched; nothing of the machine is shown.
 */
@Controller
class ErrorPage implements ErrorController {

    private static final Logger LOG = LoggerFactory.getLogger(ErrorPage.class);
    private static final SecureRandom RANDOM = new SecureRandom();
    private static final String SIGNS = "23456789BCDFGHJKMNPQRSTVWXYZ";

    /** A page for people; a problem description for a program that called the REST addresses. */
    @RequestMapping("/error")
    Object answer(HttpServletRequest request) {
        HttpStatus status = status(request);
        String reference = status.is5xxServerError() ? logged(request) : null;
        return isCall(request) ? problem(status, reference) : page(status, reference);
    }

    private static ResponseEntity<ProblemDetail> problem(HttpStatus status, @Nullable String reference) {
        var problem = ProblemDetail.forStatus(status);
        if (reference != null) problem.setProperty("reference", reference);
        return ResponseEntity.status(status)
                .contentType(MediaType.APPLICATION_PROBLEM_JSON)
                .body(problem);
    }

    private static boolean isCall(HttpServletRequest request) {
        return request.getAttribute(RequestDispatcher.ERROR_REQUEST_URI) instanceof String path
                && path.startsWith(request.getContextPath() + "/api/");
    }

    /** The page for a status; the reference is shown where there is one. */
    static ModelAndView page(HttpStatus status, @Nullable String reference) {
        var page = new ModelAndView("error/problem", status);
        page.addObject("kind", kind(status));
        page.addObject("reference", reference);
        return page;
    }

    private static String kind(HttpStatus status) {
        return switch (status) {
            case NOT_FOUND -> "unknown";
            case FORBIDDEN, UNAUTHORIZED -> "forbidden";
            case CONTENT_TOO_LARGE -> "too-large";
            default -> status.is5xxServerError() ? "bug" : "request";
        };
    }

    private static HttpStatus status(HttpServletRequest request) {
        return request.getAttribute(RequestDispatcher.ERROR_STATUS_CODE) instanceof Integer code
                ? HttpStatus.valueOf(code)
                : HttpStatus.NOT_FOUND;
    }

    private static String logged(HttpServletRequest request) {
        String reference = RANDOM.ints(8, 0, SIGNS.length())
                .mapToObj(i -> SIGNS.substring(i, i + 1))
                .collect(Collectors.joining());
        var error = (Throwable) request.getAttribute(RequestDispatcher.ERROR_EXCEPTION);
        LOG.error("Reference {}: {}", reference, request.getAttribute(RequestDispatcher.ERROR_REQUEST_URI), error);
        return reference;
    }
}
