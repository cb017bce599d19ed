package app.quittance.intake.reading;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assumptions.assumeThat;
import static org.assertj.core.groups.Tuple.tuple;

import app.quittance.intake.Finding;
import app.quittance.intake.GivenTable;
import app.quittance.intake.WrongFile;
import java.math.BigDecimal;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class AgedBalanceTest {

    private static final Path SAMPLES = Path.of("../shared/data/receivables");

    private static final String BALANCE = """
            Balance âgée au 31/07/2026;Clients
            Tiers;Total;Non échu;0-30 j;31-60 j;61-90 j;+90 j
            Bâti Sud;373,65;100,00;180,24;0,00;93,41;0,00
            Les Amis;-56,03;0,00;0,00;0,00;0,00;-56,03
            Vallon;440,12;0,00;440,12;-371,94;0,00;371,94
            Rive;80,00;80,00;;;;
            Total;837,74;180,00;620,36;-371,94;93,41;315,91
            """;

    @Test
    void its_columns_are_shown_as_they_stand() {
        StatedClaims stated = read(BALANCE, Map.of()).stated().orElseThrow();
        assertThat(stated.rows()).isEqualTo(4);
        assertThat(stated.claims())
                .extracting(StatedClaim::debtor, claim -> claim.outstanding().toPlainString(), StatedClaim::kind)
                .containsExactly(
                        tuple("Bâti Sud", "100.00", StatedClaim.Kind.INVOICE),
                        tuple("Bâti Sud", "180.24", StatedClaim.Kind.INVOICE),
                        tuple("Bâti Sud", "93.41", StatedClaim.Kind.INVOICE),
                        tuple("Les Amis", "-56.03", StatedClaim.Kind.CREDIT_NOTE),
                        tuple("Vallon", "440.12", StatedClaim.Kind.INVOICE),
                        tuple("Vallon", "-371.94", StatedClaim.Kind.CREDIT_NOTE),
                        tuple("Vallon", "371.94", StatedClaim.Kind.INVOICE),
                        tuple("Rive", "80.00", StatedClaim.Kind.INVOICE));
    }

    @Test
    void what_is_overdue_becomes_one_claim_of_each_customer_due_since_the_latest_day_possible() {
        List<SourceRow> rows = rows(read(BALANCE, Map.of("=société", "debtor_kind")));
        assertThat(rows)
                .extracting(
                        row -> row.text(Column.NAME), row -> row.text(Column.AMOUNT), row -> row.text(Column.DUE_DATE))
                .containsExactly(
                        tuple("Bâti Sud", "273,65", "31/07/2026"),
                        tuple("Les Amis", "", ""),
                        tuple("Vallon", "440,12", "31/07/2026"),
                        tuple("Rive", "", ""));
        assertThat(rows.get(1).told()).extracting(Finding::code).containsExactly("aged.nothing-due");
        assertThat(rows.get(3).told()).extracting(Finding::code).containsExactly("aged.nothing-due");
    }

    @Test
    void without_its_date_it_is_shown_and_not_taken() {
        String undated = BALANCE.replace(" au 31/07/2026", "");
        DebtRows rows = read(undated, Map.of());
        assertThat(rows.stated().orElseThrow().findings())
                .extracting(Finding::code)
                .contains("aged.as-of-asked");
        assertThatExceptionOfType(WrongFile.class)
                .isThrownBy(rows::hasNext)
                .satisfies(wrong -> assertThat(wrong.finding().code()).isEqualTo("aged.as-of-missing"));
        assertThat(rows(read(undated, Map.of("=2026-06-30", "invoice_date")))
                        .getFirst()
                        .text(Column.DUE_DATE))
                .isEqualTo("30/06/2026");
    }

    @Test
    void a_total_that_its_columns_do_not_make_is_told() {
        var findings = read(BALANCE.replace("373,65", "400,00"), Map.of())
                .stated()
                .orElseThrow()
                .findings();
        assertThat(findings)
                .filteredOn(each -> each.code().equals("aged.total-differs"))
                .singleElement()
                .satisfies(each -> assertThat(each.arguments()).containsExactly("400.00", "373.65"));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "0-30 j | 0",
                "1 - 30 | 1",
                "de 31 à 60 jours | 31",
                "61/90 | 61",
                "+90 j | 91",
                "90+ | 90",
                "91 and over | 91",
                "> 120 | 121",
                "plus de 90 jours | 91",
                "Non échu | -1",
                "Current | -1",
            })
    void headers_say_since_when(String header, int days) {
        assertThat(Age.of(header)).map(Age::days).contains(days);
    }

    @ParameterizedTest
    @ValueSource(strings = {"Total", "2026", "90", "Tiers", "", "Code 7-12 bis", "60-31"})
    void other_headers_are_no_ages(String header) {
        assertThat(Age.of(header)).isEmpty();
    }

    @ParameterizedTest
    @CsvSource({
        "Balance âgée au 31/07/2026, 2026-07-31",
        "Arrêtée au 1er août 2026, 2026-08-01",
        "'As of May 15, 2013', 2013-05-15",
        "Stand 2026-07-31, 2026-07-31",
        "du 01/01/2026 au 31.07.2026, 2026-07-31",
    })
    void a_date_is_found_in_a_title(String title, LocalDate date) {
        assertThat(DateInText.last(List.of("Clients", title))).contains(date);
    }

    @ParameterizedTest
    @CsvSource({
        "balance-agee-tiers_cp1252.csv, 14416.52, 19",
        "balance-agee-contact_utf8bom.csv, 14416.52, 19",
        "quickbooks-ar-aging-summary.csv, 5813.01, 60",
    })
    void samples_sum_to_their_totals(String file, BigDecimal total, int customers) throws Exception {
        assumeThat(SAMPLES).as("samples of aged balances").exists();
        byte[] bytes = Files.readAllBytes(SAMPLES.resolve(file));
        StatedClaims stated = Formats.builtIn()
                .open(GivenTable.file(bytes), Map.of())
                .stated()
                .orElseThrow();
        assertThat(stated.rows()).isEqualTo(customers);
        assertThat(stated.claims().stream().map(StatedClaim::outstanding).reduce(BigDecimal.ZERO, BigDecimal::add))
                .isEqualByComparingTo(total);
    }

    private static DebtRows read(String table, Map<String, String> mapping) {
        return Formats.builtIn().open(GivenTable.file(table.getBytes(UTF_8)), mapping);
    }

    private static List<SourceRow> rows(DebtRows rows) {
        var all = new ArrayList<SourceRow>();
        rows.forEachRemaining(all::add);
        return all;
    }
}
