package app.quittance.web;

import app.quittance.kernel.Refusal;
import app.quittance.platform.Sentences;
import org.springframework.context.i18n.LocaleContextHolder;
import org.springframework.stereotype.Component;
import org.springframework.validation.Errors;

/** Puts a broken rule on the form that broke it, so that the person keeps what they typed. */
@Component
public class Refusals {

    private final Sentences sentences;

    Refusals(Sentences sentences) {
        this.sentences = sentences;
    }

    /** Shows the refusal at the top of the form ({@code kit :: errors}). */
    public void show(Refusal refusal, Errors form) {
        form.reject("refused", sentence(refusal));
    }

    /** Shows the refusal beneath the field that it is about. */
    public void show(Refusal refusal, Errors form, String field) {
        form.rejectValue(field, "refused", sentence(refusal));
    }

    public String sentence(Refusal refusal) {
        return sentences.tell(refusal, LocaleContextHolder.getLocale());
    }
}
