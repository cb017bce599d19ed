package app.quittance.api;

import app.quittance.kernel.Refusal;
import app.quittance.kernel.Unknown;
import app.quittance.platform.Sentences;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.net.URI;
import java.util.Locale;
import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.ProblemDetail;
import org.springframework.security.access.AccessDeniedException;
import org.springframework.security.core.AuthenticationException;
import org.springframework.web.bind.annotation.ExceptionHandler;
import org.springframework.web.bind.annotation.RestControllerAdvice;
import org.springframework.web.servlet.LocaleResolver;
import org.springframework.web.servlet.mvc.method.annotation.ResponseEntityExceptionHandler;
import tools.jackson.databind.json.JsonMapper;

/** Errors as RFC 9457 problem details. A refusal carries its code for programs and its sentence for people. */
@RestControllerAdvice(basePackageClasses = ApiProblems.class)
@Order(Ordered.HIGHEST_PRECEDENCE)
class ApiProblems extends ResponseEntityExceptionHandler {

    private final Sentences sentences;
    private final LocaleResolver locales;
    private final JsonMapper json;

    ApiProblems(Sentences sentences, LocaleResolver locales, JsonMapper json) {
        this.sentences = sentences;
        this.locales = locales;
        this.json = json;
    }

    @ExceptionHandler
    ProblemDetail refused(Refusal refusal, Locale locale) {
        HttpStatus status = refusal instanceof BadCall ? HttpStatus.BAD_REQUEST : HttpStatus.UNPROCESSABLE_CONTENT;
        var problem = ProblemDetail.forStatusAndDetail(status, sentences.tell(refusal, locale));
        problem.setProperty("code", refusal.code());
        return problem;
    }

    /** What belongs to another client is told as what does not exist. */
    @ExceptionHandler
    ProblemDetail unknown(Unknown unknown, Locale locale) {
        return ProblemDetail.forStatusAndDetail(HttpStatus.NOT_FOUND, sentences.say("api.unknown", locale));
    }

    void noKey(HttpServletRequest request, HttpServletResponse response, AuthenticationException why)
            throws IOException {
        response.setHeader(HttpHeaders.WWW_AUTHENTICATE, "Bearer");
        write(HttpStatus.UNAUTHORIZED, "api.no-key", request, response);
    }

    void notAllowed(HttpServletRequest request, HttpServletResponse response, AccessDeniedException why)
            throws IOException {
        write(HttpStatus.FORBIDDEN, "api.not-allowed", request, response);
    }

    private void write(HttpStatus status, String key, HttpServletRequest request, HttpServletResponse response)
            throws IOException {
        var problem = ProblemDetail.forStatusAndDetail(status, sentences.say(key, locales.resolveLocale(request)));
        problem.setInstance(URI.create(request.getRequestURI()));
        response.setStatus(status.value());
        response.setContentType(MediaType.APPLICATION_PROBLEM_JSON_VALUE);
        response.getOutputStream().write(json.writeValueAsBytes(problem));
    }
}
