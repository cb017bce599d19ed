package app.quittance.intake.reading;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Stream;

/** The first bytes of a file, by which its kind is recognised. */
public final class FileHead {

    static final int BYTES = 64 * 1024;
    /** Where the name of the first file of a ZIP stands. */
    private static final int NAME_IN_ZIP = 30;

    private static final List<String> PARTS_OF_OFFICE_DOCUMENTS =
            List.of("[Content_Types].xml", "_rels/", "docProps/", "xl/", "word/", "customXml/", "mimetype");

    private static final String UTF_8_MARK = "\u00ef\u00bb\u00bf";
    static final String OLE_LABEL = "Excel 97 (.xls) / Word (.doc)";

    private final byte[] bytes;

    private FileHead(byte[] bytes) {
        this.bytes = bytes;
    }

    public static FileHead of(SentFile file) {
        try (InputStream content = file.open()) {
            return new FileHead(content.readNBytes(BYTES));
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }

    byte[] bytes() {
        return bytes;
    }

    boolean isEmpty() {
        return bytes.length == 0;
    }

    /** What the file is, where its first bytes say so: the name is the same in every language. */
    Optional<String> knownKind() {
        return Stream.of(Signature.values())
                .filter(signature -> startsWith(signature.bytes))
                .map(signature -> signature.label)
                .findFirst();
    }

    /** The first line as far as it is ASCII, which is what formats with fixed headers are recognised by. */
    String firstLine() {
        return text().lines().findFirst().orElse("");
    }

    private String text() {
        String text = new String(bytes, StandardCharsets.ISO_8859_1);
        return text.startsWith(UTF_8_MARK) ? text.substring(UTF_8_MARK.length()) : text;
    }

    public boolean isPdf() {
        return startsWith(Signature.PDF.bytes);
    }

    /** Markup that is no web page: some software calls one of those a spreadsheet. */
    public boolean isXml() {
        String text = text().stripLeading().toLowerCase(Locale.ROOT);
        return text.startsWith("<") && !text.startsWith("<html") && !text.startsWith("<!doctype html");
    }

    /** Text that begins as a JSON object or array does: after the bracket a quote, another bracket or the end of an empty one. */
    boolean isJson() {
        String text = text().stripLeading();
        if (text.isEmpty() || (text.charAt(0) != '{' && text.charAt(0) != '[')) return false;
        String inside = text.substring(1).stripLeading();
        return !inside.isEmpty() && "\"{[]}".indexOf(inside.charAt(0)) >= 0;
    }

    /** A ZIP whose first file is no part of an office document. */
    public boolean isArchive() {
        if (!isZip() || bytes.length < NAME_IN_ZIP) return false;
        int length = Math.min(bytes[NAME_IN_ZIP - 4] & 0xff, bytes.length - NAME_IN_ZIP);
        String first = new String(bytes, NAME_IN_ZIP, length, StandardCharsets.ISO_8859_1);
        return PARTS_OF_OFFICE_DOCUMENTS.stream().noneMatch(first::startsWith);
    }

    boolean isZip() {
        return startsWith(Signature.ZIP.bytes);
    }

    boolean isOle() {
        return startsWith(Signature.OLE.bytes);
    }

    private boolean startsWith(int[] wanted) {
        if (bytes.length < wanted.length) return false;
        for (int i = 0; i < wanted.length; i++) {
            if ((bytes[i] & 0xff) != wanted[i]) return false;
        }
        return true;
    }

    /** Kinds of file that people send by mistake, by the bytes that each begins with. */
    private enum Signature {
        ZIP("ZIP", 'P', 'K', 3, 4),
        EMPTY_ZIP("ZIP", 'P', 'K', 5, 6),
        PDF("PDF", '%', 'P', 'D', 'F'),
        OLE(OLE_LABEL, 0xd0, 0xcf, 0x11, 0xe0),
        PNG("PNG", 0x89, 'P', 'N', 'G'),
        JPEG("JPEG", 0xff, 0xd8, 0xff),
        GIF("GIF", 'G', 'I', 'F', '8'),
        GZIP("gzip", 0x1f, 0x8b),
        SEVEN_ZIP("7z", '7', 'z', 0xbc, 0xaf),
        RAR("RAR", 'R', 'a', 'r', '!'),
        XML("XML", '<', '?', 'x', 'm', 'l'),
        RTF("RTF", '{', '\\', 'r', 't', 'f'),
        ELF("ELF", 0x7f, 'E', 'L', 'F'),
        MICROSOFT_EXECUTABLE("EXE", 'M', 'Z', 0x90);

        private final String label;

        @SuppressWarnings("ImmutableEnumChecker") // read only
        private final int[] bytes;

        Signature(String label, int... bytes) {
            this.label = label;
            this.bytes = bytes;
        }
    }
}
