package app.quittance.intake.reading;

import app.quittance.intake.WrongFile;
import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.zip.ZipException;
import org.apache.commons.compress.archivers.zip.ZipArchiveEntry;
import org.apache.commons.compress.archivers.zip.ZipFile;

/**
 * The files in a ZIP that somebody sent. What they inflate to is counted as they are inflated, never as it is declared, over
 * all of them together; too many, too large or locked ones are refused with the codes of the kind of file it is for.
 */
public final class PackedFiles implements AutoCloseable {

    private static final int MOST_ENTRIES = 2_000;
    private static final long MOST_BYTES = 256L << 20;

    /** Tables and invoices pack well, but not as well as this; below the threshold a ratio says nothing. */
    private static final long MOST_RATIO = 200;

    private static final long RATIO_MATTERS_FROM_BYTES = 8L << 20;

    private final ZipFile zip;
    private final String kind;
    private final List<ZipArchiveEntry> entries;
    private long inflated;

    private PackedFiles(ZipFile zip, String kind) throws IOException {
        this.zip = zip;
        this.kind = kind;
        this.entries = entries(zip);
    }

    /**
     * Opens a ZIP.
     *
     * @param kind begins the codes of what may be wrong: {@code <kind>.bomb}, {@code <kind>.encrypted}
     * @throws IOException where it is damaged
     */
    public static PackedFiles open(byte[] bytes, String kind) throws IOException {
        ZipFile zip;
        try {
            zip = ZipFile.builder().setByteArray(bytes).get();
        } catch (IllegalArgumentException damaged) {
            throw new IOException(damaged);
        }
        try {
            return new PackedFiles(zip, kind);
        } catch (IOException | RuntimeException wrong) {
            zip.close();
            throw wrong;
        }
    }

    private List<ZipArchiveEntry> entries(ZipFile of) throws IOException {
        var found = new ArrayList<ZipArchiveEntry>();
        Set<String> names = new HashSet<>();
        var all = of.getEntries();
        while (all.hasMoreElements()) {
            ZipArchiveEntry entry = all.nextElement();
            if (found.size() == MOST_ENTRIES) throw new WrongFile(kind + ".bomb");
            if (entry.getGeneralPurposeBit().usesEncryption()) throw new WrongFile(kind + ".encrypted");
            if (!names.add(entry.getName().toLowerCase(Locale.ROOT))) throw new ZipException("twice");
            found.add(entry);
        }
        return List.copyOf(found);
    }

    public List<ZipArchiveEntry> entries() {
        return entries;
    }

    /**
     * What an entry inflates to; closing it leaves it open, for some readers close what they have not read to its end.
     *
     * @param most bytes that are believed of it
     */
    public InputStream content(ZipArchiveEntry entry, long most) throws IOException {
        return new Counted(zip.getInputStream(entry), entry, most);
    }

    @Override
    public void close() throws IOException {
        zip.close();
    }

    private final class Counted extends FilterInputStream {

        private final long most;
        private final long packed;
        private long bytes;

        private Counted(InputStream content, ZipArchiveEntry entry, long most) {
            super(content);
            this.most = most;
            this.packed = Math.max(1, entry.getCompressedSize());
        }

        @Override
        public int read() throws IOException {
            int value = super.read();
            if (value >= 0) count(1);
            return value;
        }

        @Override
        public int read(byte[] into, int from, int length) throws IOException {
            int read = super.read(into, from, length);
            count(Math.max(0, read));
            return read;
        }

        @Override
        public void close() {}

        private void count(int read) {
            bytes += read;
            inflated += read;
            boolean tooDense = bytes > RATIO_MATTERS_FROM_BYTES && bytes / packed > MOST_RATIO;
            if (inflated > MOST_BYTES || bytes > most || tooDense) throw new WrongFile(kind + ".bomb");
        }
    }
}
