package app.quittance.document;

import app.quittance.document.filling.Filling;
import app.quittance.document.filling.Fillings;
import app.quittance.document.print.Printer;
import app.quittance.document.template.Template;
import app.quittance.document.template.TemplateStore;
import org.springframework.stereotype.Service;

/**
 * Draws up documents from their templates. The same content on the same template gives the same PDF. A template that lacks
 * a mandatory mention, and a content that may not be asked of its reader, are refused with the reason.
 */
@Service
public class Documents {

    private final TemplateStore templates;
    private final Printer printer;

    Documents(TemplateStore templates, Printer printer) {
        this.templates = templates;
        this.printer = printer;
    }

    /** The template that would draw it up, with its version: "petition/1". */
    public String templateOf(DocumentContent content) {
        return templates.inForce(content.kind(), content.writtenOn()).name();
    }

    public RenderedPdf render(DocumentContent content) {
        Template template = templates.inForce(content.kind(), content.writtenOn());
        Filling filling = Fillings.of(content, template.texts());
        var printed = printer.print(template, filling, content.audience(), content.writtenOn());
        return RenderedPdf.of(printed.bytes(), printed.pages());
    }
}
