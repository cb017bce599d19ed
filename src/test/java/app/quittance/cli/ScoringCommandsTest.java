package app.quittance.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** The commands that learn, measure and score: what a script reads of them, and what they say of files that do not do. */
class ScoringCommandsTest {

    private static final String HEADERS = "client_id,debtor_id,invoice_id,amount,due_date,paid_date,paid_amount";

    private static final QuittanceCommand.Agency NONE = job -> {
        throw new AssertionError("No agency is wanted here");
    };

    private final StringWriter out = new StringWriter();
    private final StringWriter err = new StringWriter();

    @TempDir
    private Path folder;

    /** The program speaks the language of the machine. */
    private static final Locale MACHINE = Locale.getDefault();

    @BeforeAll
    static void in_english() {
        Locale.setDefault(Locale.ENGLISH);
    }

    @AfterAll
    static void as_before() {
        Locale.setDefault(MACHINE);
    }

    @Test
    void a_history_is_made_up_learned_measured_and_scored() throws IOException {
        Path history = folder.resolve("history.csv");
        Path model = folder.resolve("model");
        Path predictions = folder.resolve("predictions.csv");
        json("simulate-history", "--out", history.toString(), "--debtors", "40");

        JsonNode trained = json(
                "train",
                "--history",
                history.toString(),
                "--until",
                "2025-06-30",
                "--origin",
                "SIMULATED",
                "--keep",
                "LOGISTIC",
                "--out",
                model.toString());
        assertThat(trained.get("leftOut").longValue()).isPositive();
        assertThat(trained.get("auc").doubleValue()).isBetween(0.5, 1.0);
        assertThat(trained.get("trainers").size()).isGreaterThan(1);

        JsonNode measured = json(
                "evaluate",
                "--model",
                model.toString(),
                "--history",
                history.toString(),
                "--from",
                "2025-07-01",
                "--out",
                predictions.toString());
        assertThat(measured.get("rows").longValue()).isPositive();
        assertThat(Files.readAllLines(predictions))
                .hasSize(measured.get("rows").intValue() + 1)
                .startsWith("debtor_id,invoice_id,as_of,probability");

        JsonNode scored = json(
                "score",
                "--model",
                model.toString(),
                "--history",
                history.toString(),
                "--as-of",
                "2025-12-01",
                "--out",
                predictions.toString());
        assertThat(Files.readAllLines(predictions)).hasSize(scored.get("rows").intValue() + 1);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "C,D,F-1,100.00,,2025-02-01,100.00 | Line 2, column \"due_date\": the value is missing",
                "C,D,F-1,100.00,someday,, | Line 2, column \"due_date\": \"someday\" is not a date",
                "C,D,F-1,-5.00,2025-01-01,, | Line 2, column \"amount\": the amount \"-5.00\" is negative",
                "C,D,F-1,100.00,2025-01-01,,40.00 | Line 2, column \"paid_date\": an amount was paid, but its date is missing",
                "C,D,F-1,100.00,2025-01-01 | Line 2: 5 values instead of 7",
            })
    void a_row_that_does_not_do_is_named_with_what_it_lacks(String row, String said) throws IOException {
        assertThat(train(List.of(HEADERS, row))).isEqualTo(1);
        assertThat(err.toString()).contains(said);
        assertNothingLeft();
    }

    @Test
    void a_file_without_a_column_is_told_which_columns_there_have_to_be() throws IOException {
        assertThat(train(List.of("debtor,number,sum", "D,F-1,100.00"))).isEqualTo(1);
        assertThat(err.toString()).contains("is missing. Required columns:", "invoice_id", "due_date");
        assertNothingLeft();
    }

    @Test
    void ten_rows_are_too_few_and_it_is_said_how_many_would_do() throws IOException {
        assertThat(train(rows(10, "2024-03-20"))).isEqualTo(1);
        assertThat(err.toString()).contains("Too few examples to learn from", "At least 100 are needed");
        assertNothingLeft();
    }

    @Test
    void where_everybody_paid_there_is_nothing_to_tell_apart() throws IOException {
        assertThat(train(rows(400, "2024-03-20"))).isEqualTo(1);
        assertThat(err.toString()).contains("0 unpaid", "10 of each kind");
        assertNothingLeft();
    }

    @Test
    void a_table_is_learned_and_says_what_it_left_out_and_why() throws IOException {
        Path table = folder.resolve("table.csv");
        Files.write(
                table,
                IntStream.range(0, 400)
                        .mapToObj(i -> i == 0 ? "id,days,answer,paid" : line(i))
                        .toList());
        Path model = folder.resolve("table-model");
        JsonNode trained = json(
                "train-table",
                "--table",
                table.toString(),
                "--label",
                "paid",
                "--positive",
                "yes",
                "--out",
                model.toString());
        assertThat(trained.toString()).contains("\"id\"");
        assertThat(err.toString()).as("the answer is in the table").contains("answer");
        JsonNode measured = json("evaluate-table", "--model", model.toString(), "--table", table.toString());
        assertThat(measured.get("rows").intValue()).isEqualTo(399);
    }

    private static String line(int i) {
        boolean paid = (i * 7919 % 100) > i % 50 + 20;
        return "N%05d,%d,%s,%s".formatted(i, i % 50, paid ? "1" : "0", paid ? "yes" : "no");
    }

    /** Invoices that were due a month before and paid that day. */
    private static List<String> rows(int count, String paidOn) {
        return IntStream.rangeClosed(0, count)
                .mapToObj(i -> i == 0 ? HEADERS : "C,D-%d,F-%d,100.00,2024-02-20,%s,100.00".formatted(i, i, paidOn))
                .collect(Collectors.toList());
    }

    private int train(List<String> lines) throws IOException {
        Path history = folder.resolve("history.csv");
        Files.write(history, lines, StandardCharsets.UTF_8);
        return run(
                "train",
                "--history",
                history.toString(),
                "--until",
                "2025-12-31",
                "--out",
                folder.resolve("model").toString());
    }

    private void assertNothingLeft() {
        assertThat(folder.resolve("model")).doesNotExist();
        assertThat(out.toString()).isEmpty();
    }

    private JsonNode json(String... words) {
        out.getBuffer().setLength(0);
        String[] all = Stream.concat(Arrays.stream(words), Stream.of("--format", "json"))
                .toArray(String[]::new);
        assertThat(run(all)).as(err.toString()).isZero();
        return JsonMapper.shared().readTree(out.toString());
    }

    private int run(String... words) {
        return QuittanceCommand.run(NONE, new PrintWriter(out, true), new PrintWriter(err, true), words);
    }
}
