package app.quittance.intake.reading;

import app.quittance.intake.WrongFile;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.util.List;
import java.util.Locale;
import javax.xml.stream.XMLInputFactory;
import javax.xml.stream.XMLStreamConstants;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamReader;
import org.apache.commons.compress.archivers.zip.ZipArchiveEntry;

/**
 * Looks through a workbook before anything believes it: what it inflates to is counted as it is inflated, never as it is
 * declared, and no part may define entities or name a cell beyond the last column. What lies outside is never followed.
 */
final class WorkbookGuard {

    private static final long MOST_BYTES_OF_SHARED_TEXTS = 64L << 20;
    private static final int LONGEST_COLUMN_NAME = 3;

    private final XMLInputFactory xml = XMLInputFactory.newDefaultFactory();

    private WorkbookGuard() {
        xml.setProperty(XMLInputFactory.SUPPORT_DTD, false);
        xml.setProperty(XMLInputFactory.IS_SUPPORTING_EXTERNAL_ENTITIES, false);
    }

    /** Refuses what is no workbook, or one that must not be opened. */
    static void check(byte[] bytes) {
        try (PackedFiles parts = PackedFiles.open(bytes, "xlsx")) {
            checkKind(parts.entries().stream().map(ZipArchiveEntry::getName).toList());
            var guard = new WorkbookGuard();
            for (ZipArchiveEntry part : parts.entries()) guard.checkPart(parts, part);
        } catch (IOException unreadable) {
            throw new WrongFile("xlsx.damaged");
        }
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

    private void checkPart(PackedFiles parts, ZipArchiveEntry part) throws IOException {
        String name = part.getName().toLowerCase(Locale.ROOT);
        long most = name.contains("sharedstrings") ? MOST_BYTES_OF_SHARED_TEXTS : Long.MAX_VALUE;
        try (InputStream content = parts.content(part, most)) {
            try {
                checkCells(content);
            } catch (XMLStreamException noXml) {
                if (noXml.getNestedException() instanceof IOException broken) throw broken;
                if (name.endsWith(".xml") || name.endsWith(".rels")) throw new WrongFile("xlsx.damaged");
            }
            content.transferTo(OutputStream.nullOutputStream());
        }
    }

    private void checkCells(InputStream content) throws XMLStreamException {
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
}
