package app.quittance.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.Locale;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Programs read what is exact, people what they would say. */
class FormatTest {

    private record Link(Instant validUntil) {}

    private static final Link LINK = new Link(Instant.parse("2026-11-22T23:30:00.123456Z"));

    private final Locale machine = Locale.getDefault();

    @BeforeEach
    void on_a_french_machine() {
        Locale.setDefault(Locale.FRANCE);
    }

    @AfterEach
    void as_it_was() {
        Locale.setDefault(machine);
    }

    @Test
    void a_moment_is_told_to_people_by_the_agencys_clocks() {
        assertThat(Format.text.print(LINK)).isEqualTo("validUntil: 23 novembre 2026 à 00:30");
    }

    @Test
    void a_moment_is_exact_for_programs() {
        assertThat(Format.json.print(LINK)).contains("\"2026-11-22T23:30:00.123456Z\"");
    }
}
