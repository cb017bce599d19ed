package app.quittance.document;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import app.quittance.kernel.Refusal;
import java.awt.Color;
import java.awt.image.BufferedImage;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import javax.imageio.ImageIO;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.pdmodel.PDPageContentStream;
import org.apache.pdfbox.pdmodel.common.PDRectangle;
import org.apache.pdfbox.pdmodel.encryption.AccessPermission;
import org.apache.pdfbox.pdmodel.encryption.StandardProtectionPolicy;
import org.apache.pdfbox.pdmodel.font.PDType1Font;
import org.apache.pdfbox.pdmodel.font.Standard14Fonts.FontName;
import org.apache.pdfbox.pdmodel.interactive.action.PDActionJavaScript;
import org.apache.pdfbox.text.PDFTextStripper;
import org.junit.jupiter.api.Test;

class PdfAssemblyTest {

    private static final RenderedPdf PAPER = RenderedPdf.of(pdf(PDRectangle.A4, 0, "Requete"), 2);

    @Test
    void exhibits_are_stamped_with_their_number_and_every_page_is_numbered() throws IOException {
        var packet = packet();

        assertThat(packet.pages()).isEqualTo(9);
        try (PDDocument document = Loader.loadPDF(packet.bytes())) {
            Files.write(Files.createDirectories(Path.of("target/documents")).resolve("packet.pdf"), packet.bytes());
            assertThat(document.getNumberOfPages()).isEqualTo(9);
            assertThat(text(document, 3)).contains("Pièce n° 1", "1/2", "Upright", "Dossier 2026-000417 – 3/9");
            assertThat(text(document, 5)).contains("Pièce n° 6.1 a", "Turned");
            assertThat(text(document, 9)).contains("Pièce n° 7").doesNotContain("1/1");
            assertThat(text(document, 1)).doesNotContain("Pièce");
        }
    }

    @Test
    void each_part_has_a_bookmark_to_its_first_page() throws IOException {
        try (PDDocument document = Loader.loadPDF(packet().bytes())) {
            var titles = new java.util.ArrayList<String>();
            document.getDocumentCatalog()
                    .getDocumentOutline()
                    .children()
                    .forEach(item -> titles.add(item.getTitle().replace('\u00a0', ' ')));
            assertThat(titles)
                    .containsExactly(
                            "Requête",
                            "Pièce n° 1 – Bon de commande",
                            "Pièce n° 6.1 a – Bon de livraison",
                            "Pièce n° 7 – Photographie");
        }
    }

    @Test
    void the_same_parts_give_the_same_bytes() {
        assertThat(packet().sha256()).isEqualTo(packet().sha256());
    }

    @Test
    void the_page_on_which_a_part_begins_is_known_before_binding() {
        var assembly = new PdfAssembly("Dossier", "Dossier 1").add("Requête", PAPER);

        assertThat(assembly.nextPage()).isEqualTo(3);
    }

    @Test
    void what_an_exhibit_would_do_when_opened_stays_behind() throws IOException {
        byte[] scripted = change(
                PAPER.bytes(),
                document -> document.getDocumentCatalog().setOpenAction(new PDActionJavaScript("app.alert('boo')")));

        var packet = new PdfAssembly("Dossier", "Dossier 1")
                .addExhibit("1", "Bon de commande", FilingCopy.of(ReceivedFile.of("bon.pdf", scripted)))
                .bind(Samples.TODAY);

        assertThat(new String(packet.bytes(), StandardCharsets.ISO_8859_1)).doesNotContain("JavaScript");
    }

    @Test
    void a_file_that_is_neither_pdf_nor_picture_is_refused_whatever_its_name() {
        assertThatThrownBy(() -> ReceivedFile.of("bon.pdf", "bonjour".getBytes(StandardCharsets.UTF_8)))
                .isInstanceOfSatisfying(
                        Refusal.class, refusal -> assertThat(refusal.code()).isEqualTo("document.pdf-unreadable"));
        assertThatThrownBy(() -> ReceivedFile.of("bon.pdf", "%PDF-1.7 cut off".getBytes(StandardCharsets.UTF_8)))
                .isInstanceOf(Refusal.class);
    }

    @Test
    void a_pdf_locked_by_a_password_is_refused() throws IOException {
        byte[] locked = change(
                PAPER.bytes(),
                document -> document.protect(new StandardProtectionPolicy("owner", "reader", new AccessPermission())));

        assertThatThrownBy(() -> ReceivedFile.of("bon.pdf", locked))
                .isInstanceOfSatisfying(
                        Refusal.class, refusal -> assertThat(refusal.code()).isEqualTo("document.pdf-locked"));
    }

    private static RenderedPdf packet() {
        return new PdfAssembly("Requête en injonction de payer", "Dossier 2026-000417")
                .add("Requête", PAPER)
                .addExhibit(
                        "1",
                        "Bon de commande",
                        FilingCopy.of(ReceivedFile.of("a.pdf", pdf(PDRectangle.LETTER, 0, "Upright"))))
                .addExhibit("6.1 a", "Bon de livraison", FilingCopy.of(fourTurned()))
                .addExhibit("7", "Photographie", FilingCopy.of(ReceivedFile.of("c.png", picture())))
                .bind(Samples.TODAY);
    }

    private static ReceivedFile fourTurned() {
        try (var document = new PDDocument()) {
            for (int rotation : List.of(0, 90, 180, 270))
                page(document, PDRectangle.A5, rotation, "Turned " + rotation);
            return ReceivedFile.of("b.pdf", bytes(document));
        } catch (IOException e) {
            throw new AssertionError(e);
        }
    }

    private static byte[] pdf(PDRectangle size, int rotation, String text) {
        try (var document = new PDDocument()) {
            page(document, size, rotation, text);
            page(document, size, rotation, text + " 2");
            return bytes(document);
        } catch (IOException e) {
            throw new AssertionError(e);
        }
    }

    private static void page(PDDocument document, PDRectangle size, int rotation, String text) throws IOException {
        var page = new PDPage(size);
        page.setRotation(rotation);
        document.addPage(page);
        try (var content = new PDPageContentStream(document, page)) {
            content.addRect(5, 5, size.getWidth() - 10, size.getHeight() - 10);
            content.stroke();
            content.beginText();
            content.setFont(new PDType1Font(FontName.HELVETICA), 24);
            content.newLineAtOffset(60, size.getHeight() - 90);
            content.showText(text);
            content.endText();
        }
    }

    private static byte[] picture() {
        var image = new BufferedImage(1600, 1100, BufferedImage.TYPE_INT_RGB);
        var graphics = image.createGraphics();
        graphics.setColor(Color.LIGHT_GRAY);
        graphics.fillRect(0, 0, 1600, 1100);
        graphics.dispose();
        var bytes = new ByteArrayOutputStream();
        try {
            ImageIO.write(image, "png", bytes);
        } catch (IOException e) {
            throw new AssertionError(e);
        }
        return bytes.toByteArray();
    }

    private interface Change {
        void to(PDDocument document) throws IOException;
    }

    private static byte[] change(byte[] pdf, Change change) throws IOException {
        try (PDDocument document = Loader.loadPDF(pdf)) {
            change.to(document);
            return bytes(document);
        }
    }

    private static byte[] bytes(PDDocument document) throws IOException {
        var bytes = new ByteArrayOutputStream();
        document.save(bytes);
        return bytes.toByteArray();
    }

    private static String text(PDDocument document, int page) throws IOException {
        var stripper = new PDFTextStripper();
        stripper.setStartPage(page);
        stripper.setEndPage(page);
        return stripper.getText(document).replace('\u00a0', ' ');
    }
}
