package app.quittance.document.words;

import java.util.Locale;
import java.util.regex.Pattern;

/**
 * Sets typed text as French printers do, so that nobody has to type the spaces that must not break: narrow before ; ! ?,
 * full before : and inside guillemets, after n° and between a number and its unit; a curved apostrophe.
 */
public final class Typography {

    private static final Pattern SPACES = Pattern.compile("\\s+");

    private Typography() {}

    public static String set(String typed) {
        return typed.replace('\'', '’')
                .replaceAll("[  ]+([;!?])", "\u202f$1")
                .replaceAll("[  ]+:", "\u00a0:")
                .replaceAll("«[  ]*", "«\u00a0")
                .replaceAll("[  ]*»", "\u00a0»")
                .replaceAll("\\b(n°|N°|art\\.|p\\.|M\\.|Mme|Me|page) +(?=\\S)", "$1\u00a0")
                .replaceAll("(\\d) +(%|€|euros?|jours?|ans?|mois)(?!\\p{L})", "$1\u00a0$2");
    }

    /** The same words on one line with plain spaces, straight apostrophes and no case: for finding a text in another. */
    public static String plain(String text) {
        String straight = text.replace('’', '\'')
                .replace('\u00a0', ' ')
                .replace('\u202f', ' ')
                .replace('\u2009', ' ');
        return SPACES.matcher(straight).replaceAll(" ").strip().toLowerCase(Locale.FRANCE);
    }
}
