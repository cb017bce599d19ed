package app.quittance.scoring.table;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import app.quittance.SharedData;
import app.quittance.kernel.Refusal;
import app.quittance.scoring.learning.Figures;
import java.io.IOException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import java.util.Random;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Any flat table: what is learned, what is left out, and what is refused. */
class TableTrainingTest {

    private static final Instant AT = Instant.parse("2026-11-23T08:00:00Z");

    @TempDir
    private Path folder;

    @Test
    void a_signal_is_found_and_every_row_is_predicted_in_order() throws IOException {
        TableCard card = train(table(600, 1, ',', StandardCharsets.UTF_8));
        Path out = folder.resolve("out.csv");
        Figures figures = TableEvaluation.run(model(), table(300, 2, ',', StandardCharsets.UTF_8), out);
        assertThat(card.heldOut()).extracting(TableCard.Tried::trainer).contains("logistic");
        assertThat(figures.auc()).isGreaterThan(0.75);
        assertThat(figures.calibrationError()).isLessThan(0.12);
        List<String> lines = Files.readAllLines(out);
        assertThat(lines).hasSize(301).first().isEqualTo("row,probability");
        assertThat(lines.get(1)).startsWith("1,0.");
        assertThat(lines.getLast()).startsWith("300,0.");
    }

    @Test
    void noise_stays_noise_and_is_told_honestly() throws IOException {
        Random random = new Random(3);
        StringBuilder csv = new StringBuilder("a,b,y\n");
        for (int i = 0; i < 600; i++) {
            csv.append(random.nextInt(50))
                    .append(',')
                    .append(random.nextGaussian())
                    .append(',');
            csv.append(random.nextInt(4) == 0 ? "yes" : "no").append('\n');
        }
        TableCard card = train(file(csv.toString(), StandardCharsets.UTF_8));
        assertThat(card.calibrated().auc()).isBetween(0.4, 0.6);
        assertThat(card.calibrated().brier()).isLessThan(0.21);
    }

    @Test
    void the_same_table_and_seed_give_the_same_predictions() throws IOException {
        Path table = table(300, 1, ',', StandardCharsets.UTF_8);
        train(table);
        TableEvaluation.run(model(), table, folder.resolve("one.csv"));
        train(table);
        TableEvaluation.run(model(), table, folder.resolve("two.csv"));
        assertThat(folder.resolve("two.csv")).hasSameTextualContentAs(folder.resolve("one.csv"));
    }

    @Test
    void latin_1_and_semicolons_and_decimal_commas_are_read() throws IOException {
        Path latin = table(300, 1, ';', StandardCharsets.ISO_8859_1);
        train(latin);
        assertThat(TableFolder.load(model()).model().encoding().names()).contains("métier = maçon", "dette");
    }

    @Test
    void columns_are_left_out_with_their_reason() throws IOException {
        TableCard card = train(table(300, 1, ',', StandardCharsets.UTF_8));
        assertThat(card.columnsLeftOut())
                .contains(
                        new TableCard.LeftOut("id", "identifier"),
                        new TableCard.LeftOut("age", "protected"),
                        new TableCard.LeftOut("vide", "empty"));
        assertThat(card.warnings()).contains(new TableCard.Warning("protected", "age", ""));
    }

    @Test
    void a_column_that_gives_the_answer_away_is_told() throws IOException {
        StringBuilder csv = new StringBuilder("a,later,paid_on,y\n");
        Random random = new Random(5);
        for (int i = 0; i < 300; i++) {
            boolean yes = random.nextBoolean();
            csv.append(random.nextInt(9)).append(yes ? ",7," : ",2,");
            csv.append(yes ? "on " + i % 5 : "").append(yes ? ",yes\n" : ",no\n");
        }
        TableCard card = train(file(csv.toString(), StandardCharsets.UTF_8));
        assertThat(card.warnings())
                .extracting(warning -> warning.code() + " " + warning.column())
                .containsExactly("leak later", "leak-missing paid_on");
    }

    @Test
    void a_value_with_which_all_rows_end_alike_is_told() throws IOException {
        StringBuilder csv = new StringBuilder("a,status,closed_by,y\n");
        Random random = new Random(5);
        for (int i = 0; i < 400; i++) {
            boolean yes = random.nextBoolean();
            boolean written = yes && random.nextInt(3) == 0;
            csv.append(random.nextInt(9)).append(written ? ",paid" : ",open").append(written ? ",clerk " : ",");
            csv.append(written ? i % 4 : "").append(yes ? ",yes\n" : ",no\n");
        }
        TableCard card = train(file(csv.toString(), StandardCharsets.UTF_8));
        assertThat(card.warnings())
                .extracting(warning -> warning.code() + " " + warning.column())
                .containsExactly("pure status", "pure-filled closed_by");
    }

    @Test
    void a_day_by_itself_is_left_out() throws IOException {
        StringBuilder csv = new StringBuilder("a,on,y\n");
        Random random = new Random(5);
        for (int i = 0; i < 300; i++) {
            csv.append(random.nextInt(9)).append(',').append(1 + i % 28).append("/11/2026,");
            csv.append(random.nextBoolean() ? "yes\n" : "no\n");
        }
        TableCard card = train(file(csv.toString(), StandardCharsets.UTF_8));
        assertThat(card.columnsLeftOut()).containsExactly(new TableCard.LeftOut("on", "date"));
    }

