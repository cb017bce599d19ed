package app.quittance.document.print;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Takes out of an exported PDF what its writer drew by chance, so that the same content gives the same bytes: the six
 * letters before a subset font's name, and the file's identifier. Each is overwritten in its place by as many bytes, so
 * no offset in the file moves.
 */
final class ChanceMarks {

    private static final List<String> FONT_NAMES = List.of("/FontName/", "/BaseFont/");
    private static final Pattern SUBSET_FONT = Pattern.compile("([A-Z]{6})\\+([A-Za-z0-9-]+)");
    private static final Pattern IDENTIFIER = Pattern.compile("/ID ?\\[<([0-9a-f]{32})><([0-9a-f]{32})>\\]");
    private static final String NO_IDENTIFIER = "0".repeat(32);
    private static final int PREFIX_LETTERS = 6;

    private ChanceMarks() {}

    static void settle(byte[] pdf) {
        // One byte is one character here, so places in the text are places in the file.
        String text = new String(pdf, StandardCharsets.ISO_8859_1);
        for (String name : FONT_NAMES) nameSubsets(pdf, text, name);
        Matcher id = IDENTIFIER.matcher(text);
        if (!id.find(Math.max(0, text.lastIndexOf("/ID"))))
            throw new IllegalStateException("The PDF has no identifier");
        put(pdf, id.start(1), NO_IDENTIFIER);
        put(pdf, id.start(2), NO_IDENTIFIER);
        String identifier = digest(pdf);
        put(pdf, id.start(1), identifier);
        put(pdf, id.start(2), identifier);
    }

    private static void nameSubsets(byte[] pdf, String text, String name) {
        Matcher font = SUBSET_FONT.matcher(text);
        for (int at = text.indexOf(name); at >= 0; at = text.indexOf(name, at + 1)) {
            font.region(at + name.length(), text.length());
            if (font.lookingAt()) put(pdf, font.start(1), prefix(font.group(2)));
        }
    }

    private static String digest(byte[] pdf) {
        try {
            return HexFormat.of().formatHex(MessageDigest.getInstance("MD5").digest(pdf));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("Every Java platform has MD5", e);
        }
    }

    private static void put(byte[] bytes, int at, String ascii) {
        for (int i = 0; i < ascii.length(); i++) bytes[at + i] = (byte) ascii.charAt(i);
    }

    /** Six letters for a subset, drawn from its font's name instead of by chance. */
    private static String prefix(String font) {
        var letters = new StringBuilder(PREFIX_LETTERS);
        for (long rest = Integer.toUnsignedLong(font.hashCode()); letters.length() < PREFIX_LETTERS; rest /= 26) {
            letters.append((char) ('A' + rest % 26));
        }
        return letters.toString();
    }
}
