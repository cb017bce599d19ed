package app.quittance.document;

import static org.assertj.core.api.Assertions.assertThat;

import app.quittance.document.print.Printer;
import app.quittance.document.template.TemplateStore;
import java.awt.image.BufferedImage;
import java.awt.image.DataBuffer;
import java.awt.image.Raster;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Random;
import java.util.stream.Stream;
import javax.imageio.IIOImage;
import javax.imageio.ImageIO;
import javax.imageio.ImageWriteParam;
import javax.imageio.ImageWriter;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.pdmodel.PDPageContentStream;
import org.apache.pdfbox.pdmodel.common.PDRectangle;
import org.apache.pdfbox.pdmodel.font.PDType1Font;
import org.apache.pdfbox.pdmodel.font.Standard14Fonts.FontName;
import org.apache.pdfbox.pdmodel.graphics.color.PDColor;
import org.apache.pdfbox.pdmodel.graphics.color.PDDeviceCMYK;
import org.apache.pdfbox.pdmodel.graphics.image.JPEGFactory;
import org.apache.pdfbox.pdmodel.graphics.image.LosslessFactory;
import org.apache.pdfbox.pdmodel.graphics.state.PDExtendedGraphicsState;
import org.apache.pdfbox.pdmodel.interactive.annotation.PDAnnotationSquare;
import org.apache.pdfbox.text.PDFTextStripper;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;
import org.verapdf.pdfa.flavours.PDFAFlavour;

/** Whatever an exhibit comes as, the packet that holds it is fit for the archive. */
class FilingCopyTest {

    private static final TemplateStore TEMPLATES = new TemplateStore(Path.of("target/no-home"));
    private static final Documents DOCUMENTS = new Documents(TEMPLATES, new Printer(TEMPLATES));

    @SuppressWarnings("ArrayRecordComponent") // only passed on
    private record Kind(String name, byte[] bytes) {}

    @TestFactory
    Stream<DynamicTest> a_copy_is_pdf_a_2b() throws IOException {
        return kinds().stream()
                .map(kind -> DynamicTest.dynamicTest(
                        kind.name(),
                        () -> assertThat(VeraPdf.faults(copy(kind).bytes(), PDFAFlavour.PDFA_2_B))
                                .isEmpty()));
    }

    @Test
    void a_packet_of_papers_and_all_kinds_of_exhibits_is_pdf_a_2b() throws Exception {
        RenderedPdf packet = packet();

        Files.write(Files.createDirectories(Path.of("target/documents")).resolve("all-kinds.pdf"), packet.bytes());
        assertThat(VeraPdf.faults(packet.bytes(), PDFAFlavour.PDFA_2_B)).isEmpty();
    }

    @Test
    void the_same_exhibits_give_the_same_packet() throws IOException {
        assertThat(packet().sha256()).isEqualTo(packet().sha256());
    }

    @Test
    void a_picture_of_a_page_keeps_its_words() throws IOException {
        try (PDDocument copy = Loader.loadPDF(
                copy(new Kind("foreign font", foreignFont(PDRectangle.A3, 90))).bytes())) {
            assertThat(new PDFTextStripper().getText(copy)).contains("Conditions de livraison");
        }
    }

    @Test
    void a_heavy_scan_becomes_light() throws IOException {
        byte[] scan = noisyScan();
        assertThat(scan.length).isGreaterThan(20 << 20);

        assertThat(FilingCopy.of(ReceivedFile.of("scan.jpg", scan)).bytes().length)
                .isLessThan(2 << 20);
    }

    private static FilingCopy copy(Kind kind) {
        return FilingCopy.of(ReceivedFile.of(kind.name(), kind.bytes()));
    }

    private static RenderedPdf packet() throws IOException {
        var assembly = new PdfAssembly("Requête en injonction de payer", "Dossier 2026-000417")
                .add("Lettre", notice())
                .add("Lettre", DOCUMENTS.render(Samples.letter(DocumentKind.FIRST_LETTER, Audience.CONSUMER)));
        int number = 1;
        for (Kind kind : kinds()) assembly.addExhibit(Integer.toString(number++), kind.name(), copy(kind));
        return assembly.bind(Samples.TODAY);
    }

    private static List<Kind> kinds() throws IOException {
        return List.of(
                new Kind("a font that is not in the file", foreignFont(PDRectangle.A4, 0)),
                new Kind("A3 lying", foreignFont(PDRectangle.A3, 90)),
                new Kind("a picture with holes", holed()),
                new Kind("a photograph", jpeg()),
                new Kind("a photograph for printers", cmykJpeg()),
                new Kind("inks of a printer", inks()),
                new Kind("a remark", remark()),
                new Kind("half transparent", transparent()),
                new Kind("what the program drew", notice().bytes()));
    }

    private static RenderedPdf notice() {
        return DOCUMENTS.render(Samples.letter(DocumentKind.FORMAL_NOTICE, Audience.BUSINESS));
    }

    private interface Drawing {
        void on(PDDocument document, PDPage page, PDPageContentStream content) throws IOException;
    }

