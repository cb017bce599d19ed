package app.quittance.platform;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** A table that someone opens with a spreadsheet shows what was written, and runs none of it. */
class FormulaCellTest {

    @ParameterizedTest
    @ValueSource(
            strings = {
                "=1+1",
                "+33 1 02 03",
                "-12",
                "@SUM(A1)",
                "\tF-1",
                "\rF-1",
                "\nF-1",
                "  =1",
                "-",
                "=HYPERLINK(\"x\")"
            })
    void text_that_a_spreadsheet_might_run_begins_with_an_apostrophe(String written) {
        assertThat(FormulaCell.text(written)).isEqualTo("'" + written);
        assertThat(FormulaCell.armed(FormulaCell.text(written))).isEqualTo(written);
    }

    @ParameterizedTest
    @ValueSource(strings = {"", " ", "F-2026-001", "Dupont & Fils", "'=1", "1=1", "l’@telier", "02/01/2026"})
    void other_text_stays_as_it_was_written(String written) {
        assertThat(FormulaCell.text(written)).isEqualTo(written);
        assertThat(FormulaCell.disarmed(written)).isEqualTo(written);
    }

    @ParameterizedTest
    @ValueSource(strings = {"-1 234,56", "-12.30", "+33 1 02 03 04 05", "-5 €"})
    void an_amount_stays_a_number_where_a_cell_may_be_one(String written) {
        assertThat(FormulaCell.disarmed(written)).isEqualTo(written);
        assertThat(FormulaCell.is(written)).isFalse();
    }

    @ParameterizedTest
    @ValueSource(strings = {"=1+1", "+cmd|' /C calc'!A0", "-A1", "@SUM(A1)", "'=1+1", " =1"})
    void a_formula_is_seen_with_or_without_its_apostrophe(String written) {
        assertThat(FormulaCell.is(written)).isTrue();
        assertThat(FormulaCell.disarmed(written)).startsWith("'").doesNotStartWith("''");
    }
}
