package app.quittance.document;

import app.quittance.document.assembly.FilingPages;
import java.io.IOException;
import java.io.UncheckedIOException;

/**
 * A received file as it goes to court: as many upright A4 pages, PDF/A-2b, with room for the stamp. Made once for each file,
 * since looking into it takes time, and always the same.
 */
@SuppressWarnings("ArrayRecordComponent") // bound at once
public record FilingCopy(byte[] bytes, int pages) {

    /** Makes it. What is not archival or too heavy becomes a picture of each page, with its words behind. */
    public static FilingCopy of(ReceivedFile file) {
        try {
            return new FilingCopy(FilingPages.of(file.bytes(), file.mediaType()), file.pages());
        } catch (IOException e) {
            throw new UncheckedIOException("Cannot prepare an exhibit for court", e);
        }
    }
}
