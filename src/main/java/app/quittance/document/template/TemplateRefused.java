package app.quittance.document.template;

import app.quittance.kernel.Refusal;

/** A template may not be used as it stands: the sentence says where and why, and the version before it stays in use. */
public class TemplateRefused extends Refusal {

    public TemplateRefused(String code, Object... arguments) {
        super(code, arguments);
    }
}
