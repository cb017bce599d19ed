package app.quittance.document.assembly;

import java.awt.Color;
import java.io.IOException;
import java.io.InputStream;
import org.apache.fontbox.ttf.TTFParser;
import org.apache.fontbox.ttf.TrueTypeFont;
import org.apache.pdfbox.cos.COSName;
import org.apache.pdfbox.io.RandomAccessReadBuffer;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.pdmodel.PDPageContentStream;
import org.apache.pdfbox.pdmodel.PDPageContentStream.AppendMode;
import org.apache.pdfbox.pdmodel.common.PDRectangle;
import org.apache.pdfbox.pdmodel.font.PDFont;
import org.apache.pdfbox.pdmodel.font.PDType0Font;

/** Writes over finished pages: the number of an exhibit in its corner, the number of a page at its foot. */
final class Stamps {

    private static final Color INK = new Color(0x24, 0x50, 0x5B);
    private static final Color GREY = new Color(0x5A, 0x63, 0x6B);
    private static final float EDGE = 22;

    private final PDDocument document;
    private final PDFont strong;
    private final PDFont plain;

    Stamps(PDDocument document) throws IOException {
        this.document = document;
        this.strong = font(document, "SourceSans3-SemiBold.ttf");
        this.plain = plainFont(document);
    }

    static PDFont plainFont(PDDocument document) throws IOException {
        return font(document, "SourceSans3-Regular.ttf");
    }

    /** Writes the exhibit's number on each of its pages, and which of them it is. */
    void stamp(String text, int first, int count) throws IOException {
        for (int i = 0; i < count; i++) {
            PDPage page = document.getPage(first + i);
            PDRectangle box = page.getMediaBox();
            String which = count == 1 ? "" : "  %d/%d".formatted(i + 1, count);
            float size = 11;
            float width = width(strong, text, size) + width(plain, which, size);
            float left = box.getWidth() - EDGE - width - 14;
            try (var content = over(page)) {
                content.setStrokingColor(INK);
                content.setLineWidth(1);
                content.addRect(left - 7, box.getHeight() - 34, width + 14, 20);
                content.stroke();
                write(content, strong, text, size, INK, left, box.getHeight() - 28);
                write(content, plain, which, size, INK, left + width(strong, text, size), box.getHeight() - 28);
                content.endMarkedContent();
            }
        }
    }

    /** Writes "Dossier 2026-000417 – 3/28" at the foot of each page. */
    void numberPages(String footer) throws IOException {
        int count = document.getNumberOfPages();
        for (int i = 0; i < count; i++) {
            PDPage page = document.getPage(i);
            String text = "%s – %d/%d".formatted(footer, i + 1, count);
            float size = 8;
            float x = (page.getMediaBox().getWidth() - width(plain, text, size)) / 2;
            try (var content = over(page)) {
                write(content, plain, text, size, GREY, x, 12);
                content.endMarkedContent();
            }
        }
    }

    /** Marked as an artifact: what is stamped is no part of the text that is read out. */
    private PDPageContentStream over(PDPage page) throws IOException {
        var content = new PDPageContentStream(document, page, AppendMode.APPEND, true, true);
        content.beginMarkedContent(COSName.ARTIFACT);
        return content;
    }

    private static void write(
            PDPageContentStream content, PDFont font, String text, float size, Color colour, float x, float y)
            throws IOException {
        if (text.isEmpty()) return;
        content.setNonStrokingColor(colour);
        content.beginText();
        content.setFont(font, size);
        content.newLineAtOffset(x, y);
        content.showText(text);
        content.endText();
    }

    private static float width(PDFont font, String text, float size) throws IOException {
        return font.getStringWidth(text) * size / 1000;
    }

    private static PDFont font(PDDocument document, String file) throws IOException {
        try (InputStream stream = Stamps.class.getResourceAsStream("/fonts/" + file)) {
            if (stream == null) throw new IOException("No font " + file);
            TrueTypeFont face = new TTFParser(true).parse(new RandomAccessReadBuffer(stream));
            // Stamps and page numbers need no ligatures; looking for them took half of the time of binding.
            face.setEnableGsub(false);
            return PDType0Font.load(document, face, true);
        }
    }
}
