package app.quittance.document;

import java.text.Normalizer;
import java.util.Locale;

/** File names that every system takes: letters without accents, digits and hyphens. */
final class FileNames {

    private static final int LONGEST = 80;

    private FileNames() {}

    static String of(String title) {
        String plain = Normalizer.normalize(title, Normalizer.Form.NFD)
                .replaceAll("\\p{M}", "")
                .toLowerCase(Locale.ROOT)
                .replaceAll("[^a-z0-9]+", "-")
                .replaceAll("^-|-$", "");
        String name = plain.isEmpty() ? "document" : plain;
        return name.substring(0, Math.min(name.length(), LONGEST));
    }
}
