package app.quittance.account;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;

/** The beginning of a file's SHA-256, in groups that people can read to each other: "7f3a-91c2-d4e5-0b1c". */
final class StatementIdentity {

    private static final int BYTES = 8;

    private StatementIdentity() {}

    static String of(String file) {
        byte[] digest = sha256().digest(file.getBytes(StandardCharsets.UTF_8));
        String hex = HexFormat.of().formatHex(digest, 0, BYTES);
        return hex.replaceAll("(.{4})(?!$)", "$1-");
    }

    private static MessageDigest sha256() {
        try {
            return MessageDigest.getInstance("SHA-256");
        } catch (NoSuchAlgorithmException missing) {
            throw new IllegalStateException("Every Java has SHA-256", missing);
        }
    }
}
