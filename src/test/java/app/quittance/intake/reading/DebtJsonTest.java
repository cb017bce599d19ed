package app.quittance.intake.reading;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.tuple;

import app.quittance.debtor.DebtorKind;
import app.quittance.debtor.StagedDebtor;
import app.quittance.intake.Finding;
import app.quittance.intake.GivenTable;
import app.quittance.intake.WrongFile;
import app.quittance.intake.check.CheckedRow;
import app.quittance.intake.check.Debt;
import app.quittance.kernel.Money;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Debts as JSON, one or many, read as their columns would be. */
class DebtJsonTest {

    private static final String ONE = """
            {"invoiceReference": "F-1", "invoice_date": "2026-06-01", "due_date": "2026-07-01", "amount": 1250.5, "paid": 250,
             "debtor": {"kind": "company", "name": "Bâti Corvène", "siren": 404833048},
             "address": "3 rue Haute", "postcode": "69003", "city": "Lyon", "handle_with_care": true, "email": null}""";

    @ParameterizedTest
    @ValueSource(strings = {"%s", "[%s]", "{\"debts\": [%s]}", "\ufeff [ %s ] "})
    void one_debt_alone_or_in_a_list(String around) {
        List<CheckedRow> rows = check(around.formatted(ONE));
        assertThat(rows).singleElement().satisfies(row -> {
            Debt debt = Objects.requireNonNull(row.debt());
            assertThat(debt.claim().invoiceNumber()).isEqualTo("F-1");
            assertThat(debt.claim().dueOn()).isEqualTo(LocalDate.of(2026, 7, 1));
            assertThat(debt.claim().amount()).isEqualTo(Money.euros("1250.50"));
            assertThat(debt.claim().paidBefore()).isEqualTo(Money.euros("250.00"));
            assertThat(debt.debtor().kind()).isEqualTo(DebtorKind.COMPANY);
            assertThat(debt.debtor().siren()).isEqualTo("404833048");
            assertThat(Objects.requireNonNull(debt.notes()).debtor().careful()).isTrue();
            assertThat(row.findings()).isEmpty();
        });
    }

    @Test
    void one_below_the_other() {
        List<CheckedRow> rows = check(ONE + "\n" + ONE.replace("F-1", "F-2") + "\n");
        assertThat(rows).extracting(row -> row.source().number()).containsExactly(1, 2);
        assertThat(rows).extracting(CheckedRow::isRefused).containsExactly(false, false);
    }

    @Test
    void many_are_counted_from_one_and_each_is_judged_alone() {
        List<CheckedRow> rows = check("[%s, {\"amount\": [1]}, %s]".formatted(ONE, ONE.replace("F-1", "F-2")));
        assertThat(rows).extracting(row -> row.source().number()).containsExactly(1, 2, 3);
        assertThat(rows).extracting(CheckedRow::isRefused).containsExactly(false, true, false);
        assertThat(rows.get(1).findings()).extracting(Finding::code).containsExactly("json.list");
    }

    @Test
    void the_words_of_a_program_are_read_wherever_they_stand() {
        List<CheckedRow> rows = check("""
                {"debts": [{"reference": "J-2", "issueDate": "2026-06-01", "dueOn": "2026-07-01", "total": 80,
                  "debtor": {"kind": "consumer", "lastName": "Roux", "firstName": "Zoé",
                             "address": {"street": "1 rue Basse", "postalCode": "38000", "city": "Grenoble"}}}]}""");
        Debt debt = Objects.requireNonNull(rows.getFirst().debt());
        assertThat(debt.claim().invoiceNumber()).isEqualTo("J-2");
        assertThat(debt.claim().dueOn()).isEqualTo(LocalDate.of(2026, 7, 1));
        assertThat(debt.debtor())
                .extracting(StagedDebtor::name, StagedDebtor::forenames, StagedDebtor::street, StagedDebtor::postcode)
                .containsExactly("Roux", "Zoé", "1 rue Basse", "38000");
        assertThat(rows.getFirst().findings()).extracting(Finding::code).doesNotContain("json.unknown-key");
    }

    @Test
    void a_key_of_the_clients_own_is_read_as_mapped_and_an_unknown_one_is_told_once() {
        String theirs = ONE.replace("\"amount\"", "\"Solde TTC\"").replace("\"city\"", "\"commune\"");
        List<CheckedRow> rows = check("[%1$s, %1$s]".formatted(theirs), Map.of("Solde TTC", "amount"));
        assertThat(rows).extracting(CheckedRow::isRefused).containsExactly(false, false);
        assertThat(rows.getFirst().findings())
                .extracting(Finding::code, Finding::column)
                .contains(tuple("json.unknown-key", "commune"));
        assertThat(rows.get(1).findings()).extracting(Finding::code).doesNotContain("json.unknown-key");
    }

    @ParameterizedTest(name = "{0}: {1}")
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '`',
            value = {
                "[] | file.no-rows",
                "{} | file.no-rows",
                "{\"debts\": []} | file.no-rows",
                "[\"a\", \"b\"] | json.no-debts",
                "{\"debts\": {}} | json.no-debts",
                "[{\"amount\": 1}] [{}] | json.more",
                "{\"amount\": 1} [] | json.more",
                "[{\"amount\": 1}, | json.unreadable",
                "[{\"amount\": 1, \"amount\": 2}] | json.unreadable",
                "[{\"amount\": tru}] | json.unreadable",
                "{\"a\":{\"b\":{\"c\":{\"d\":{\"e\":{\"f\":{\"g\":{\"h\":{\"i\":1}}}}}}}}} | json.out-of-bounds"
            })
    void what_is_no_list_of_debts_is_refused_with_its_place(String text, String code) {
        assertThatExceptionOfType(WrongFile.class)
                .isThrownBy(() -> check(text))
                .satisfies(wrong -> assertThat(wrong.finding().code()).isEqualTo(code));
    }

    @Test
    void a_list_that_breaks_off_far_down_is_refused_as_a_whole() {
        String many = ("[" + (ONE + ",").repeat(5_000)) + "{\"amount\": ";
        assertThatExceptionOfType(WrongFile.class)
                .isThrownBy(() -> check(many))
                .satisfies(wrong ->
                        assertThat(wrong.finding().arguments().getFirst()).isNotEqualTo("1"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"1e999999999", "1e9999999991", "1E+123", "1e-9999999999"})
    void a_number_that_would_fill_the_memory_is_no_amount(String number) {
        assertThat(check(ONE.replace("1250.5", number)).getFirst().findings())
                .extracting(Finding::code)
                .containsExactly("amount.unreadable");
    }

    @Test
    void a_formula_in_a_value_is_refused_as_in_a_cell() {
        assertThat(check(ONE.replace("3 rue Haute", "=cmd|'/c calc'!A1"))
                        .getFirst()
                        .findings())
                .extracting(Finding::code)
                .containsExactly("cell.formula");
    }

    private static List<CheckedRow> check(String text) {
        return check(text, Map.of());
    }

    private static List<CheckedRow> check(String text, Map<String, String> mapping) {
        return GivenTable.check(text.getBytes(StandardCharsets.UTF_8), mapping);
    }
}
