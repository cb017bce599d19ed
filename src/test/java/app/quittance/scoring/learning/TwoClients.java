package app.quittance.scoring.learning;

import app.quittance.scoring.history.HistoryRow;
import app.quittance.scoring.history.PayerKind;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;

/**
 * Persons whom two clients know: one for long, the other by a single invoice that was not paid in time. Only the first could
 * tell the second what to expect.
 */
public final class TwoClients {

    private static final LocalDate FIRST = LocalDate.of(2024, 1, 2);

    private TwoClients() {}

    /** Every third person is a consumer. */
    public static List<HistoryRow> rows(long seed, int persons) {
        Random random = new Random(seed);
        List<HistoryRow> rows = new ArrayList<>();
        for (int i = 0; i < persons; i++) {
            String person = "person-" + i;
            PayerKind kind = i % 3 == 0 ? PayerKind.CONSUMER : PayerKind.COMPANY;
            boolean reliable = random.nextBoolean();
            for (int month = 0; month < 24; month++) {
                if (random.nextInt(10) < 3) {
                    continue;
                }
                int late = reliable ? 0 : 15 + random.nextInt(10); // and paid by the first of the month
                rows.add(row("old", person, kind, "O-" + i + "-" + month, FIRST.plusMonths(month), late));
            }
            int late = (random.nextInt(100) < 10 == reliable ? 130 : 45) + random.nextInt(65);
            rows.add(row("new", person, kind, "N-" + i, FIRST.plusDays(200 + random.nextInt(300)), late));
        }
        return rows;
    }

    private static HistoryRow row(
            String client, String person, PayerKind kind, String invoice, LocalDate dueOn, int daysLate) {
        return new HistoryRow(
                client,
                person,
                kind,
                invoice,
                10_000,
                "EUR",
                dueOn.minusDays(30),
                dueOn,
                dueOn.plusDays(daysLate),
                10_000L,
                null);
    }
}
