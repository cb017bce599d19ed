package app.quittance.intake.reading;

import static org.assertj.core.api.Assertions.assertThat;

import app.quittance.debtor.DebtorKind;
import app.quittance.intake.Finding;
import app.quittance.intake.GivenTable;
import app.quittance.intake.check.CheckedRow;
import app.quittance.intake.check.Debt;
import app.quittance.kernel.Money;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.function.Function;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;

class DebtCsvTest {

    private static final Charset WINDOWS = Charset.forName("windows-1252");

    static Stream<Arguments> everyWayOfWritingTheSameTable() {
        Map<String, Function<String, byte[]>> encodings = Map.of(
                "UTF-8", text -> text.getBytes(StandardCharsets.UTF_8),
                "UTF-8 with its mark", text -> ("\ufeff" + text).getBytes(StandardCharsets.UTF_8),
                "Windows-1252", text -> text.getBytes(WINDOWS));
        Map<String, Function<Column, String>> headers = Map.of(
                "French", Column::french,
                "English", Column::english,
                "shouted without accents", DebtCsvTest::shouted);
        Map<String, String> lineEnds = Map.of("CRLF", "\r\n", "LF", "\n", "CR", "\r");
        return encodings.entrySet().stream()
                .flatMap(encoding -> headers.entrySet().stream()
                        .flatMap(header -> Stream.of(",", ";", "\t")
                                .flatMap(separator -> lineEnds.entrySet().stream()
                                        .map(end -> Arguments.of(
                                                encoding.getKey(),
                                                header.getKey(),
                                                separator,
                                                end.getKey(),
                                                encoding.getValue()
                                                        .apply(GivenTable.of(3)
                                                                .under(header.getValue())
                                                                .separatedBy(separator)
                                                                .text()
                                                                .replace("\r\n", end.getValue())))))));
    }

    @ParameterizedTest(name = "{0}, {1} headers, [{2}], {3}")
    @MethodSource("everyWayOfWritingTheSameTable")
    void a_table_is_understood_however_it_is_written(
            String encoding, String headers, String separator, String lineEnd, byte[] bytes) {
        List<CheckedRow> rows = GivenTable.check(bytes);
        assertThat(rows).hasSize(3).allMatch(row -> row.findings().isEmpty());
        Debt debt = Objects.requireNonNull(rows.get(1).debt());
        assertThat(debt.debtor().name()).isEqualTo("Lefèvre-Noël n° 2");
        assertThat(debt.claim().invoiceNumber()).isEqualTo("F-2026-0002");
        assertThat(debt.claim().dueOn()).isEqualTo(LocalDate.of(2026, 4, 1));
        assertThat(debt.claim().amount()).isEqualTo(Money.euros("1234.56"));
        assertThat(debt.claim().paidBefore()).isEqualTo(Money.euros("34.56"));
    }

    private static String shouted(Column column) {
        return "  "
                + column.french().toUpperCase(Locale.FRENCH).replace("É", "E").replace(" ", "  ") + " ";
    }

    @Test
    void columns_may_stand_in_any_order_beside_others_that_say_nothing_to_us() {
        var backwards = Stream.of(Column.values()).toList().reversed();
        assertThat(GivenTable.of(2).ordered(backwards).check()).noneMatch(CheckedRow::isRefused);
        byte[] withMore =
                GivenTable.of(1).text().replace("\r\n", ";et plus\r\n").getBytes(StandardCharsets.UTF_8);
        assertThat(GivenTable.check(withMore)).noneMatch(CheckedRow::isRefused);
    }

    @Test
    void the_clients_own_headers_are_understood_once_they_are_mapped() {
        byte[] table = "Pièce;Émise le;Solde;Genre;Raison sociale\nA-1;2026-01-05;12,00;association;Les Amis du Lac\n"
                .getBytes(StandardCharsets.UTF_8);
        var mapping = Map.of(
                "Pièce",
                "invoice_reference",
                "Émise le",
                "invoice_date",
                "Solde",
                "amount",
                "Genre",
                "debtor_kind",
                "raison sociale",
                "name");
        assertThat(GivenTable.check(table, mapping)).singleElement().matches(row -> !row.isRefused());
    }

    @Test
    void blank_rows_are_left_out_and_counted_as_a_spreadsheet_counts_them() {
        byte[] table = GivenTable.of(2)
                .with(2, Column.AMOUNT, "?")
                .text()
                .replaceFirst("\r\n", "\r\n\r\n;;;\r\n")
                .getBytes(StandardCharsets.UTF_8);
        List<CheckedRow> rows = GivenTable.check(table);
        assertThat(rows).extracting(row -> row.source().number()).containsExactly(4, 5);
        assertThat(rows.get(1).findings()).extracting(Finding::row).containsExactly(5);
    }

