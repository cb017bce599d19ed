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
    void every_letter_is_rendered() throws Exception {
        Path out = Files.createDirectories(Path.of("target/documents"));
        for (var kind : new DocumentKind[] {DocumentKind.FIRST_LETTER, DocumentKind.REMINDER, DocumentKind.FORMAL_NOTICE})
        for (var audience : new Audience[] {Audience.BUSINESS, Audience.CONSUMER}) {
            var pdf = documents.render(Samples.letter(kind, audience));
            Files.write(out.resolve(kind.folder() + "-" + audience.code() + ".pdf"), pdf.bytes());
            assertThat(pdf.pages()).isPositive();
        }
    }
}
