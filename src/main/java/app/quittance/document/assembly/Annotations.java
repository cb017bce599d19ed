package app.quittance.document.assembly;

import java.awt.geom.Rectangle2D;
import java.io.IOException;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.pdmodel.PDPageContentStream;
import org.apache.pdfbox.pdmodel.PDPageContentStream.AppendMode;
import org.apache.pdfbox.pdmodel.common.PDRectangle;
import org.apache.pdfbox.pdmodel.interactive.annotation.PDAnnotation;
import org.apache.pdfbox.pdmodel.interactive.annotation.PDAnnotationPopup;
import org.apache.pdfbox.pdmodel.interactive.annotation.PDAppearanceStream;
import org.apache.pdfbox.util.Matrix;

/** Makes the visible part of a PDF's notes and filled fields, such as a signature, part of its page: what is printed counts. */
final class Annotations {

    private Annotations() {}

    static void drawInto(PDDocument document, PDPage page) throws IOException {
        for (PDAnnotation annotation : page.getAnnotations()) {
            PDAppearanceStream look = annotation.getNormalAppearanceStream();
            PDRectangle place = annotation.getRectangle();
            boolean shown =
                    !annotation.isHidden() && !annotation.isNoView() && !(annotation instanceof PDAnnotationPopup);
            if (look != null && place != null && shown) draw(document, page, look, place);
        }
    }

    /** Fits the appearance into its place (ISO 32000-1, 12.5.5, algorithm 8.1). */
    private static void draw(PDDocument document, PDPage page, PDAppearanceStream look, PDRectangle place)
            throws IOException {
        PDRectangle box = look.getBBox();
        if (box == null) return;
        Rectangle2D drawn = box.transform(look.getMatrix()).getBounds2D();
        if (drawn.getWidth() <= 0 || drawn.getHeight() <= 0) return;
        float across = (float) (place.getWidth() / drawn.getWidth());
        float up = (float) (place.getHeight() / drawn.getHeight());
        float x = (float) (place.getLowerLeftX() - drawn.getX() * across);
        float y = (float) (place.getLowerLeftY() - drawn.getY() * up);
        try (var content = new PDPageContentStream(document, page, AppendMode.APPEND, true, true)) {
            content.transform(new Matrix(across, 0, 0, up, x, y));
            content.drawForm(look);
        }
    }
}
