package app.quittance.document;

import static java.util.Objects.requireNonNull;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import app.quittance.kernel.Refusal;
import java.awt.image.BufferedImage;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.zip.ZipInputStream;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.pdmodel.PDPageContentStream;
import org.apache.pdfbox.pdmodel.common.PDRectangle;
import org.apache.pdfbox.pdmodel.graphics.image.LosslessFactory;
import org.apache.pdfbox.text.PDFTextStripper;
import org.junit.jupiter.api.Test;
import org.verapdf.pdfa.flavours.PDFAFlavour;

class SeparateFilesTest {

    private static final LocalDate ON = LocalDate.of(2026, 11, 20);

    @Test
    void each_part_is_a_file_that_says_what_it_is_and_no_page_is_lost() throws Exception {
        PdfAssembly assembly = assembly(2);
        Map<String, byte[]> files = files(zip(assembly, 4));

        assertThat(files.keySet())
                .containsExactly(
                        "01-requete.pdf", "02-piece-n-1-extrait-kbis.pdf", "03-piece-n-6-1-a-photographies.pdf");
        int pages = 0;
        for (byte[] file : files.values()) {
            assertThat(VeraPdf.faults(file, PDFAFlavour.PDFA_2_B)).isEmpty();
            try (PDDocument document = Loader.loadPDF(file)) {
                pages += document.getNumberOfPages();
            }
        }
        assertThat(pages).isEqualTo(assembly.nextPage() - 1);
        assertThat(text(requireNonNull(files.get("02-piece-n-1-extrait-kbis.pdf"))))
                .contains("Pièce n° 1", "Dossier 1 – ");
    }

    @Test
    void the_same_packet_gives_the_same_bytes() {
        assertThat(zip(assembly(2), 4)).isEqualTo(zip(assembly(2), 4));
    }

    @Test
    void a_part_that_is_too_large_goes_in_several_files_within_the_size() throws Exception {
        Map<String, byte[]> files = files(zip(assembly(3), 1));

        assertThat(files.keySet())
                .contains(
                        "03-piece-n-6-1-a-photographies-1-sur-3.pdf",
                        "03-piece-n-6-1-a-photographies-2-sur-3.pdf",
                        "03-piece-n-6-1-a-photographies-3-sur-3.pdf");
        assertThat(files.values()).allSatisfy(file -> assertThat(file.length).isLessThanOrEqualTo(1_000_000));
    }

    @Test
    void a_page_that_is_too_large_by_itself_is_refused() {
        RenderedPdf bound = RenderedPdf.of(noise(1, 900), 1);
        var part = new BoundPart("Photographie", Optional.of("1"), 1, 1, bound.sha256());

        assertThatThrownBy(() -> SeparateFiles.zip(bound.bytes(), List.of(part), 1, ON))
                .isInstanceOfSatisfying(
                        Refusal.class, refusal -> assertThat(refusal.code()).isEqualTo("packet.page-too-large"));
    }

    private static byte[] zip(PdfAssembly assembly, int megabytes) {
        return SeparateFiles.zip(assembly.bind(ON).bytes(), assembly.contents(), megabytes, ON);
    }

    private static PdfAssembly assembly(int photographs) {
        RenderedPdf paper = RenderedPdf.of(
                FilingCopy.of(ReceivedFile.of("a.pdf", noise(2, 20))).bytes(), 2);
        return new PdfAssembly("Dossier", "Dossier 1")
                .add("Requête", paper)
                .addExhibit("1", "Extrait Kbis", FilingCopy.of(ReceivedFile.of("k.pdf", noise(1, 20))))
                .addExhibit("6.1 a", "Photographies", new FilingCopy(noise(photographs, 500), photographs));
    }

    /** Pages that no compression makes smaller: a picture of so many pixels square. */
    private static byte[] noise(int pages, int side) {
        try (var document = new PDDocument();
                var bytes = new ByteArrayOutputStream()) {
            for (int i = 0; i < pages; i++) {
                var page = new PDPage(PDRectangle.A4);
                document.addPage(page);
                try (var content = new PDPageContentStream(document, page)) {
                    content.drawImage(LosslessFactory.createFromImage(document, picture(i, side)), 50, 100, 400, 400);
                }
            }
            document.save(bytes);
            return bytes.toByteArray();
        } catch (IOException e) {
            throw new AssertionError(e);
        }
    }

    private static BufferedImage picture(int seed, int side) throws IOException {
        var random = new Random(seed);
        var picture = new BufferedImage(side, side, BufferedImage.TYPE_INT_RGB);
        for (int x = 0; x < side; x++) for (int y = 0; y < side; y++) picture.setRGB(x, y, random.nextInt(1 << 24));
        return picture;
    }

    private static Map<String, byte[]> files(byte[] zip) throws IOException {
        var files = new LinkedHashMap<String, byte[]>();
        try (var in = new ZipInputStream(new ByteArrayInputStream(zip))) {
            for (var entry = in.getNextEntry(); entry != null; entry = in.getNextEntry()) {
                files.put(entry.getName(), in.readAllBytes());
            }
        }
        return files;
    }

    private static String text(byte[] pdf) throws IOException {
        try (PDDocument document = Loader.loadPDF(pdf)) {
            return new PDFTextStripper().getText(document).replace('\u00a0', ' ');
        }
    }
}
