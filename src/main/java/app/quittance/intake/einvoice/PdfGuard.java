package app.quittance.intake.einvoice;

import app.quittance.intake.WrongFile;
import java.util.zip.DataFormatException;
import java.util.zip.Inflater;

/**
 * Looks through a PDF before a library believes it. Reading one inflates the streams in which it keeps its own tables
 * without counting what comes out, so what any of its streams would inflate to is counted here first.
 */
final class PdfGuard {

    private static final String STREAM = "stream";
    private static final long MOST_BYTES = 256L << 20;

    private final byte[] pdf;
    private final byte[] into = new byte[1 << 16];
    private long inflated;

    private PdfGuard(byte[] pdf) {
        this.pdf = pdf;
    }

    static void check(byte[] pdf) {
        var guard = new PdfGuard(pdf);
        for (int at = guard.streamAfter(0); at >= 0; at = guard.streamAfter(at)) guard.inflate(at);
    }

    /** Where the next stream begins; -1: there is none. Of the keyword that ends one, nothing can be inflated. */
    private int streamAfter(int from) {
        for (int at = from; at + STREAM.length() <= pdf.length; at++) {
            if (isKeyword(at)) return afterLineEnd(at + STREAM.length());
        }
        return -1;
    }

    private boolean isKeyword(int at) {
        for (int i = 0; i < STREAM.length(); i++) {
            if (pdf[at + i] != STREAM.charAt(i)) return false;
        }
        return true;
    }

    private int afterLineEnd(int at) {
        int start = at;
        if (start < pdf.length && pdf[start] == '\r') start++;
        if (start < pdf.length && pdf[start] == '\n') start++;
        return start;
    }

    private void inflate(int from) {
        Inflater inflater = new Inflater();
        try {
            inflater.setInput(pdf, from, pdf.length - from);
            int bytes = inflater.inflate(into);
            while (bytes > 0) {
                inflated += bytes;
                if (inflated > MOST_BYTES) throw new WrongFile("einvoice.bomb");
                bytes = inflater.inflate(into);
            }
        } catch (DataFormatException notDeflated) {
            return; // kept in another way, which hardly grows; whether it is sound, the reader of the PDF will say
        } finally {
            inflater.end();
        }
    }
}
