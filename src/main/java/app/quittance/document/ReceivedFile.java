package app.quittance.document;

import app.quittance.kernel.Refusal;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import javax.imageio.ImageIO;
import javax.imageio.ImageReader;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.encryption.InvalidPasswordException;
import org.jspecify.annotations.Nullable;

/**
 * A file that was looked into before it is kept: a PDF that opens, or a picture. What it is comes from its bytes, never
 * from its name.
 */
@SuppressWarnings("ArrayRecordComponent") // told apart by its hash
public record ReceivedFile(byte[] bytes, String mediaType, int pages, String sha256) {

    public static final String PDF = "application/pdf";
    public static final String JPEG = "image/jpeg";
    public static final String PNG = "image/png";

    private static final int LARGEST_MEGABYTES = 50;
    private static final int MOST_PIXELS = 80_000_000;

    /** Looks into a file that somebody gave; the name is only for telling them about it. */
    public static ReceivedFile of(String name, byte[] bytes) {
        if (bytes.length > LARGEST_MEGABYTES << 20) throw new Refusal("document.too-large", name, LARGEST_MEGABYTES);
        if (startsWith(bytes, '%', 'P', 'D', 'F')) return pdf(name, bytes);
        if (startsWith(bytes, 0xff, 0xd8, 0xff)) return picture(name, bytes, "jpeg", JPEG);
        if (startsWith(bytes, 0x89, 'P', 'N', 'G')) return picture(name, bytes, "png", PNG);
        throw unreadable(name);
    }

    /** What the program drew up itself. */
    public static ReceivedFile of(RenderedPdf pdf) {
        return new ReceivedFile(pdf.bytes(), PDF, pdf.pages(), pdf.sha256());
    }

    private static ReceivedFile pdf(String name, byte[] bytes) {
        try (PDDocument document = Loader.loadPDF(bytes)) {
            if (document.getNumberOfPages() == 0) throw unreadable(name);
            return new ReceivedFile(bytes, PDF, document.getNumberOfPages(), RenderedPdf.sha256(bytes));
        } catch (InvalidPasswordException e) {
            throw new Refusal("document.pdf-locked", name);
        } catch (IOException e) {
            throw unreadable(name);
        }
    }

    /** Only the size is read, so that a small file cannot unfold into a huge picture. */
    private static ReceivedFile picture(String name, byte[] bytes, String format, String mediaType) {
        ImageReader reader = ImageIO.getImageReadersByFormatName(format).next();
        try (var stream = ImageIO.createImageInputStream(new ByteArrayInputStream(bytes))) {
            reader.setInput(stream, true, true);
            if ((long) reader.getWidth(0) * reader.getHeight(0) > MOST_PIXELS) {
                throw new Refusal("document.too-large", name, LARGEST_MEGABYTES);
            }
            return new ReceivedFile(bytes, mediaType, 1, RenderedPdf.sha256(bytes));
        } catch (IOException e) {
            throw unreadable(name);
        } finally {
            reader.dispose();
        }
    }

    private static boolean startsWith(byte[] bytes, int... start) {
        if (bytes.length < start.length) return false;
        for (int i = 0; i < start.length; i++) {
            if ((bytes[i] & 0xff) != start[i]) return false;
        }
        return true;
    }

    private static Refusal unreadable(String name) {
        return new Refusal("document.pdf-unreadable", name);
    }

    @Override
    public boolean equals(@Nullable Object other) {
        return other instanceof ReceivedFile file && sha256.equals(file.sha256);
    }

    @Override
    public int hashCode() {
        return sha256.hashCode();
    }
}