    @Test
    void a_cell_may_hold_the_separator_quotes_and_line_ends() {
        var row = GivenTable.of(1)
                .with(1, Column.NAME, "Bati; \"Le Vieux\"\nPort")
                .check()
                .getFirst();
        assertThat(Objects.requireNonNull(row.debt()).debtor().name()).isEqualTo("Bati; \"Le Vieux\" Port");
    }

    @Test
    void our_own_column_of_reasons_says_nothing_when_rows_come_back() {
        byte[] table = GivenTable.of(1)
                .text()
                .replaceFirst("\r\n", ";Motif\r\n")
                .replaceFirst("\r\n$", ";=refusé\r\n")
                .getBytes(StandardCharsets.UTF_8);
        assertThat(GivenTable.check(table)).singleElement().satisfies(row -> {
            assertThat(row.findings()).isEmpty();
            assertThat(row.source().cells()).hasSameSizeAs(Column.values());
        });
    }

    @Test
    void cells_that_a_spreadsheet_left_out_at_the_end_of_a_row_are_blank() {
        byte[] table =
                GivenTable.of(1).text().replaceFirst(";contrat[^\r]*", "").getBytes(StandardCharsets.UTF_8);
        assertThat(GivenTable.check(table)).noneMatch(CheckedRow::isRefused);
    }

    @Test
    void headers_may_stand_below_titles_and_a_line_of_totals_is_no_debt() {
        String table = """
                Échéancier clients
                "Édité le 31/07/2026, page 1"

                Code tiers;Raison sociale;N° pièce;Date pièce;Échéance;Type débiteur;Solde
                411001;TOTAL;VE 0323;13/03/2026;12/04/2026;société;111,42
                411002;Les Amis;VE 0324;13/03/2026;12/04/2026;association;6 439,94
                ;Total général;;;;;6 551,36
                """;
        assertThat(GivenTable.check(table.getBytes(WINDOWS)))
                .satisfiesExactly(
                        first -> assertThat(taken(first).claim().amount()).isEqualTo(Money.euros("111.42")), second -> {
                            assertThat(second.source().number()).isEqualTo(6);
                            assertThat(taken(second).claim().amount()).isEqualTo(Money.euros("6439.94"));
                        });
    }

    @Test
    void a_debtor_called_total_is_a_debtor() {
        byte[] table = """
                N° facture;Date facture;Nom;Montant
                1001;2026-01-05;TOTAL;12,00
                ;;Total;12,00
                Total;;;$12.00
                """.getBytes(StandardCharsets.UTF_8);
        assertThat(GivenTable.check(table, Map.of("=société", "debtor_kind")))
                .singleElement()
                .satisfies(row -> assertThat(taken(row).claim().invoiceNumber()).isEqualTo("1001"));
    }

    @Test
    void what_is_open_says_what_was_paid() {
        CheckedRow row = GivenTable.of(1)
                .with(1, Column.PAID, "")
                .with(1, Column.OUTSTANDING, "1 000,00")
                .check()
                .getFirst();
        assertThat(taken(row).claim().amount()).isEqualTo(Money.euros("1234.56"));
        assertThat(taken(row).claim().paidBefore()).isEqualTo(Money.euros("234.56"));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "34,56 | 1 200,01 | amounts.disagree",
                "''    | 1 300,00 | outstanding.exceeds-amount",
                "''    | -1,00    | outstanding.negative",
                "''    | 0,00     | paid.nothing-left",
            })
    void amounts_that_do_not_agree_are_refused(String paid, String open, String code) {
        CheckedRow row = GivenTable.of(1)
                .with(1, Column.PAID, paid)
                .with(1, Column.OUTSTANDING, open)
                .check()
                .getFirst();
        assertThat(row.findings()).extracting(Finding::code).containsExactly(code);
        assertThat(row.isRefused()).isTrue();
    }

    @Test
    void what_is_said_of_all_rows_holds_where_a_row_does_not_say_otherwise() {
        byte[] table = """
                N° facture;Date facture;Montant;Nom;SIREN;Type débiteur
                A-1;2026-01-05;12,00;Les Amis du Lac;;association
                A-2;2026-01-05;12,00;Bâti Sud;;
                """.getBytes(StandardCharsets.UTF_8);
        assertThat(GivenTable.check(table, Map.of("=société", "debtor_kind")))
                .extracting(row -> taken(row).debtor().kind())
                .containsExactly(DebtorKind.ASSOCIATION, DebtorKind.COMPANY);
        byte[] withoutColumn = new String(table, StandardCharsets.UTF_8)
                .replace("Type débiteur", "Genre")
                .getBytes(StandardCharsets.UTF_8);
        assertThat(GivenTable.check(withoutColumn, Map.of("= company", "debtor_kind")))
                .extracting(row -> taken(row).debtor().kind())
                .containsOnly(DebtorKind.COMPANY);
    }

    private static Debt taken(CheckedRow row) {
        return Objects.requireNonNull(row.debt(), () -> row.findings().toString());
    }
}
