package app.quittance.document.print;

import app.quittance.document.Audience;
import app.quittance.document.filling.Filling;
import app.quittance.document.template.Template;
import app.quittance.document.template.TemplateRefused;
import app.quittance.document.template.TemplateStore;
import java.io.ByteArrayOutputStream;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import net.sf.jasperreports.engine.JRException;
import net.sf.jasperreports.engine.JRParameter;
import net.sf.jasperreports.engine.JasperFillManager;
import net.sf.jasperreports.engine.JasperPrint;
import net.sf.jasperreports.engine.JasperReportsContext;
import net.sf.jasperreports.engine.data.JRMapCollectionDataSource;
import net.sf.jasperreports.export.SimpleExporterInput;
import net.sf.jasperreports.export.SimpleOutputStreamExporterOutput;
import net.sf.jasperreports.pdf.SimplePdfExporterConfiguration;
import net.sf.jasperreports.pdf.type.PdfaConformanceEnum;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Prints a filled template as an archival, tagged PDF, after checking that all of it is there. */
@Component
public class Printer {

    private static final String COLOUR_PROFILE = "color/sRGB.icc";

    private final JasperReportsContext context;

    public Printer(TemplateStore templates) {
        this.context = templates.context();
    }

    /** A printed document. */
    @SuppressWarnings("ArrayRecordComponent") // handed on at once
    public record Printed(byte[] bytes, int pages) {}

    public Printed print(Template template, Filling filling, Audience audience, LocalDate writtenOn) {
        try {
            var rows = new JRMapCollectionDataSource(
                    filling.rows().stream().<Map<String, ?>>map(HashMap::new).toList());
            JasperPrint print = JasperFillManager.getInstance(context)
                    .fill(template.report(), parameters(template, filling, audience), rows);
            PrintCheck.check(template.name(), print, filling.mentions());
            TableTags.add(print);
            String title = String.valueOf(template.texts().filled("title", audience, filling.values()));
            byte[] bytes = export(print, title, String.valueOf(filling.values().get("agencyName")), writtenOn);
            ChanceMarks.settle(bytes);
            return new Printed(bytes, print.getPages().size());
        } catch (JRException e) {
            throw new IllegalStateException("Cannot print " + template.name(), e);
        }
    }

    /** Every parameter that the template declares: a value of the case, or one of the template's own texts. */
    private static Map<String, @Nullable Object> parameters(Template template, Filling filling, Audience audience) {
        var parameters = new HashMap<String, @Nullable Object>();
        parameters.put(JRParameter.REPORT_LOCALE, Locale.FRANCE);
        for (JRParameter parameter : template.report().getParameters()) {
            if (parameter.isSystemDefined()) continue;
            String name = parameter.getName();
            if (filling.values().containsKey(name)) {
                parameters.put(name, filling.values().get(name));
            } else if (template.texts().has(name)) {
                parameters.put(name, template.texts().filled(name, audience, filling.values()));
            } else {
                throw new TemplateRefused("document.template-value-unknown", template.name(), "$P{" + name + "}", name);
            }
        }
        return parameters;
    }

    private byte[] export(JasperPrint print, String title, String author, LocalDate writtenOn) throws JRException {
        var configuration = new SimplePdfExporterConfiguration();
        configuration.setPdfaConformance(PdfaConformanceEnum.PDFA_2A);
        configuration.setIccProfilePath(COLOUR_PROFILE);
        configuration.setTagged(true);
        configuration.setTagLanguage("fr-FR");
        configuration.setDisplayMetadataTitle(true);
        configuration.setMetadataTitle(title);
        configuration.setMetadataAuthor(author);
        configuration.setMetadataCreator("Quittance");
        var bytes = new ByteArrayOutputStream();
        var exporter = new ArchivalExporter(context, writtenOn);
        exporter.setConfiguration(configuration);
        exporter.setExporterInput(new SimpleExporterInput(print));
        exporter.setExporterOutput(new SimpleOutputStreamExporterOutput(bytes));
        exporter.exportReport();
        return bytes.toByteArray();
    }
}