    @Test
    void a_reversed_feature_is_worth_as_much() throws IOException {
        Double forward = train(signal(1)).calibrated().auc();
        Double reversed = train(signal(-1)).calibrated().auc();
        assertThat(reversed).isCloseTo(forward, within(0.02));
    }

    private Path signal(int sign) throws IOException {
        StringBuilder csv = new StringBuilder("a,y\n");
        Random random = new Random(5);
        for (int i = 0; i < 1000; i++) {
            double a = random.nextGaussian();
            csv.append(sign * a).append(random.nextGaussian() < a ? ",yes\n" : ",no\n");
        }
        return file(csv.toString(), StandardCharsets.UTF_8);
    }

    @Test
    void unseen_values_empty_cells_and_unlabelled_rows_are_predicted() throws IOException {
        train(table(300, 1, ',', StandardCharsets.UTF_8));
        Path strange = file("id,métier,dette,age,vide,y\n1,astronaute,,,,\n2,,1e9,,x,yes\n", StandardCharsets.UTF_8);
        Figures figures = TableEvaluation.run(model(), strange, folder.resolve("p.csv"));
        assertThat(figures.rows()).isEqualTo(1);
        assertThat(figures.leftOut()).isEqualTo(1);
        assertThat(Files.readAllLines(folder.resolve("p.csv"))).hasSize(3);
        Path withoutLabel = file("métier,dette\nmaçon,3\n", StandardCharsets.UTF_8);
        assertThat(TableEvaluation.run(model(), withoutLabel, null).auc()).isNull();
    }

    @Test
    void a_missing_column_is_a_refusal_and_not_a_guess() throws IOException {
        train(table(300, 1, ',', StandardCharsets.UTF_8));
        Path without = file("dette,y\n3,yes\n", StandardCharsets.UTF_8);
        assertRefused("table.no-column", () -> TableEvaluation.run(model(), without, null));
    }

    @Test
    void what_cannot_be_learned_from_is_refused() {
        assertRefused("table.ragged", () -> train(file("a,y\n1,yes\n2\n", StandardCharsets.UTF_8)));
        assertRefused("table.duplicate-column", () -> train(file("a,a,y\n", StandardCharsets.UTF_8)));
        assertRefused("table.no-header", () -> train(file("", StandardCharsets.UTF_8)));
        assertRefused("table.no-column", () -> train(file("a,b\n1,2\n", StandardCharsets.UTF_8)));
        assertRefused("table.positive-never", () -> train(file("a,y\n1,no\n", StandardCharsets.UTF_8)));
        assertRefused("table.positive-always", () -> train(file("a,y\n1,yes\n", StandardCharsets.UTF_8)));
        assertRefused("table.too-little", () -> train(file("a,y\n1,yes\n1,no\n", StandardCharsets.UTF_8)));
        assertRefused("table.no-file", () -> train(folder.resolve("nothing.csv")));
    }

    @Test
    void a_damaged_or_foreign_model_is_refused() throws IOException {
        Path table = table(300, 1, ',', StandardCharsets.UTF_8);
        assertRefused("model.missing", () -> TableEvaluation.run(folder, table, null));
        train(table);
        Files.write(model().resolve("model.tribuo"), new byte[] {1, 2, 3});
        assertRefused("model.damaged", () -> TableEvaluation.run(model(), table, null));
    }

    @Test
    void german_credit_is_ranked_as_well_as_good_tools_do() {
        Path german = SharedData.file("data", "scoring", "german_credit", "train.csv");
        var order = new TableTraining.Order(german, "class", "bad", Set.of(), false, 1);
        TableCard card = TableTraining.run(order, model(), AT);
        assertThat(card.calibrated().auc()).isGreaterThan(0.74);
        assertThat(card.columnsLeftOut())
                .extracting(TableCard.LeftOut::column)
                .containsExactly("id", "personal_status", "age", "foreign_worker");
    }

    private interface Attempt {
        Object run() throws IOException;
    }

    private static void assertRefused(String code, Attempt attempt) {
        assertThatThrownBy(attempt::run)
                .isInstanceOfSatisfying(
                        Refusal.class, refusal -> assertThat(refusal.code()).isEqualTo(code));
    }

    private TableCard train(Path table) {
        return TableTraining.run(new TableTraining.Order(table, "y", "yes", Set.of(), false, 1), model(), AT);
    }

    private Path model() {
        return folder.resolve("model");
    }

    private Path table(int rows, long seed, char separator, Charset charset) throws IOException {
        Random random = new Random(seed);
        String comma = String.valueOf(separator);
        StringBuilder csv = new StringBuilder(String.join(comma, "id", "métier", "dette", "age", "vide", "y"));
        for (int i = 0; i < rows; i++) {
            boolean mason = random.nextBoolean();
            double debt = random.nextGaussian();
            boolean yes = random.nextGaussian() < (mason ? 1 : -1) + debt;
            String number = String.valueOf(debt);
            csv.append('\n')
                    .append(String.join(
                            comma,
                            String.valueOf(i),
                            mason ? "maçon" : "clerc",
                            separator == ';' ? number.replace('.', ',') : number,
                            "40",
                            "",
                            yes ? "yes" : "no"));
        }
        return file(csv.toString(), charset);
    }

    private Path file(String text, Charset charset) throws IOException {
        return Files.writeString(Files.createTempFile(folder, "table", ".csv"), text, charset);
    }
}
