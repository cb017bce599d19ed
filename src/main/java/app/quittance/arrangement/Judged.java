package app.quittance.arrangement;

import app.quittance.journal.Journal;
import app.quittance.kernel.Actor;
import app.quittance.kernel.ClientId;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;

/** A promise or a plan of which the calendar or a payment decided, and what it has become. */
record Judged(UUID id, UUID caseId, UUID clientId, String status) {

    private static final Actor CALENDAR = Actor.program("daily-run");

    static Judged read(ResultSet row, int number) throws SQLException {
        return new Judged(
                row.getObject("id", UUID.class),
                row.getObject("case_id", UUID.class),
                row.getObject("client_id", UUID.class),
                row.getString("status"));
    }

    /** Writes what became of them into the journals of their cases: {@code promise.kept}, {@code plan.broken}. */
    static void tell(List<Judged> judged, String subject, Journal journal) {
        judged.stream().collect(Collectors.groupingBy(Judged::status)).forEach((status, same) -> {
            journal.recordEach(
                    same.stream().map(Judged::caseId).toList(),
                    same.stream().map(each -> new ClientId(each.clientId())).toList(),
                    CALENDAR,
                    subject + status.toLowerCase(Locale.ROOT),
                    Map.of());
        });
    }
}
