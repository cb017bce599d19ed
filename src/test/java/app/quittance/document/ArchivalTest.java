package app.quittance.document;

import static org.assertj.core.api.Assertions.assertThat;

import app.quittance.document.print.Printer;
import app.quittance.document.template.TemplateStore;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.cos.COSName;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.font.PDFont;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;
import org.verapdf.pdfa.flavours.PDFAFlavour;

/** Every document is fit for the archive and for a screen reader, as an independent checker sees it. */
class ArchivalTest {

    private final TemplateStore templates = new TemplateStore(Path.of("target/no-home"));
    private final Documents documents = new Documents(templates, new Printer(templates));

    @TestFactory
    List<DynamicTest> every_document_is_pdf_a_2a() {
        return Samples.all().stream()
                .map(content -> DynamicTest.dynamicTest(
                        content.kind().folder() + " " + content.audience().code(),
                        () -> assertThat(
                                        VeraPdf.faults(documents.render(content).bytes(), PDFAFlavour.PDFA_2_A))
                                .isEmpty()))
                .toList();
    }

    @Test
    void a_document_says_its_title_and_language_and_holds_its_fonts() throws IOException {
        var pdf = documents.render(Samples.letter(DocumentKind.FIRST_LETTER, Audience.CONSUMER));
        try (PDDocument document = Loader.loadPDF(pdf.bytes())) {
            assertThat(document.getDocumentInformation().getTitle()).isEqualTo("Lettre d’ouverture 2026-000417");
            assertThat(document.getDocumentCatalog().getLanguage()).isEqualTo("fr-FR");
            assertThat(document.getDocumentCatalog().getMarkInfo().isMarked()).isTrue();
            for (var page : document.getPages()) {
                for (COSName name : page.getResources().getFontNames()) {
                    PDFont font = page.getResources().getFont(name);
                    assertThat(font.isEmbedded()).as(font.getName()).isTrue();
                }
            }
        }
    }

    @Test
    void the_same_content_gives_the_same_bytes() {
        for (DocumentContent content : Samples.all()) {
            assertThat(documents.render(content).sha256())
                    .isEqualTo(documents.render(content).sha256());
        }
    }
}
