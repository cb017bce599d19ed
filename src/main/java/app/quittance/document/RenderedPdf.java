package app.quittance.document;

import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import org.jspecify.annotations.Nullable;

/** A finished PDF. Its hash names it: the same content gives the same bytes. */
@SuppressWarnings("ArrayRecordComponent") // told apart by its hash
public record RenderedPdf(byte[] bytes, int pages, String sha256) {

    @Override
    public boolean equals(@Nullable Object other) {
        return other instanceof RenderedPdf pdf && sha256.equals(pdf.sha256);
    }

    @Override
    public int hashCode() {
        return sha256.hashCode();
    }

    static RenderedPdf of(byte[] bytes, int pages) {
        return new RenderedPdf(bytes, pages, sha256(bytes));
    }

    static String sha256(byte[] bytes) {
        try {
            return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(bytes));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("Every Java platform has SHA-256", e);
        }
    }
}
