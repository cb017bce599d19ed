package app.quittance.demo;

import app.quittance.document.ReceivedFile;
import java.awt.Color;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import org.apache.fontbox.ttf.TTFParser;
import org.apache.fontbox.ttf.TrueTypeFont;
import org.apache.pdfbox.io.RandomAccessReadBuffer;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.pdmodel.PDPageContentStream;
import org.apache.pdfbox.pdmodel.common.PDRectangle;
import org.apache.pdfbox.pdmodel.font.PDFont;
import org.apache.pdfbox.pdmodel.font.PDType0Font;
import org.apache.pdfbox.util.Matrix;

/** One page, written from top to bottom, that could come from a client's folder: text, a scrawled signature, a stamp. */
final class Sheet {

    private static final float LEFT = 62;
    private static final float VALUE = 240;
    private static final float GAP = 12;
    private static final float WIDTH = 470;
    private static final String REGULAR = "/net/sf/jasperreports/fonts/dejavu/DejaVuSans.ttf";
    private static final String BOLD = "/net/sf/jasperreports/fonts/dejavu/DejaVuSans-Bold.ttf";

    /** Read once by each thread: a typeface is costly to read, and not meant to be used by two at a time. */
    private static final ThreadLocal<Typefaces> TYPEFACES =
            ThreadLocal.withInitial(() -> new Typefaces(read(REGULAR), read(BOLD)));

    private final PDDocument document = new PDDocument();
    private final PDPage page = new PDPage(PDRectangle.A4);
    private final PDFont regular = embedded(TYPEFACES.get().regular());
    private final PDFont bold = embedded(TYPEFACES.get().bold());
    private final PDPageContentStream content;
    private float y = 780;

    private record Typefaces(TrueTypeFont regular, TrueTypeFont bold) {}

    Sheet() {
        document.addPage(page);
        content = open();
        watermark();
    }

    Sheet title(String text) {
        write(bold, 15, LEFT, text);
        y -= 24;
        return this;
    }

    /** A paragraph, broken where the line is full. */
    Sheet text(String paragraph) {
        for (String line : broken(paragraph)) {
            write(regular, 10, LEFT, line);
            y -= 15;
        }
        return this;
    }

    /** A label and its value, which stands further right where the label is long. */
    Sheet line(String label, String value) {
        write(bold, 10, LEFT, label);
        write(regular, 10, Math.max(VALUE, LEFT + width(bold, label) + GAP), value);
        y -= 17;
        return this;
    }

    Sheet gap() {
        y -= 12;
        return this;
    }

    /** A scrawl of its own for each name. */
    void signature(String name) {
        Random hand = new Random(name.hashCode());
        draw(() -> {
            content.setStrokingColor(new Color(24, 44, 120));
            content.setLineWidth(1.3f);
            float x = LEFT + 30;
            content.moveTo(x, y - 30);
            for (int i = 0; i < 7; i++) {
                float next = x + 14 + hand.nextInt(14);
                content.curveTo(
                        x + 4,
                        y - hand.nextInt(55),
                        next - 6,
                        y - 60 + hand.nextInt(50),
                        next,
                        y - 25 - hand.nextInt(16));
                x = next;
            }
            content.stroke();
        });
        y -= 75;
    }

    /** A rubber stamp, a little askew. */
    void stamp(String name, String date) {
        draw(() -> {
            content.saveGraphicsState();
            content.transform(Matrix.getRotateInstance(Math.toRadians(-6), LEFT + 270, y - 70));
            content.setStrokingColor(new Color(150, 30, 40));
            content.setNonStrokingColor(new Color(150, 30, 40));
            content.setLineWidth(1.6f);
            content.addRect(0, 0, 190, 54);
            content.stroke();
            stamped(bold, 11, 34, name.length() > 26 ? name.substring(0, 26) : name);
            stamped(regular, 10, 14, "Reçu le " + date);
            content.restoreGraphicsState();
        });
    }

    ReceivedFile file(String name) {
        try (document) {
            content.close();
            var bytes = new ByteArrayOutputStream();
            document.save(bytes);
            return ReceivedFile.of(name, bytes.toByteArray());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private interface Drawing {
        void draw() throws IOException;
    }

    private static void draw(Drawing drawing) {
        try {
            drawing.draw();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private void watermark() {
        draw(() -> {
            content.saveGraphicsState();
            content.setNonStrokingColor(new Color(236, 236, 240));
            content.beginText();
            content.setFont(bold, 84);
            content.setTextMatrix(Matrix.getRotateInstance(Math.toRadians(52), 130, 190));
            content.showText("SPÉCIMEN");
            content.endText();
            content.restoreGraphicsState();
        });
    }

    private void write(PDFont font, float size, float x, String text) {
        draw(() -> {
            content.beginText();
            content.setFont(font, size);
            content.newLineAtOffset(x, y);
            content.showText(text);
            content.endText();
        });
    }

    private void stamped(PDFont font, float size, float height, String text) throws IOException {
        content.beginText();
        content.setFont(font, size);
        content.newLineAtOffset(10, height);
        content.showText(text);
        content.endText();
    }

    private List<String> broken(String paragraph) {
        List<String> lines = new ArrayList<>();
        StringBuilder line = new StringBuilder();
        for (String word : paragraph.split(" ", -1)) {
            if (width(regular, line + " " + word) > WIDTH) {
                lines.add(line.toString());
                line = new StringBuilder();
            }
            line.append(line.isEmpty() ? "" : " ").append(word);
        }
        lines.add(line.toString());
        return lines;
    }

    /** At the size of the text. */
    private static float width(PDFont font, String text) {
        try {
            return font.getStringWidth(text) / 100;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static TrueTypeFont read(String path) {
        try (InputStream file = Sheet.class.getResourceAsStream(path)) {
            if (file == null) throw new IllegalStateException("No font at " + path);
            return new TTFParser().parse(new RandomAccessReadBuffer(file.readAllBytes()));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private PDFont embedded(TrueTypeFont typeface) {
        try {
            return PDType0Font.load(document, typeface, true);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private PDPageContentStream open() {
        try {
            return new PDPageContentStream(document, page);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
