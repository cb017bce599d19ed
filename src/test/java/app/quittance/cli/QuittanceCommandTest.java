package app.quittance.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.PrintWriter;
import java.io.StringWriter;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

/** What a script may rely on: exit codes, and what goes to which stream. */
class QuittanceCommandTest {

    private static final QuittanceCommand.Agency NONE = job -> {
        throw new AssertionError("No agency is wanted here");
    };

    private final StringWriter out = new StringWriter();
    private final StringWriter err = new StringWriter();

    /** A result with everything that is hard to print. */
    record Sample(BigDecimal amount, LocalDate on, @Nullable String nothing, List<Integer> none) {}

    private static final Sample SAMPLE =
            new Sample(new BigDecimal("1E+3").setScale(2), LocalDate.of(2026, 11, 22), null, List.of());

    @Test
    void help_is_a_result() {
        assertThat(run("--help")).isZero();
        assertThat(out.toString()).contains("Usage: quittance", "verify-journal");
        assertThat(err.toString()).isEmpty();
    }

    @Test
    void every_command_has_help() {
        var commands = QuittanceCommand.commandLine(NONE).getSubcommands().keySet();
        assertThat(commands)
                .allSatisfy(command -> assertThat(run(command, "--help")).isZero());
    }

    @Test
    void an_unknown_command_is_wrong_usage() {
        assertThat(run("dance")).isEqualTo(2);
        assertThat(err.toString()).contains("dance", "--help");
        assertThat(out.toString()).isEmpty();
    }

    @Test
    void an_unknown_option_is_wrong_usage() {
        assertThat(run("verify-journal", "--colour")).isEqualTo(2);
        assertThat(run("verify-journal", "--format", "xml")).isEqualTo(2);
        assertThat(out.toString()).isEmpty();
    }

    @Test
    void settings_of_the_server_are_no_command() {
        assertThat(QuittanceCommand.isMeantBy(new String[0])).isFalse();
        assertThat(QuittanceCommand.isMeantBy(new String[] {"--server.port=8081"}))
                .isFalse();
        assertThat(QuittanceCommand.isMeantBy(new String[] {"--help"})).isTrue();
        assertThat(QuittanceCommand.isMeantBy(new String[] {"verify-journal"})).isTrue();
    }

    @Test
    void json_has_plain_numbers_iso_dates_and_every_key() {
        assertThat(Format.json.print(SAMPLE).replaceAll("\\s", ""))
                .isEqualTo("{\"amount\":1000.00,\"on\":\"2026-11-22\",\"nothing\":null,\"none\":[]}");
    }

    @Test
    void text_is_one_line_for_each_name() {
        assertThat(Format.text.print(SAMPLE)).isEqualTo("amount: 1000.00\non: 2026-11-22\nnothing: -\nnone: none");
    }

    private int run(String... arguments) {
        return QuittanceCommand.run(NONE, new PrintWriter(out, true), new PrintWriter(err, true), arguments);
    }
}
