package app.quittance.document;

import app.quittance.document.assembly.Splitter;
import app.quittance.kernel.Refusal;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.LocalDate;
import java.util.List;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;

/**
 * A bound document as a ZIP of separately named files, one for each part, for a portal that takes no thick file. A part that is
 * too large goes in several. The same document gives the same bytes.
 */
public final class SeparateFiles {

    private static final int MEGABYTE = 1_000_000;

    private SeparateFiles() {}

    /**
     * Separates it.
     *
     * @param megabytes the largest file that the portal takes; a page that is larger by itself is refused
     * @param on the day that the files bear
     */
    public static byte[] zip(byte[] bound, List<BoundPart> parts, int megabytes, LocalDate on) {
        var bytes = new ByteArrayOutputStream();
        try (var zip = new ZipOutputStream(bytes);
                var splitter = new Splitter(bound, on)) {
            for (int place = 0; place < parts.size(); place++) {
                BoundPart part = parts.get(place);
                List<byte[]> files =
                        splitter.files(part.name(), part.firstPage(), part.pages(), (long) megabytes * MEGABYTE);
                write(zip, "%02d-%s".formatted(place + 1, FileNames.of(part.name())), files, megabytes, on);
            }
        } catch (IOException e) {
            throw new UncheckedIOException("Cannot separate a bound document", e);
        }
        return bytes.toByteArray();
    }

    private static void write(ZipOutputStream zip, String name, List<byte[]> files, int megabytes, LocalDate on)
            throws IOException {
        for (int i = 0; i < files.size(); i++) {
            byte[] file = files.get(i);
            if (file.length > (long) megabytes * MEGABYTE) throw new Refusal("packet.page-too-large", name, megabytes);
            String number = files.size() == 1 ? "" : "-%d-sur-%d".formatted(i + 1, files.size());
            var entry = new ZipEntry(name + number + ".pdf");
            entry.setTimeLocal(on.atStartOfDay());
            zip.putNextEntry(entry);
            zip.write(file);
        }
    }
}
