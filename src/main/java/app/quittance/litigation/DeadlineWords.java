package app.quittance.litigation;

import app.quittance.law.delays.Counted;
import app.quittance.law.delays.Delay;
import app.quittance.law.delays.ProceduralStep;
import app.quittance.platform.Sentences;
import java.util.Locale;
import org.springframework.stereotype.Component;

/** What the law wants by a deadline and how its last day was counted, in the reader's language. */
@Component
public class DeadlineWords {

    private final Sentences sentences;

    public DeadlineWords(Sentences sentences) {
        this.sentences = sentences;
    }

    /** "Signifier l’ordonnance à chaque débiteur dans les 3 mois de sa date …" */
    public String of(ProceduralStep step, Counted counted, Locale locale) {
        String rule = sentences.say("litigation.deadline." + step, locale, length(counted.delay(), locale));
        return counted.moved() ? rule + " " + sentences.say("litigation.deadline.moved", locale) : rule;
    }

    private String length(Delay delay, Locale locale) {
        if (delay.days() > 0) return sentences.say("litigation.delay.days", locale, delay.days());
        if (delay.months() == 1) return sentences.say("litigation.delay.month", locale);
        return sentences.say("litigation.delay.months", locale, delay.months());
    }
}
