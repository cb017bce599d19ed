package app.quittance.platform;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.Locale;
import java.util.Objects;
import java.util.zip.CRC32;
import org.apache.commons.compress.archivers.tar.TarArchiveEntry;
import org.apache.commons.compress.archivers.tar.TarArchiveInputStream;
import org.tukaani.xz.XZInputStream;

/** The PostgreSQL that the program brings along for the machine it was built on: unpacked once, then used as it lies. */
final class PostgresBinaries {

    private PostgresBinaries() {}

    /** The folder with {@code bin} and {@code lib}, unpacked below the given one unless it is there already. */
    static Path in(Path parent) throws IOException {
        byte[] archive = archive();
        Path unpacked = parent.resolve("postgres-" + fingerprint(archive));
        if (Files.isDirectory(unpacked)) return unpacked;
        Files.createDirectories(parent);
        Path unfinished = Files.createTempDirectory(parent, "unpacking-");
        unpack(archive, unfinished);
        return moveIntoPlace(unfinished, unpacked);
    }

    private static Path moveIntoPlace(Path unfinished, Path unpacked) throws IOException {
        try {
            return Files.move(unfinished, unpacked, StandardCopyOption.ATOMIC_MOVE);
        } catch (IOException anotherWasFaster) {
            if (!Files.isDirectory(unpacked)) throw anotherWasFaster;
            Folders.delete(unfinished);
            return unpacked;
        }
    }

    private static byte[] archive() throws IOException {
        String name = "/postgres-%s-%s.txz".formatted(system(), processor());
        try (InputStream archive = PostgresBinaries.class.getResourceAsStream(name)) {
            if (archive == null) throw new StartRefused("no-binaries", name.substring(1));
            return archive.readAllBytes();
        }
    }

    private static String system() {
        String name = System.getProperty("os.name").toLowerCase(Locale.ROOT);
        if (name.startsWith("windows")) return "windows";
        return name.startsWith("mac") ? "darwin" : "linux";
    }

    private static String processor() {
        return System.getProperty("os.arch").equals("aarch64") ? "arm_64" : "x86_64";
    }

    /** Tells one version from another, at every start: quick, and nobody gains by forging it. */
    private static String fingerprint(byte[] archive) {
        var checksum = new CRC32();
        checksum.update(archive);
        return "%x-%08x".formatted(archive.length, checksum.getValue());
    }

    private static void unpack(byte[] archive, Path folder) throws IOException {
        try (var xz = new XZInputStream(new ByteArrayInputStream(archive));
                var tar = new TarArchiveInputStream(xz)) {
            for (TarArchiveEntry entry = tar.getNextEntry(); entry != null; entry = tar.getNextEntry()) {
                unpack(entry, tar, folder);
            }
        }
    }

    private static void unpack(TarArchiveEntry entry, InputStream content, Path folder) throws IOException {
        Path target = folder.resolve(entry.getName()).normalize();
        if (!target.startsWith(folder)) throw new IOException("Leads out of the folder: " + entry.getName());
        if (entry.isDirectory()) {
            Files.createDirectories(target);
            return;
        }
        Files.createDirectories(Objects.requireNonNull(target.getParent()));
        if (entry.isSymbolicLink()) {
            Files.createSymbolicLink(target, Path.of(entry.getLinkName()));
        } else {
            Files.copy(content, target);
            if (folder.relativize(target).startsWith("bin")) makeExecutable(target);
        }
    }

    private static void makeExecutable(Path program) throws IOException {
        if (!program.toFile().setExecutable(true, false))
            throw new IOException("Cannot be made executable: " + program);
    }
}
