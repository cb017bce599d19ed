package app.quittance.litigation;

import app.quittance.platform.Sentences;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import org.springframework.context.i18n.LocaleContextHolder;
import org.springframework.stereotype.Component;

/** Puts findings into words, for a refusal that names everything that is lacking. */
@Component
class FindingWords {

    private final Sentences sentences;

    FindingWords(Sentences sentences) {
        this.sentences = sentences;
    }

    String of(List<Finding> findings) {
        Locale locale = LocaleContextHolder.getLocale();
        return findings.stream().map(finding -> of(finding, locale)).collect(Collectors.joining(" "));
    }

    String of(Finding finding, Locale locale) {
        return sentences.say(
                "litigation.check." + finding.check() + "." + finding.level(),
                locale,
                finding.arguments().toArray());
    }
}
