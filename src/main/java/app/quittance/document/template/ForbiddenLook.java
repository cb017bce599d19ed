package app.quittance.document.template;

import app.quittance.document.words.Typography;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.regex.Pattern;

/**
 * A letter to a debtor may not borrow the look of a court, of an officer or of the State (C. pén. 433-13), nor speak of
 * seizure before there is a title (C. conso. L.121-6). Colours are judged too: no flag on a letterhead.
 */
final class ForbiddenLook {

    private static final List<String> WORDS = List.of(
            "huissier",
            "commissaire de justice",
            "commandement",
            "sommation",
            "saisie",
            "saisir vos",
            "expulsion",
            "marianne",
            "république française",
            "au nom du peuple français",
            "officier ministériel",
            "contentieux judiciaire",
            "ministère de la justice",
            "poursuites pénales",
            "dernier avis avant",
            "avis à tiers détenteur");

    private static final Pattern FLAG_BLUE =
            Pattern.compile("#(000091|0055A4|002395|002654)", Pattern.CASE_INSENSITIVE);
    private static final Pattern FLAG_RED = Pattern.compile("#(E1000F|EF4135|ED2939|CE1126)", Pattern.CASE_INSENSITIVE);

    private ForbiddenLook() {}

    static void check(String template, byte[] jrxml, Texts texts) {
        String source = new String(jrxml, StandardCharsets.UTF_8);
        String words = Typography.plain(source + " " + String.join(" ", texts.all()));
        for (String word : WORDS) {
            if (Pattern.compile("(?<!\\p{L})" + Pattern.quote(word), Pattern.UNICODE_CASE)
                    .matcher(words)
                    .find()) {
                throw new TemplateRefused("document.template-forbidden-word", template, word);
            }
        }
        if (FLAG_BLUE.matcher(source).find() && FLAG_RED.matcher(source).find()) {
            throw new TemplateRefused("document.template-tricolour", template);
        }
    }
}
