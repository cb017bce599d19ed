package app.quittance.scoring.feature;

import static org.assertj.core.api.Assertions.assertThat;

import app.quittance.scoring.history.HistoryRow;
import app.quittance.scoring.history.PayerKind;
import app.quittance.scoring.learning.MadeUpHistory;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What is known of a debt on a day is the same whether or not the history goes on after it. */
class NothingLaterLeaksInTest {

    /** The creditors' debtors of one number are one person, so that each looks at what the others know. */
    private static final List<HistoryRow> ROWS = MadeUpHistory.rows(7, 40).stream()
            .map(row -> MadeUpHistory.of(
                    row, row.debtorId().substring(row.debtorId().indexOf('-') + 1), PayerKind.COMPANY))
            .toList();

    @ParameterizedTest
    @ValueSource(strings = {"2024-06-01", "2024-11-15", "2025-03-01", "2025-08-31"})
    void a_history_cut_off_at_the_day_gives_the_same_numbers(LocalDate day) {
        Map<String, float[]> whole = factsOn(day, ROWS);
        Map<String, float[]> cut = factsOn(
                day,
                ROWS.stream()
                        .filter(row -> isBefore(row.issuedOn(), day))
                        .map(row -> cut(row, day))
                        .toList());
        assertThat(whole).hasSizeGreaterThan(20);
        assertThat(whole.values())
                .as("other clients are looked at")
                .anyMatch(numbers -> numbers[Feature.ELSEWHERE_OPEN.keptAt()] > 0);
        assertThat(cut.keySet()).isEqualTo(whole.keySet());
        whole.forEach(
                (invoice, numbers) -> assertThat(cut.get(invoice)).as(invoice).containsExactly(numbers));
    }

    private static Map<String, float[]> factsOn(LocalDate day, List<HistoryRow> rows) {
        Map<String, float[]> facts = new HashMap<>();
        new Examples(MadeUpHistory.of(rows), Target.NINETY_DAYS, day, AcrossClients.ALL)
                .forEachAt(
                        day,
                        example -> facts.put(
                                example.clientId() + " " + example.invoice().id(),
                                example.situation().facts().numbers()));
        return facts;
    }

    private static HistoryRow cut(HistoryRow row, LocalDate day) {
        boolean paid = isBefore(row.paidOn(), day);
        return new HistoryRow(
                row.clientId(),
                row.debtorId(),
                row.kind(),
                row.invoiceId(),
                row.amountCents(),
                row.currency(),
                row.issuedOn(),
                row.dueOn(),
                paid ? row.paidOn() : null,
                paid ? row.paidCents() : null,
                isBefore(row.disputedOn(), day) ? row.disputedOn() : null);
    }

    private static boolean isBefore(@Nullable LocalDate date, LocalDate day) {
        return date != null && date.isBefore(day);
    }
}
