package app.quittance.intake.reading;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import app.quittance.intake.WrongFile;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.junit.jupiter.api.Test;

/** What a client may say of its headers, and what is made of it. */
class ColumnMappingTest {

    private static final Map<String, String> ENOUGH = Map.of("=company", "debtor_kind");

    /** The English names of what is read, a dash for what is not. */
    private static List<String> read(List<String> titles, Map<String, String> mapping) {
        return Headers.of(titles, mapping).found().stream()
                .map(column -> Objects.requireNonNullElse(column.meaning(), "-"))
                .toList();
    }

    @Test
    void a_header_is_what_the_client_says_even_where_another_is_ours() {
        assertThat(read(
                        List.of("Pièce", "Date facture", "Nom", "Montant TTC", "À payer"),
                        Map.of("piece", "invoice_reference", "À payer", "amount", "=company", "debtor_kind")))
                .containsExactly("invoice_reference", "invoice_date", "name", "-", "amount");
    }

    @Test
    void a_column_is_left_aside_by_name_or_because_it_is_not_named() {
        List<String> titles = List.of("Référence facture", "Date facture", "Nom", "Montant TTC", "Solde");
        assertThat(read(titles, Map.of("Solde", "", "=company", "debtor_kind"))).endsWith("amount", "-");
        assertThatExceptionOfType(WrongFile.class)
                .isThrownBy(() -> read(titles, Map.of("*", "", "Nom", "name")))
                .withMessage("columns.missing");
    }

    @Test
    void columns_of_one_name_and_of_none_are_told_apart_by_number_and_place() {
        List<String> titles = List.of("Référence facture", "Date", "Date", "", "Nom");
        assertThat(ColumnNames.of(titles)).containsExactly("Référence facture", "Date", "Date (2)", "(4)", "Nom");
        assertThat(read(
                        titles,
                        Map.of(
                                "Date",
                                "invoice_date",
                                "Date (2)",
                                "due_date",
                                "(4)",
                                "amount",
                                "=company",
                                "debtor_kind")))
                .containsExactly("invoice_reference", "invoice_date", "due_date", "amount", "name");
        assertThatExceptionOfType(WrongFile.class)
                .isThrownBy(() -> read(titles, Map.of("Date", "invoice_date")))
                .withMessage("columns.twice");
    }

    @Test
    void a_name_that_comes_again_harms_only_where_it_is_read() {
        List<String> titles = List.of("Référence facture", "Date facture", "Nom", "Montant TTC", "Note", "Note");
        assertThat(read(titles, ENOUGH)).endsWith("-", "-");
        assertThatExceptionOfType(WrongFile.class)
                .isThrownBy(() -> read(List.of("Nom", "Nom", "Référence facture", "Date facture", "Montant"), ENOUGH))
                .withMessage("columns.twice");
    }

    @Test
    void a_header_that_looks_like_a_formula_is_named_by_its_place() {
        assertThat(ColumnNames.of(List.of("=1+1", "€", "Nom"))).containsExactly("(1)", "€ (2)", "Nom");
    }
}
