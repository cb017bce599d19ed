package app.quittance.document.assembly;

import java.io.IOException;
import java.io.StringWriter;
import java.util.ArrayList;
import java.util.List;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDPageContentStream;
import org.apache.pdfbox.pdmodel.font.PDFont;
import org.apache.pdfbox.pdmodel.graphics.state.RenderingMode;
import org.apache.pdfbox.text.PDFTextStripper;
import org.apache.pdfbox.text.TextPosition;
import org.jspecify.annotations.Nullable;

/** Writes the words of a page invisibly where they stand in its picture: searched and copied, not seen. */
final class WordsBehind {

    private final PDDocument target;
    private @Nullable PDFont font;

    WordsBehind(PDDocument target) {
        this.target = target;
    }

    private record Word(String text, float x, float y, float size) {}

    void write(PDDocument source, int page, PDPageContentStream content) throws IOException {
        float height = source.getPage(page).getMediaBox().getHeight();
        for (Word word : words(source, page)) {
            String text = known(word.text());
            if (text.isBlank()) continue;
            content.beginText();
            content.setRenderingMode(RenderingMode.NEITHER);
            content.setFont(font(), Math.max(1, word.size()));
            content.newLineAtOffset(word.x(), height - word.y());
            content.showText(text);
            content.endText();
        }
    }

    private static List<Word> words(PDDocument source, int page) throws IOException {
        var found = new ArrayList<Word>();
        var stripper = new PDFTextStripper() {
            @Override
            protected void writeString(String text, List<TextPosition> positions) {
                TextPosition first = positions.getFirst();
                found.add(new Word(text, first.getXDirAdj(), first.getYDirAdj(), first.getHeightDir()));
            }
        };
        stripper.setSortByPosition(true);
        stripper.setStartPage(page + 1);
        stripper.setEndPage(page + 1);
        stripper.writeText(source, new StringWriter());
        return found;
    }

    /** Loaded at the first word: most scans have none, and a font that nothing is written in is left out. */
    private PDFont font() throws IOException {
        PDFont known = font;
        if (known != null) return known;
        PDFont loaded = Stamps.plainFont(target);
        font = loaded;
        return loaded;
    }

    /** Without the characters that the font lacks. */
    private String known(String text) throws IOException {
        var known = new StringBuilder();
        for (int character : text.codePoints().toArray()) {
            if (Character.isISOControl(character)) continue;
            String one = Character.toString(character);
            if (has(one)) known.append(one);
        }
        return known.toString();
    }

    private boolean has(String character) throws IOException {
        try {
            font().encode(character);
            return true;
        } catch (IllegalArgumentException e) {
            return false;
        }
    }
}
