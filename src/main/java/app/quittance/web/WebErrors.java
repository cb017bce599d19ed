package app.quittance.web;

import app.quittance.kernel.Refusal;
import app.quittance.kernel.Unknown;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.web.bind.annotation.ControllerAdvice;
import org.springframework.web.bind.annotation.ExceptionHandler;
import org.springframework.web.method.annotation.MethodArgumentTypeMismatchException;
import org.springframework.web.servlet.ModelAndView;

/** What a page says when a rule refuses or a thing does not exist. Everything else is a bug, and {@link ErrorPage} answers. */
@ControllerAdvice(basePackageClasses = WebErrors.class)
class WebErrors {

    private final Refusals refusals;

    WebErrors(Refusals refusals) {
        this.refusals = refusals;
    }

    @ExceptionHandler
    ModelAndView refused(Refusal refusal, HttpServletRequest request, HttpServletResponse response) {
        String sentence = refusals.sentence(refusal);
        if (Denied.isFragment(request)) return fragment(sentence, response);

        var page = new ModelAndView("error/refused", HttpStatus.UNPROCESSABLE_CONTENT);
        page.addObject("sentence", sentence);
        page.addObject("back", PageBefore.of(request, request.getHeader(HttpHeaders.REFERER)));
        return page;
    }

    /** An id that cannot be read names nothing, just as one that nobody has. */
    @ExceptionHandler({Unknown.class, MethodArgumentTypeMismatchException.class})
    ModelAndView unknown() {
        return ErrorPage.page(HttpStatus.NOT_FOUND, null);
    }

    /** For htmx: the sentence alone, which the page puts on top of the form; what was typed stays where it is. */
    private static ModelAndView fragment(String sentence, HttpServletResponse response) {
        response.setHeader("HX-Retarget", "#notices");
        response.setHeader("HX-Reswap", "innerHTML");
        var alert = new ModelAndView("fragments/kit :: alert", HttpStatus.UNPROCESSABLE_CONTENT);
        alert.addObject("text", sentence);
        alert.addObject("tone", "bad");
        return alert;
    }
}