    private static byte[] page(PDRectangle size, Drawing drawing) throws IOException {
        try (var document = new PDDocument();
                var bytes = new ByteArrayOutputStream()) {
            var page = new PDPage(size);
            document.addPage(page);
            try (var content = new PDPageContentStream(document, page)) {
                drawing.on(document, page, content);
            }
            document.save(bytes);
            return bytes.toByteArray();
        }
    }

    private static byte[] foreignFont(PDRectangle size, int rotation) throws IOException {
        return page(size, (document, page, content) -> {
            page.setRotation(rotation);
            content.beginText();
            content.setFont(new PDType1Font(FontName.HELVETICA), 24);
            content.newLineAtOffset(80, 200);
            content.showText("Conditions de livraison");
            content.endText();
        });
    }

    private static byte[] inks() throws IOException {
        return page(PDRectangle.A4, (document, page, content) -> {
            content.setNonStrokingColor(0.2f, 0.7f, 0.1f, 0.1f);
            content.addRect(80, 80, 200, 200);
            content.fill();
            content.drawImage(
                    JPEGFactory.createFromStream(document, new ByteArrayInputStream(cmykJpeg())), 300, 300, 100, 100);
            content.setStrokingColor(new PDColor(new float[] {0, 1, 1, 0}, PDDeviceCMYK.INSTANCE));
            content.addRect(20, 20, 40, 40);
            content.stroke();
        });
    }

    private static byte[] remark() throws IOException {
        return page(PDRectangle.A4, (document, page, content) -> {
            content.addRect(80, 80, 200, 200);
            content.fill();
            var square = new PDAnnotationSquare();
            square.setRectangle(new PDRectangle(100, 400, 200, 80));
            square.setContents("Reçu sans réserve");
            square.constructAppearances(document);
            page.getAnnotations().add(square);
        });
    }

    private static byte[] transparent() throws IOException {
        return page(PDRectangle.A4, (document, page, content) -> {
            var faint = new PDExtendedGraphicsState();
            faint.setNonStrokingAlphaConstant(0.4f);
            content.setGraphicsStateParameters(faint);
            content.setNonStrokingColor(0.9f, 0.1f, 0.1f);
            content.addRect(80, 80, 300, 300);
            content.fill();
            content.drawImage(LosslessFactory.createFromImage(document, holedImage()), 200, 400, 200, 200);
        });
    }

    private static BufferedImage holedImage() {
        var image = new BufferedImage(400, 300, BufferedImage.TYPE_INT_ARGB);
        for (int x = 0; x < 400; x++) {
            for (int y = 0; y < 300; y++) image.setRGB(x, y, ((x % 256) << 24) | 0x336699);
        }
        return image;
    }

    private static byte[] holed() throws IOException {
        var bytes = new ByteArrayOutputStream();
        ImageIO.write(holedImage(), "png", bytes);
        return bytes.toByteArray();
    }

    private static byte[] jpeg() throws IOException {
        var image = new BufferedImage(900, 1200, BufferedImage.TYPE_INT_RGB);
        for (int x = 0; x < 900; x++) {
            for (int y = 0; y < 1200; y++) image.setRGB(x, y, ((x * 256 / 900) << 16) | (y * 256 / 1200));
        }
        var bytes = new ByteArrayOutputStream();
        ImageIO.write(image, "jpeg", bytes);
        return bytes.toByteArray();
    }

    /** Four inks and nothing that says which: what a printing house's scanner makes. */
    private static byte[] cmykJpeg() throws IOException {
        var raster = Raster.createInterleavedRaster(DataBuffer.TYPE_BYTE, 300, 200, 4, null);
        for (int x = 0; x < 300; x++) {
            for (int y = 0; y < 200; y++) raster.setPixel(x, y, new int[] {x * 255 / 300, y * 255 / 200, 80, 20});
        }
        ImageWriter writer = ImageIO.getImageWritersByFormatName("jpeg").next();
        var bytes = new ByteArrayOutputStream();
        try (var out = ImageIO.createImageOutputStream(bytes)) {
            writer.setOutput(out);
            var parameters = writer.getDefaultWriteParam();
            parameters.setDestinationType(null);
            writer.write(null, new IIOImage(raster, null, null), parameters);
        } finally {
            writer.dispose();
        }
        return bytes.toByteArray();
    }

    /** An A4 page of 600 dots to the inch that nothing presses together. */
    private static byte[] noisyScan() throws IOException {
        var image = new BufferedImage(4960, 7016, BufferedImage.TYPE_INT_RGB);
        var random = new Random(20261123);
        for (int x = 0; x < 4960; x++) {
            for (int y = 0; y < 7016; y++) image.setRGB(x, y, random.nextInt(1 << 24));
        }
        ImageWriter writer = ImageIO.getImageWritersByFormatName("jpeg").next();
        var bytes = new ByteArrayOutputStream();
        try (var out = ImageIO.createImageOutputStream(bytes)) {
            writer.setOutput(out);
            var parameters = writer.getDefaultWriteParam();
            parameters.setCompressionMode(ImageWriteParam.MODE_EXPLICIT);
            parameters.setCompressionQuality(0.9f);
            writer.write(null, new IIOImage(image, null, null), parameters);
        } finally {
            writer.dispose();
        }
        return bytes.toByteArray();
    }
}
