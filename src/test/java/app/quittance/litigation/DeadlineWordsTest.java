package app.quittance.litigation;

import static org.assertj.core.api.Assertions.assertThat;

import app.quittance.law.delays.Counted;
import app.quittance.law.delays.Delay;
import app.quittance.law.delays.ProceduralStep;
import app.quittance.platform.Sentences;
import java.util.Locale;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** How a deadline was counted, told in the language of whoever reads it. */
class DeadlineWordsTest {

    private final DeadlineWords words = new DeadlineWords(Sentences.bundled());

    @Test
    void a_deadline_is_told_in_french_and_in_english() {
        var threeMonths = new Counted(Delay.ofMonths(3), false);
        assertThat(words.of(ProceduralStep.SERVE_ORDER, threeMonths, Locale.FRENCH))
                .isEqualTo(
                        "Signifier l’ordonnance à chaque débiteur dans les 3 mois de sa date, faute de quoi elle est non avenue.");
        assertThat(words.of(ProceduralStep.SERVE_ORDER, threeMonths, Locale.ENGLISH))
                .isEqualTo("Serve the order on each debtor within 3 months of its date, or it is void.");
    }

    @Test
    void one_month_and_a_last_day_that_was_moved_are_said_so() {
        var moved = new Counted(Delay.ofMonths(1), true);
        assertThat(words.of(ProceduralStep.OPPOSE, moved, Locale.FRENCH))
                .startsWith("Opposition du débiteur dans le mois de la signification")
                .endsWith("reporté au premier jour ouvrable.");
        assertThat(words.of(ProceduralStep.OPPOSE, moved, Locale.ENGLISH))
                .startsWith("The debtor may oppose within one month of service")
                .endsWith("moved to the next one.");
    }

    @ParameterizedTest
    @EnumSource
    void every_step_has_its_sentence_with_its_length(ProceduralStep step) {
        var days = new Counted(Delay.ofDays(15), false);
        assertThat(words.of(step, days, Locale.FRENCH)).contains("dans les 15 jours");
        assertThat(words.of(step, days, Locale.ENGLISH)).contains("within 15 days");
    }
}
