package app.quittance.intake.reading;

import app.quittance.intake.WrongFile;
import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.zip.ZipException;
import javax.xml.stream.XMLInputFactory;
import javax.xml.stream.XMLStreamConstants;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamReader;
import org.apache.commons.compress.archivers.zip.ZipArchiveEntry;
import org.apache.commons.compress.archivers.zip.ZipFile;

/**
 * Looks through a workbook before anything believes it: what it inflates to is counted as it is inflated, never as it is
 * declared, and no part may define entities or name a cell beyond the last column. What lies outside is never followed.
 */
final class WorkbookGuard {

    private static final int MOST_ENTRIES = 2_000;
    private static final long MOST_BYTES = 256L << 20;
    private static final long MOST_BYTES_OF_SHARED_TEXTS = 64L << 20;

    /** Tables pack well, but not as well as this; below the threshold a ratio says nothing. */
    private static final long MOST_RATIO = 200;

    private static final long RATIO_MATTERS_FROM_BYTES = 8L << 20;
    private static final int LONGEST_COLUMN_NAME = 3;

    private final XMLInputFactory xml = XMLInputFactory.newDefaultFactory();
    private long inflated;

    private WorkbookGuard() {
        xml.setProperty(XMLInputFactory.SUPPORT_DTD, false);
        xml.setProperty(XMLInputFactory.IS_SUPPORTING_EXTERNAL_ENTITIES, false);
    }

    /** Refuses what is no workbook, or one that must not be opened. */
    static void check(byte[] bytes) {
        try (ZipFile zip = ZipFile.builder().setByteArray(bytes).get()) {
            List<ZipArchiveEntry> entries = entries(zip);
            checkKind(entries.stream().map(ZipArchiveEntry::getName).toList());
            var guard = new WorkbookGuard();
            for (ZipArchiveEntry entry : entries) guard.checkEntry(zip, entry);
        } catch (IOException | IllegalArgumentException unreadable) {
            throw new WrongFile("xlsx.damaged");
        }
    }

    private static List<ZipArchiveEntry> entries(ZipFile zip) throws ZipException {
        var entries = new ArrayList<ZipArchiveEntry>();
        Set<String> names = new HashSet<>();
        var all = zip.getEntries();
        while (all.hasMoreElements()) {
            ZipArchiveEntry entry = all.nextElement();
            if (entries.size() == MOST_ENTRIES) throw new WrongFile("xlsx.bomb");
            if (entry.getGeneralPurposeBit().usesEncryption()) throw new WrongFile("xlsx.encrypted");
            if (!names.add(entry.getName().toLowerCase(Locale.ROOT))) throw new ZipException("twice");
            entries.add(entry);
        }
        return entries;
    }

    private static void checkKind(List<String> names) {
        if (names.contains("xl/workbook.bin")) throw new WrongFile("file.not-taken", "Excel (.xlsb)");
        if (!names.contains("[Content_Types].xml") || names.stream().noneMatch(name -> name.startsWith("xl/"))) {
            throw new WrongFile("file.not-taken", "ZIP");
        }
        if (names.stream().noneMatch(name -> name.startsWith("xl/worksheets/"))) {
            boolean macros =
                    names.stream().anyMatch(name -> name.contains("macrosheets") || name.contains("vbaProject"));
            throw new WrongFile(macros ? "xlsx.macros-only" : "xlsx.no-sheet");
        }
    }

    private void checkEntry(ZipFile zip, ZipArchiveEntry entry) throws IOException {
        try (InputStream packed = zip.getInputStream(entry)) {
            var content = new Counted(packed, entry);
            String name = entry.getName().toLowerCase(Locale.ROOT);
            try {
                checkParts(content);
            } catch (XMLStreamException noXml) {
                if (noXml.getNestedException() instanceof IOException broken) throw broken;
                if (name.endsWith(".xml") || name.endsWith(".rels")) throw new WrongFile("xlsx.damaged");
            }
            content.transferTo(OutputStream.nullOutputStream());
        }
    }

    private void checkParts(InputStream content) throws XMLStreamException {
        XMLStreamReader part = xml.createXMLStreamReader(content);
        while (part.hasNext()) {
            int event = part.next();
            if (event == XMLStreamConstants.DTD) throw new WrongFile("xlsx.entities");
            if (event != XMLStreamConstants.START_ELEMENT
                    || !part.getLocalName().equals("c")) continue;
            String address = part.getAttributeValue(null, "r");
            if (address != null && letters(address) > LONGEST_COLUMN_NAME) throw new WrongFile("xlsx.damaged");
        }
    }

    private static int letters(String address) {
        int letters = 0;
        while (letters < address.length() && Character.isLetter(address.charAt(letters))) letters++;
        return letters;
    }

    /** Counts what one entry inflates to, and stops where it is too much. */
    private final class Counted extends FilterInputStream {

        private final boolean sharedTexts;
        private final long packed;
        private long bytes;

        private Counted(InputStream content, ZipArchiveEntry entry) {
            super(content);
            this.sharedTexts = entry.getName().toLowerCase(Locale.ROOT).contains("sharedstrings");
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

        /** The XML reader closes what it has read, and there may be more behind it. */
        @Override
        public void close() {}

        private void count(int read) {
            bytes += read;
            inflated += read;
            boolean tooMuch = inflated > MOST_BYTES || (sharedTexts && bytes > MOST_BYTES_OF_SHARED_TEXTS);
            boolean tooDense = bytes > RATIO_MATTERS_FROM_BYTES && bytes / packed > MOST_RATIO;
            if (tooMuch || tooDense) throw new WrongFile("xlsx.bomb");
        }
    }
}
