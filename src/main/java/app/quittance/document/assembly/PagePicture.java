package app.quittance.document.assembly;

import java.awt.image.BufferedImage;
import java.awt.image.DataBufferByte;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.util.zip.DeflaterOutputStream;
import org.apache.pdfbox.cos.COSName;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.graphics.color.PDDeviceGray;
import org.apache.pdfbox.pdmodel.graphics.image.JPEGFactory;
import org.apache.pdfbox.pdmodel.graphics.image.PDImageXObject;
import org.apache.pdfbox.rendering.ImageType;
import org.apache.pdfbox.rendering.PDFRenderer;

/** How a page looks, as light as it may be: ink alone in black and white, else shades of grey, else colours. */
final class PagePicture {

    private static final int DPI = 200;

    /** Black and white need more dots to read as well, and weigh less all the same. */
    private static final int INK_DPI = 300;

    private static final float QUALITY = 0.7f;

    private static final int NEARLY_BLACK = 10;
    private static final int NEARLY_WHITE = 245;

    /** What so many neighbours share was filled: the edge of a letter is not so even. */
    private static final int FILLED = 12;

    /** The edges of the letters of a full page are fewer; a photograph has more. */
    private static final double MOST_BETWEEN = 0.2;

    private PagePicture() {}

    static PDImageXObject of(PDDocument target, PDFRenderer source, int page) throws IOException {
        BufferedImage look = source.renderImageWithDPI(page, DPI, ImageType.RGB);
        int[] pixels = look.getRGB(0, 0, look.getWidth(), look.getHeight(), null, 0, look.getWidth());
        if (isColoured(pixels)) return JPEGFactory.createFromImage(target, look, QUALITY, DPI);
        if (isInkAlone(pixels)) {
            return ink(target, source.renderImageWithDPI(page, INK_DPI, ImageType.BINARY));
        }
        return JPEGFactory.createFromImage(target, grey(look), QUALITY, DPI);
    }

    private static boolean isColoured(int[] pixels) {
        for (int pixel : pixels) {
            int blue = pixel & 0xff;
            if (blue != ((pixel >> 8) & 0xff) || blue != ((pixel >> 16) & 0xff)) return true;
        }
        return false;
    }

    private static boolean isInkAlone(int[] pixels) {
        int between = 0;
        int same = 0;
        for (int i = 0; i < pixels.length; i++) {
            int shade = pixels[i] & 0xff;
            if (shade < NEARLY_BLACK || shade > NEARLY_WHITE) {
                same = 0;
                continue;
            }
            between++;
            same = i > 0 && (pixels[i - 1] & 0xff) == shade ? same + 1 : 0;
            if (same > FILLED) return false;
        }
        return between < pixels.length * MOST_BETWEEN;
    }

    /** One bit a dot, as the picture has them: PDFBox's own ways ask for each dot by itself. */
    private static PDImageXObject ink(PDDocument target, BufferedImage look) throws IOException {
        byte[] bits = ((DataBufferByte) look.getRaster().getDataBuffer()).getData();
        var pressed = new ByteArrayOutputStream();
        try (var deflater = new DeflaterOutputStream(pressed)) {
            deflater.write(bits);
        }
        return new PDImageXObject(
                target,
                new ByteArrayInputStream(pressed.toByteArray()),
                COSName.FLATE_DECODE,
                look.getWidth(),
                look.getHeight(),
                1,
                PDDeviceGray.INSTANCE);
    }

    private static BufferedImage grey(BufferedImage look) {
        var grey = new BufferedImage(look.getWidth(), look.getHeight(), BufferedImage.TYPE_BYTE_GRAY);
        var drawing = grey.createGraphics();
        drawing.drawImage(look, 0, 0, null);
        drawing.dispose();
        return grey;
    }
}
