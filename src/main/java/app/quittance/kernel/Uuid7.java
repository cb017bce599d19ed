package app.quittance.kernel;

import java.security.SecureRandom;
import java.util.UUID;

/** Keys made by the program: time-ordered (RFC 9562, version 7), so that an index grows at its end. */
public final class Uuid7 {

    private static final SecureRandom RANDOM = new SecureRandom();

    private Uuid7() {}

    /** A key stamped with the machine's time; its order is a convenience and carries no meaning. */
    public static UUID next() {
        return at(System.currentTimeMillis());
    }

    /**
     * The key of a row that comes in a batch: the same whoever asks for it, in the order of the rows, and no other's, for it is
     * made of the batch's own.
     */
    public static UUID ofRow(UUID batch, int row) {
        long ofBatch = batch.getLeastSignificantBits() << 32;
        return new UUID(
                batch.getMostSignificantBits(), 0x8000_0000_0000_0000L | (ofBatch >>> 2) | Integer.toUnsignedLong(row));
    }

    /** A key stamped with a given moment, in milliseconds since the epoch. */
    public static UUID at(long epochMillis) {
        long high = (epochMillis << 16) | 0x7000L | (RANDOM.nextLong() & 0x0fffL);
        long low = 0x8000_0000_0000_0000L | (RANDOM.nextLong() >>> 2);
        return new UUID(high, low);
    }
}
