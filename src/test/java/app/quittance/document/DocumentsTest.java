package app.quittance.document;

import static org.assertj.core.api.Assertions.assertThat;

import app.quittance.document.print.Printer;
import app.quittance.document.template.TemplateStore;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;

class DocumentsTest {

    private final TemplateStore templates = new TemplateStore(Path.of("target/no-home"));
    private final Documents documents = new Documents(templates, new Printer(templates));

    @Test
    void every_document_is_rendered() throws Exception {
        Path out = Files.createDirectories(Path.of("target/documents"));
        int number = 0;
        for (DocumentContent content : Samples.all()) {
            var pdf = documents.render(content);
            Files.write(out.resolve("%02d-%s-%s.pdf".formatted(++number, content.kind().folder(), content.audience().code())), pdf.bytes());
            assertThat(pdf.pages()).isPositive();
        }
    }
}
