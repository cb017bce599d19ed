package app.quittance.intake.reading;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import app.quittance.SharedData;
import app.quittance.intake.GivenTable;
import java.io.IOException;
import java.math.BigDecimal;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class SettledInvoicesTest {

    private static final String HEADER =
            "JournalCode|JournalLib|EcritureNum|EcritureDate|CompteNum|CompteLib|CompAuxNum|"
                    + "CompAuxLib|PieceRef|PieceDate|EcritureLib|Debit|Credit|EcritureLet|DateLet|ValidDate|Montantdevise|Idevise\r\n";

    @Test
    void an_invoice_is_paid_when_the_bank_was_booked() {
        assertThat(past("""
                VE 1 20260105 411000 F1 20260105 120 0 A
                VE 1 20260105 707000 F1 20260105 0 120 -
                BQ 2 20260301 512000 R1 20260301 50 0 -
                BQ 2 20260301 411000 F1 20260105 0 50 A
                BQ 3 20260401 512000 R2 20260401 70 0 -
                BQ 3 20260401 411000 F1 20260105 0 70 A
                """)).containsExactly("C1 F1 2026-01-05 120.00 [2026-03-01 50.00, 2026-04-01 70.00]");
    }

    @Test
    void a_credit_note_is_no_payment_and_takes_off_what_was_to_be_paid() {
        assertThat(past("""
                VE 1 20260105 411000 F1 20260105 120 0 A
                VE 2 20260110 411000 A1 20260110 0 20 A
                VE 2 20260110 707000 A1 20260110 20 0 -
                BQ 3 20260301 411000 F1 20260301 0 100 A
                BQ 3 20260301 512000 F1 20260301 100 0 -
                VE 4 20260105 411000 F9 20260105 30 0 B
                VE 5 20260106 411000 A9 20260106 0 30 B
                """)).containsExactly("C1 F1 2026-01-05 100.00 [2026-03-01 100.00]");
    }

    @Test
    void each_payment_goes_to_the_invoice_of_its_amount_else_to_the_oldest() {
        assertThat(past("""
                VE 1 20260105 411000 F1 20260105 100 0 A
                VE 2 20260205 411000 F2 20260205 80 0 A
                BQ 3 20260301 411000 R1 20260301 0 80 A
                BQ 3 20260301 530000 R1 20260301 80 0 -
                BQ 4 20260401 411000 R2 20260401 0 60 A
                BQ 4 20260401 512000 R2 20260401 60 0 -
                """))
                .containsExactly(
                        "C1 F1 2026-01-05 100.00 [2026-04-01 60.00]", "C1 F2 2026-02-05 80.00 [2026-03-01 80.00]");
    }

    @Test
    void a_payment_that_bounced_is_none_and_what_was_written_off_stays_unpaid() {
        assertThat(past("""
                VE 1 20260105 411000 F1 20260105 100 0 A
                BQ 2 20260301 411000 R1 20260301 0 100 A
                BQ 2 20260301 512000 R1 20260301 100 0 -
                BQ 3 20260310 411000 R1 20260310 100 0 A
                BQ 3 20260310 512000 R1 20260310 0 100 -
                OD 4 20261231 411000 P1 20261231 0 100 A
                OD 4 20261231 654000 P1 20261231 100 0 -
                """)).containsExactly("C1 F1 2026-01-05 100.00 []");
    }

    @Test
    void what_was_only_carried_over_from_the_year_before_is_left_aside_unless_its_day_is_known() {
        assertThat(past("""
                AN 1 20260101 101000 AN 20260101 0 900 -
                AN 1 20260101 512000 AN 20260101 900 0 -
                AN 1 20260101 411000 F7 20251110 60 0 A
                AN 1 20260101 411000 AN 20260101 40 0 B
                BQ 2 20260301 411000 R1 20260301 0 60 A
                BQ 2 20260301 512000 R1 20260301 60 0 -
                BQ 3 20260302 411000 R2 20260302 0 40 B
                BQ 3 20260302 512000 R2 20260302 40 0 -
                """)).containsExactly("C1 F7 2025-11-10 60.00 [2026-03-01 60.00]");
    }

    @Test
    void a_piece_that_is_matched_in_two_parts_is_one_invoice_and_two_of_one_number_are_two() {
        assertThat(past("""
                VE 1 20260105 411000 F1 20260105 40 0 A
                VE 1 20260105 411000 F1 20260105 60 0 B
                BQ 2 20260301 411000 R1 20260301 0 40 A
                BQ 2 20260301 512000 R1 20260301 40 0 -
                VE 3 20260405 411000 F1 20260405 10 0 C
                """))
                .containsExactly("C1 F1 2026-01-05 100.00 [2026-03-01 40.00]", "C1 F1 2026-04-05 2026-04-05 10.00 []");
    }

    @ParameterizedTest
    @ValueSource(strings = {"000000001FEC20220831.txt", "111111111FEC20221231.TXT"})
    void of_real_ledgers_what_became_of_matched_lines_sums_to_the_balance_of_each_customer(String file)
            throws IOException {
        Path folder = SharedData.file("data", "fec");
        var expected = new TreeMap<String, BigDecimal>();
        for (String line : Files.readAllLines(folder.resolve("balances_411.csv"))) {
            String[] cells = line.split(",", -1);
            if (!cells[0].equals(file)) continue;
            BigDecimal matched = new BigDecimal(cells[5]).subtract(new BigDecimal(cells[6]));
            expected.put(cells[1] + " " + cells[2], matched.setScale(2));
        }
        Map<List<Object>, SettledGroup> groups = new LinkedHashMap<>();
        var entries = new LedgerEntries();
        var found = new TreeMap<String, BigDecimal>();
        try (var lines = new LedgerLines(GivenTable.file(Files.readAllBytes(folder.resolve(file))))) {
            for (LedgerLines.Line line = lines.next(); line != null; line = lines.next()) {
                entries.take(line);
                if (!line.account().isOfCustomer()) continue;
                found.putIfAbsent(line.account().number() + " " + line.account().auxiliary(), new BigDecimal("0.00"));
                if (line.lettering().isEmpty()) continue;
                groups.computeIfAbsent(List.of(line.account(), line.lettering()), ignored -> new SettledGroup())
                        .take(line);
            }
        }
        groups.forEach((key, group) -> {
            assertThat(group.settle(entries))
                    .allMatch(each -> each.payments().stream()
                                    .map(SettledInvoice.Payment::amount)
                                    .reduce(BigDecimal.ZERO, BigDecimal::add)
                                    .compareTo(each.amount())
                            <= 0);
            var account = (LedgerLines.Line.Account) key.getFirst();
            found.merge(account.number() + " " + account.auxiliary(), group.balance(), BigDecimal::add);
        });
        assertThat(found).isEqualTo(expected).isNotEmpty();
    }

    private static List<String> past(String lines) {
        var ledger = new StringBuilder(HEADER);
        lines.lines().forEach(line -> {
            String[] it = line.split(" ", -1);
            String customer = it[3].startsWith("411") ? "C1|Modèle" : "|";
            ledger.append("%s|x|%s|%s|%s|x|%s|%s|%s|x|%s|%s|%s|||| \r\n"
                    .formatted(
                            it[0], it[1], it[2], it[3], customer, it[4], it[5], it[6], it[7], it[8].replace("-", "")));
        });
        byte[] bytes = ledger.toString().getBytes(UTF_8);
        return Formats.builtIn().open(GivenTable.file(bytes), Map.of()).past().stream()
                .map(each -> "%s %s %s %s %s"
                        .formatted(
                                each.customerNumber(),
                                each.piece(),
                                each.on(),
                                each.amount(),
                                each.payments().stream()
                                        .map(payment -> payment.on() + " " + payment.amount())
                                        .toList()))
                .toList();
    }
}
