package app.quittance.document.template;

import app.quittance.document.DocumentKind;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import net.sf.jasperreports.engine.JRException;
import net.sf.jasperreports.engine.JRRuntimeException;
import net.sf.jasperreports.engine.JasperCompileManager;
import net.sf.jasperreports.engine.JasperReport;
import net.sf.jasperreports.engine.JasperReportsContext;
import net.sf.jasperreports.engine.design.JasperDesign;
import net.sf.jasperreports.engine.xml.JRXmlLoader;
import org.springframework.core.NestedExceptionUtils;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.json.JsonMapper;

/** Turns the files of a template into a {@link Template}, after judging them. */
final class TemplateReader {

    private static final JsonMapper JSON = JsonMapper.builder().build();

    private final JasperReportsContext context;

    TemplateReader(JasperReportsContext context) {
        this.context = context;
    }

    Template read(DocumentKind kind, TemplateFiles files) throws IOException {
        String name = files.name();
        byte[] jrxml = files.read("template.jrxml");
        JrxmlGuard.check(name, jrxml);
        Texts texts = texts(files);
        if (kind.isCollectionLetter() || kind == DocumentKind.RECEIPT) ForbiddenLook.check(name, jrxml, texts);
        return new Template(name, kind, about(files), texts, compile(name, jrxml, texts));
    }

    static About about(TemplateFiles files) throws IOException {
        try {
            return JSON.readValue(files.read("about.json"), About.class);
        } catch (JacksonException e) {
            throw new TemplateRefused(
                    "document.template-unreadable", files.name() + "/about.json", e.getOriginalMessage());
        }
    }

    private static Texts texts(TemplateFiles files) throws IOException {
        var bytes = new ByteArrayInputStream(files.read("texts_fr.properties"));
        try (var reader = new InputStreamReader(bytes, StandardCharsets.UTF_8)) {
            return Texts.read(files.name(), reader);
        }
    }

    private JasperReport compile(String name, byte[] jrxml, Texts texts) {
        try {
            JasperDesign design = JRXmlLoader.load(context, new ByteArrayInputStream(jrxml));
            DesignRules.apply(design, texts);
            return JasperCompileManager.getInstance(context).compile(design);
        } catch (JRException | JRRuntimeException e) {
            throw new TemplateRefused("document.template-unreadable", name, reason(e));
        }
    }

    /** The innermost reason, first line: what was not understood, and where. */
    private static String reason(Exception e) {
        Throwable root = NestedExceptionUtils.getMostSpecificCause(e);
        return String.valueOf(root.getMessage()).lines().findFirst().orElse("JRXML");
    }
}
