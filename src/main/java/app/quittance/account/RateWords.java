package app.quittance.account;

import app.quittance.law.interest.RateBasis;
import app.quittance.law.interest.RateBasis.Agreed;
import app.quittance.law.interest.RateBasis.OverEcb;
import app.quittance.law.interest.RateBasis.Published;
import app.quittance.law.interest.RateBasis.Raised;
import app.quittance.law.interest.RateBasis.TimesLegal;
import app.quittance.platform.InWords;
import app.quittance.platform.Sentences;
import java.util.Locale;
import org.springframework.stereotype.Component;

/** How a rate of interest is made up, in the reader's language. */
@Component
public class RateWords {

    private static final String KEY = "account.rate.";

    private final Sentences sentences;

    public RateWords(Sentences sentences) {
        this.sentences = sentences;
    }

    /** "taux BCE au 1er juillet 2026 (2,40 %) + 10 points" */
    public String of(RateBasis basis, Locale locale) {
        return switch (basis) {
            case Published published -> sentences.say(KEY + "published." + published.kind(), locale);
            case OverEcb over ->
                say("over-ecb", locale, over.firstDay(), InWords.rate(over.ecb(), locale), over.points());
            case TimesLegal times -> say("times-legal", locale, times.times(), InWords.rate(times.legal(), locale));
            case Agreed _ -> say("agreed", locale);
            case Raised raised -> say("raised", locale, of(raised.rate(), locale), raised.points());
        };
    }

    /** With where its figures were read, in parentheses. */
    public String of(RateBasis basis, String source, Locale locale) {
        String words = of(basis, locale);
        return source.isEmpty() ? words : words + " (" + source + ")";
    }

    private String say(String key, Locale locale, Object... values) {
        return sentences.say(KEY + key, locale, values);
    }
}
