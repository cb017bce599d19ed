package app.quittance.platform;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.channels.FileLock;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.time.Duration;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * Who has the data folder. One process holds it and runs the database in it; others may be its guests, and the holder
 * waits for them before it stops the database. The operating system lets go of both when a process dies, however it dies.
 */
final class HomeLock implements AutoCloseable {

    /** The locked bytes lie far behind the text of the file, which says who holds it, so that it can be read meanwhile. */
    private static final long HOLDER = 1L << 40;

    private static final long GUESTS = HOLDER + 1;

    private final FileChannel channel;
    private final FileLock lock;

    private HomeLock(FileChannel channel, FileLock lock) {
        this.channel = channel;
        this.lock = lock;
    }

    /** Takes the folder, or gives null if another process has it. */
    static @Nullable HomeLock hold(Path home) throws IOException {
        FileChannel channel = open(home);
        FileLock lock = channel.tryLock(HOLDER, 1, false);
        if (lock == null) {
            channel.close();
            return null;
        }
        channel.truncate(0);
        channel.write(
                ByteBuffer.wrap(Long.toString(ProcessHandle.current().pid()).getBytes(StandardCharsets.US_ASCII)));
        return new HomeLock(channel, lock);
    }

    /** Comes in as a guest of who holds the folder. */
    static HomeLock visit(Path home) throws IOException {
        FileChannel channel = open(home);
        return new HomeLock(channel, channel.lock(GUESTS, 1, true));
    }

    /** The number of the process that holds the folder. */
    static String holder(Path home) throws IOException {
        return Files.readString(file(home));
    }

    /** Waits until the last guest has left and lets no other in; a guest that does not leave is not waited for longer. */
    void awaitGuests(Duration atMost) throws IOException {
        Instant late = Instant.now().plus(atMost);
        while (channel.tryLock(GUESTS, 1, false) == null && Instant.now().isBefore(late)) {
            Pause.aMoment();
        }
    }

    @Override
    public void close() throws IOException {
        lock.release();
        channel.close();
    }

    private static FileChannel open(Path home) throws IOException {
        Files.createDirectories(home);
        return FileChannel.open(
                file(home), StandardOpenOption.CREATE, StandardOpenOption.READ, StandardOpenOption.WRITE);
    }

    private static Path file(Path home) {
        return home.resolve("quittance.lock");
    }
}
