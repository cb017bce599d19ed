package app.quittance.intake.einvoice;

import app.quittance.intake.WrongFile;
import app.quittance.intake.reading.PackedFiles;
import java.io.IOException;
import java.io.InputStream;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.apache.commons.compress.archivers.zip.ZipArchiveEntry;

/** Many invoices in one ZIP. What a computer adds of its own is passed over; anything else that is no invoice is told. */
final class InvoiceArchive {

    private InvoiceArchive() {}

    /** Reads every file of the archive in its order. */
    static List<ReadInvoice> read(byte[] bytes) {
        try (PackedFiles files = PackedFiles.open(bytes, "zip")) {
            var read = new ArrayList<ReadInvoice>();
            for (ZipArchiveEntry each : files.entries()) {
                refusePath(each);
                if (!each.isDirectory() && !isOfSystem(each.getName())) read.add(read(files, each));
            }
            if (read.isEmpty()) throw new WrongFile("zip.empty");
            return read;
        } catch (IOException damaged) {
            throw new WrongFile("zip.damaged");
        }
    }

    /** Nothing is ever unpacked to a disk; an archive that would leave its folder was not made by honest software. */
    private static void refusePath(ZipArchiveEntry entry) {
        String name = entry.getName().replace('\\', '/');
        boolean climbs = name.equals("..") || name.startsWith("../") || name.contains("/../") || name.endsWith("/..");
        boolean absolute = name.startsWith("/") || name.matches("[A-Za-z]:.*");
        if (climbs || absolute || entry.isUnixSymlink()) throw new WrongFile("zip.path");
    }

    private static boolean isOfSystem(String name) {
        String file = name.substring(name.lastIndexOf('/') + 1).toLowerCase(Locale.ROOT);
        return name.startsWith("__MACOSX/") || file.equals(".ds_store") || file.equals("thumbs.db");
    }

    /** One that cannot be read does not spoil the others. */
    private static ReadInvoice read(PackedFiles files, ZipArchiveEntry entry) throws IOException {
        try (InputStream content = files.content(entry, ReadInvoice.MOST_BYTES)) {
            byte[] bytes = content.readAllBytes();
            return ReadInvoice.of(entry.getName(), bytes);
        }
    }
}
