package app.quittance.web;

import java.nio.charset.StandardCharsets;
import org.springframework.http.ContentDisposition;
import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;

/** A document that a page gives: shown in the browser, and saved under a name that says what it is. */
public final class Download {

    private Download() {}

    /** A PDF under this name, without its ending. */
    public static ResponseEntity<byte[]> pdf(String name, byte[] bytes) {
        ContentDisposition inline = ContentDisposition.inline()
                .filename(name + ".pdf", StandardCharsets.UTF_8)
                .build();
        return ResponseEntity.ok()
                .contentType(MediaType.APPLICATION_PDF)
                .header(HttpHeaders.CONTENT_DISPOSITION, inline.toString())
                .body(bytes);
    }

    /** A table for a spreadsheet under this name, without its ending. */
    public static ResponseEntity<byte[]> csv(String name, String text) {
        return saved(
                name + ".csv",
                new MediaType("text", "csv", StandardCharsets.UTF_8),
                text.getBytes(StandardCharsets.UTF_8));
    }

    /** Several files together under this name, without its ending. */
    public static ResponseEntity<byte[]> zip(String name, byte[] bytes) {
        return saved(name + ".zip", new MediaType("application", "zip"), bytes);
    }

    private static ResponseEntity<byte[]> saved(String name, MediaType type, byte[] bytes) {
        ContentDisposition attachment = ContentDisposition.attachment()
                .filename(name, StandardCharsets.UTF_8)
                .build();
        return ResponseEntity.ok()
                .contentType(type)
                .header(HttpHeaders.CONTENT_DISPOSITION, attachment.toString())
                .body(bytes);
    }
}
