package app.quittance.intake.reading;

import app.quittance.intake.Layout;
import app.quittance.intake.WrongFile;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import org.dhatim.fastexcel.reader.ReadableWorkbook;
import org.dhatim.fastexcel.reader.ReadingOptions;
import org.dhatim.fastexcel.reader.Sheet;
import org.dhatim.fastexcel.reader.SheetVisibility;
import org.jspecify.annotations.Nullable;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;

/** A table of debts in an Excel workbook: on the first visible sheet that has our headers, under whatever titles. */
@Component
@Order(1)
class DebtWorkbook implements Format {

    private static final int MOST_BYTES = 32 << 20;
    private static final byte[] MARK_OF_ENCRYPTION = "EncryptedPackage".getBytes(StandardCharsets.UTF_16LE);

    @Override
    public String name() {
        return "xlsx";
    }

    /** A ZIP, or the older container in which an encrypted workbook lies: which it is, is told when it is opened. */
    @Override
    public boolean recognises(FileHead head) {
        return head.isZip() || head.isOle();
    }

    @Override
    public DebtRows open(SentFile file, Map<String, String> mapping) {
        byte[] bytes = bytes(file);
        if (bytes[0] != 'P') throw notOpened(bytes);
        WorkbookGuard.check(bytes);
        return WorkbookRows.reading(() -> open(bytes, mapping));
    }

    private DebtRows open(byte[] bytes, Map<String, String> mapping) throws IOException {
        var workbook = new ReadableWorkbook(new ByteArrayInputStream(bytes), new ReadingOptions(true, true));
        try {
            return bestTable(workbook, mapping)
                    .debts(mapping, headers -> new Layout(name(), null, null, headers.found()));
        } catch (IOException | RuntimeException wrong) {
            workbook.close();
            throw wrong;
        }
    }

    /** The sheet that has most of our columns, the first among equals: if that lacks some, its lack says most. */
    private static RawTable bestTable(ReadableWorkbook workbook, Map<String, String> mapping) throws IOException {
        List<Sheet> sheets = workbook.getSheets()
                .filter(sheet -> sheet.getVisibility() == SheetVisibility.VISIBLE)
                .toList();
        if (sheets.isEmpty()) throw new WrongFile("xlsx.no-sheet");
        RawTable best = null;
        for (Sheet sheet : sheets) {
            @Nullable RawTable found = RawTable.under(new WorkbookRows(workbook, sheet), mapping);
            if (found != null && (best == null || found.known() > best.known())) best = found;
        }
        if (best == null) throw new WrongFile("file.empty");
        return best;
    }

    private static byte[] bytes(SentFile file) {
        try (InputStream content = file.open()) {
            byte[] bytes = content.readNBytes(MOST_BYTES + 1);
            if (bytes.length > MOST_BYTES) throw new WrongFile("xlsx.too-large", Integer.toString(MOST_BYTES >> 20));
            return bytes;
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }

    private static WrongFile notOpened(byte[] container) {
        for (int at = 0; at + MARK_OF_ENCRYPTION.length <= container.length; at++) {
            if (java.util.Arrays.equals(
                    container, at, at + MARK_OF_ENCRYPTION.length, MARK_OF_ENCRYPTION, 0, MARK_OF_ENCRYPTION.length)) {
                return new WrongFile("xlsx.encrypted");
            }
        }
        return new WrongFile("file.not-taken", FileHead.OLE_LABEL);
    }
}
