package app.quittance.document.assembly;

import java.awt.geom.AffineTransform;
import java.io.IOException;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.multipdf.LayerUtility;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.pdmodel.PDPageContentStream;
import org.apache.pdfbox.pdmodel.common.PDRectangle;
import org.apache.pdfbox.pdmodel.graphics.form.PDFormXObject;
import org.apache.pdfbox.pdmodel.graphics.image.PDImageXObject;
import org.apache.pdfbox.util.Matrix;

/** Draws each page of an exhibit, whatever its size and rotation, onto a clean A4 page with room for its stamp. */
final class ExhibitPages {

    private static final PDRectangle A4_ACROSS = new PDRectangle(841.89f, 595.28f);
    private static final float MARGIN = 14;
    private static final float TOP = 44;
    private static final float BOTTOM = 34;

    private ExhibitPages() {}

    static PDDocument clean(byte[] bytes, String mediaType) throws IOException {
        var clean = new PDDocument();
        if (mediaType.equals("application/pdf")) {
            try (PDDocument source = Loader.loadPDF(bytes)) {
                var layers = new LayerUtility(clean);
                for (int i = 0; i < source.getNumberOfPages(); i++) {
                    Annotations.drawInto(source, source.getPage(i));
                    draw(clean, layers.importPageAsForm(source, i), source.getPage(i));
                }
            }
        } else {
            draw(clean, PDImageXObject.createFromByteArray(clean, bytes, "exhibit"));
        }
        return clean;
    }

    private static void draw(PDDocument clean, PDFormXObject form, PDPage source) throws IOException {
        PDRectangle box = form.getBBox();
        int quarter = Math.floorMod(source.getRotation() / 90, 4);
        boolean turned = quarter % 2 == 1;
        float width = turned ? box.getHeight() : box.getWidth();
        float height = turned ? box.getWidth() : box.getHeight();
        PDPage page = page(clean, width, height);
        // The form carries the matrix of an imported page; only its box is to be drawn, at the origin and upright.
        form.setMatrix(new AffineTransform());
        Matrix place = placed(page, width, height);
        place.concatenate(upright(quarter, box.getWidth(), box.getHeight()));
        place.translate(-box.getLowerLeftX(), -box.getLowerLeftY());
        try (var content = new PDPageContentStream(clean, page)) {
            content.transform(place);
            content.drawForm(form);
        }
    }

    private static void draw(PDDocument clean, PDImageXObject image) throws IOException {
        PDPage page = page(clean, image.getWidth(), image.getHeight());
        Matrix place = placed(page, image.getWidth(), image.getHeight());
        try (var content = new PDPageContentStream(clean, page)) {
            content.transform(place);
            content.drawImage(image, 0, 0, image.getWidth(), image.getHeight());
        }
    }

    private static PDPage page(PDDocument clean, float width, float height) {
        var page = new PDPage(width > height ? A4_ACROSS : PDRectangle.A4);
        clean.addPage(page);
        return page;
    }

    /** Scales to the room between the margins and centres in it; never enlarges. */
    private static Matrix placed(PDPage page, float width, float height) {
        float room = page.getMediaBox().getWidth() - 2 * MARGIN;
        float high = page.getMediaBox().getHeight() - TOP - BOTTOM;
        float scale = Math.min(1, Math.min(room / width, high / height));
        float x = MARGIN + (room - width * scale) / 2;
        float y = BOTTOM + (high - height * scale) / 2;
        return new Matrix(scale, 0, 0, scale, x, y);
    }

    /** Turns clockwise by quarters, as a page's rotation says, back into the first quadrant. */
    private static Matrix upright(int quarter, float width, float height) {
        return switch (quarter) {
            case 1 -> new Matrix(0, -1, 1, 0, 0, width);
            case 2 -> new Matrix(-1, 0, 0, -1, width, height);
            case 3 -> new Matrix(0, 1, -1, 0, height, 0);
            default -> new Matrix();
        };
    }
}
