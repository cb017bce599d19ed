package app.quittance.intake.reading;

import app.quittance.intake.WrongFile;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;

/**
 * Finds out in which of the two encodings that French software writes a text stands, by reading all its bytes once in
 * constant memory. What is no text, or a text in yet another encoding, is a wrong file.
 */
final class TextEncoding {

    static final Charset WINDOWS = Charset.forName("windows-1252");

    /** No row of a table of debts is as long; a line without end is not read to its end. */
    private static final int LONGEST_LINE_BYTES = 1 << 20;

    private final Utf8Scan utf8 = new Utf8Scan();
    private boolean marked;
    private long line = 1;
    private int lineBytes;
    private long unassignedInWindowsLine;

    private TextEncoding() {}

    /** The encoding of the text, UTF-8 with or without its mark, or Windows-1252. */
    static Charset of(SentFile file) {
        try (InputStream content = file.open()) {
            return new TextEncoding().read(content);
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }

    private Charset read(InputStream content) throws IOException {
        byte[] buffer = new byte[FileHead.BYTES];
        boolean first = true;
        for (int read = content.readNBytes(buffer, 0, buffer.length);
                read > 0;
                read = content.readNBytes(buffer, 0, buffer.length)) {
            if (first) readMark(buffer, read);
            first = false;
            for (int i = 0; i < read; i++) take(buffer[i] & 0xff);
        }
        return verdict();
    }

    private void take(int value) {
        if (value == '\n') {
            line++;
            lineBytes = 0;
        } else if (++lineBytes > LONGEST_LINE_BYTES) {
            throw new WrongFile("text.line-too-long", Long.toString(line));
        }
        if (value < 0x20 && isNoText(value)) throw new WrongFile("text.binary", Long.toString(line));
        if (isUnassignedInWindows(value) && unassignedInWindowsLine == 0) unassignedInWindowsLine = line;
        utf8.take(value, line);
    }

    private Charset verdict() {
        utf8.end(line);
        if (utf8.malformed() == 0) return StandardCharsets.UTF_8;
        // Characters that are well-formed UTF-8 do not come about by chance: such a text was put together from two.
        if (marked || utf8.wellFormed() > utf8.malformed()) {
            throw new WrongFile("text.two-encodings", Long.toString(utf8.firstMalformedLine()));
        }
        if (unassignedInWindowsLine > 0) throw new WrongFile("text.encoding", Long.toString(unassignedInWindowsLine));
        return WINDOWS;
    }

    private void readMark(byte[] start, int length) {
        if (length < 3) return;
        int two = ((start[0] & 0xff) << 8) | (start[1] & 0xff);
        if (two == 0xfeff || two == 0xfffe) throw new WrongFile("text.utf-16");
        marked = two == 0xefbb && (start[2] & 0xff) == 0xbf;
    }

    private static boolean isNoText(int control) {
        return control < '\t' || control > '\r';
    }

    private static boolean isUnassignedInWindows(int value) {
        return value == 0x81 || value == 0x8d || value == 0x8f || value == 0x90 || value == 0x9d;
    }
}
