package app.quittance.intake;

import app.quittance.intake.reading.SentFile;
import app.quittance.kernel.ClientId;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;

/** Keeps files as they came, in pieces of a megabyte, so that none is ever held whole in memory. */
@Component
class FilePieces {

    private static final int PIECE_BYTES = 1 << 20;

    private final JdbcClient jdbc;
    private final TransactionTemplate transactions;

    FilePieces(JdbcClient jdbc, TransactionTemplate transactions) {
        this.jdbc = jdbc;
        this.transactions = transactions;
    }

    /** What was stored; the hash in hexadecimal. */
    record Stored(long bytes, String sha256) {}

    /** Stores the content, read to its end, for an import that has its row already. */
    Stored store(ImportId id, ClientId client, InputStream content) {
        MessageDigest digest = sha256();
        long total = 0;
        try {
            byte[] piece = content.readNBytes(PIECE_BYTES);
            for (int number = 0; piece.length > 0; number++) {
                digest.update(piece);
                total += piece.length;
                insert(id, client, number, piece);
                piece = content.readNBytes(PIECE_BYTES);
            }
        } catch (IOException cutOff) {
            throw new UncheckedIOException(cutOff);
        }
        return new Stored(total, HexFormat.of().formatHex(digest.digest()));
    }

    private void insert(ImportId id, ClientId client, int number, byte[] piece) {
        jdbc.sql("""
                insert into intake.file_piece (import_id, client_id, number, bytes)
                values (:import, :client, :number, :bytes)""")
                .param("import", id.value())
                .param("client", client.value())
                .param("number", number)
                .param("bytes", piece)
                .update();
    }

    /** The file of an import; each piece is read when it is wanted, in the running transaction or one of its own. */
    SentFile file(ImportId id) {
        return () -> new Pieces(id);
    }

    private byte @Nullable [] piece(ImportId id, int number) {
        return transactions.execute(
                status -> jdbc.sql("select bytes from intake.file_piece where import_id = :import and number = :number")
                        .param("import", id.value())
                        .param("number", number)
                        .query((row, n) -> row.getBytes("bytes"))
                        .optional()
                        .orElse(null));
    }

    private static MessageDigest sha256() {
        try {
            return MessageDigest.getInstance("SHA-256");
        } catch (NoSuchAlgorithmException impossible) {
            throw new IllegalStateException(impossible);
        }
    }

    private final class Pieces extends InputStream {

        private final ImportId id;
        private byte @Nullable [] piece = new byte[0];
        private int at;
        private int next;

        private Pieces(ImportId id) {
            this.id = id;
        }

        @Override
        public int read() {
            byte[] one = new byte[1];
            return read(one, 0, 1) < 0 ? -1 : one[0] & 0xff;
        }

        @Override
        public int read(byte[] into, int from, int length) {
            byte[] current = piece;
            if (current != null && at == current.length) {
                current = FilePieces.this.piece(id, next++);
                piece = current;
                at = 0;
            }
            if (current == null) return -1;
            int count = Math.min(length, current.length - at);
            System.arraycopy(current, at, into, from, count);
            at += count;
            return count;
        }
    }
}
