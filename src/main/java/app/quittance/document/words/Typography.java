package app.quittance.document.words;

import java.util.Locale;
import java.util.regex.Pattern;

/**
 * Sets typed text as French printers do, so that nobody has to type the spaces that must not break: narrow before ; ! ?,
 * full before : and inside guillemets, after n°, between a number and its unit and inside a date; a curved apostrophe.
 */
public final class Typography {

    private static final Pattern SPACES = Pattern.compile("\\s+");
    private static final Pattern BEFORE_HIGH_SIGN = Pattern.compile("[ \u00a0]+([;!?])");
    private static final Pattern BEFORE_COLON = Pattern.compile("[ \u00a0]+:");
    private static final Pattern AFTER_OPENING = Pattern.compile("«[ \u00a0]*");
    private static final Pattern BEFORE_CLOSING = Pattern.compile("[ \u00a0]*»");
    private static final Pattern AFTER_ABBREVIATION =
            Pattern.compile("\\b(n°|N°|art\\.|p\\.|M\\.|Mme|Me|page) +(?=\\S)");
    private static final Pattern BEFORE_UNIT = Pattern.compile("(\\d) +(%|€|euros?|jours?|ans?|mois)(?!\\p{L})");

    private static final Pattern IN_DATE =
            Pattern.compile("(\\d(?:er)?) +(janvier|février|mars|avril|mai|juin|juillet|août"
                    + "|septembre|octobre|novembre|décembre) +(\\d{4})\\b");

    private Typography() {}

    public static String set(String typed) {
        String set = typed.replace('\'', '’');
        set = BEFORE_HIGH_SIGN.matcher(set).replaceAll("\u202f$1");
        set = BEFORE_COLON.matcher(set).replaceAll("\u00a0:");
        set = AFTER_OPENING.matcher(set).replaceAll("«\u00a0");
        set = BEFORE_CLOSING.matcher(set).replaceAll("\u00a0»");
        set = AFTER_ABBREVIATION.matcher(set).replaceAll("$1\u00a0");
        set = BEFORE_UNIT.matcher(set).replaceAll("$1\u00a0$2");
        return IN_DATE.matcher(set).replaceAll("$1\u00a0$2\u00a0$3");
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
