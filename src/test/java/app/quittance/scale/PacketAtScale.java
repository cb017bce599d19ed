package app.quittance.scale;

import app.quittance.document.FilingCopy;
import app.quittance.document.PdfAssembly;
import app.quittance.document.ReceivedFile;
import app.quittance.document.RenderedPdf;
import java.awt.Color;
import java.awt.image.BufferedImage;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Random;
import org.apache.pdfbox.io.IOUtils;
import org.apache.pdfbox.multipdf.PDFMergerUtility;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.pdmodel.PDPageContentStream;
import org.apache.pdfbox.pdmodel.common.PDRectangle;
import org.apache.pdfbox.pdmodel.font.PDType1Font;
import org.apache.pdfbox.pdmodel.font.Standard14Fonts.FontName;
import org.apache.pdfbox.pdmodel.graphics.image.JPEGFactory;

/** Exhibits as clients send them: one in three a scan, the others written with a font that is not in the file. */
final class PacketAtScale {

    private static final int EXHIBITS = 60;
    private static final int PAGES = 400;
    private static final LocalDate DAY = LocalDate.of(2026, 11, 23);
    private static final Random RANDOM = new Random(20261123);

    private PacketAtScale() {}

    public static void main(String[] arguments) throws IOException {
        List<Path> files = files(Path.of(arguments[0]));
        long bare = millis(() -> merge(files));
        var copies = new ArrayList<FilingCopy>();
        long copied = millis(() -> {
            for (Path file : files) copies.add(FilingCopy.of(received(file)));
        });
        var bound = new ArrayList<RenderedPdf>();
        long binding = millis(() -> bound.add(bind(copies)));
        Measured.say(String.format(
                Locale.ROOT,
                "%d exhibits, %d pages, %.1f MB as sent, %.1f MB bound",
                EXHIBITS,
                bound.getFirst().pages(),
                size(files) / 1e6,
                bound.getFirst().bytes().length / 1e6));
        Measured.say(String.format(
                Locale.ROOT,
                "copies %d ms (when files arrive), binding %d ms; PDFBox putting them behind each other %d ms: %.1f times",
                copied,
                binding,
                bare,
                (copied + binding) / (double) bare));
    }

    private static RenderedPdf bind(List<FilingCopy> copies) {
        var packet = new PdfAssembly("Requête en injonction de payer", "Dossier 2026-000417");
        for (int i = 0; i < copies.size(); i++) packet.addExhibit(Integer.toString(i + 1), "Facture", copies.get(i));
        return packet.bind(DAY);
    }

    private static void merge(List<Path> files) throws IOException {
        var merger = new PDFMergerUtility();
        for (Path file : files) merger.addSource(file.toFile());
        merger.setDestinationStream(new ByteArrayOutputStream());
        merger.mergeDocuments(IOUtils.createMemoryOnlyStreamCache());
    }

    private static ReceivedFile received(Path file) throws IOException {
        return ReceivedFile.of(file.getFileName().toString(), Files.readAllBytes(file));
    }

    private static long size(List<Path> files) throws IOException {
        long size = 0;
        for (Path file : files) size += Files.size(file);
        return size;
    }

    private static List<Path> files(Path folder) throws IOException {
        var files = new ArrayList<Path>();
        for (int i = 0; i < EXHIBITS; i++) {
            int pages = PAGES / EXHIBITS + (i < PAGES % EXHIBITS ? 1 : 0);
            Path file = folder.resolve("piece-" + i + ".pdf");
            try (var document = new PDDocument()) {
                for (int page = 0; page < pages; page++) {
                    if (i % 3 == 0) scan(document);
                    else written(document);
                }
                document.save(file.toFile());
            }
            files.add(file);
        }
        return files;
    }

    private static void written(PDDocument document) throws IOException {
        var page = new PDPage(PDRectangle.A4);
        document.addPage(page);
        try (var content = new PDPageContentStream(document, page)) {
            content.beginText();
            content.setFont(new PDType1Font(FontName.HELVETICA), 10);
            content.setLeading(14);
            content.newLineAtOffset(60, 780);
            for (int line = 0; line < 45; line++) {
                content.showText(
                        "Article " + RANDOM.nextInt(100_000) + ", livraison en atelier, quantité 12, prix 418,20");
                content.newLine();
            }
            content.endText();
        }
    }

    /** A4 at 200 dots to the inch. */
    private static void scan(PDDocument document) throws IOException {
        var image = new BufferedImage(1654, 2339, BufferedImage.TYPE_INT_RGB);
        var graphics = image.createGraphics();
        graphics.setColor(Color.WHITE);
        graphics.fillRect(0, 0, image.getWidth(), image.getHeight());
        graphics.setColor(Color.DARK_GRAY);
        for (int line = 0; line < 50; line++) {
            graphics.drawString("Bon de livraison " + RANDOM.nextInt(100_000), 120, 150 + line * 40);
        }
        graphics.dispose();
        var page = new PDPage(PDRectangle.A4);
        document.addPage(page);
        try (var content = new PDPageContentStream(document, page)) {
            content.drawImage(
                    JPEGFactory.createFromImage(document, image),
                    0,
                    0,
                    PDRectangle.A4.getWidth(),
                    PDRectangle.A4.getHeight());
        }
    }

    private interface Step {
        void run() throws IOException;
    }

    private static long millis(Step step) throws IOException {
        long start = System.nanoTime();
        step.run();
        return Duration.ofNanos(System.nanoTime() - start).toMillis();
    }
}
