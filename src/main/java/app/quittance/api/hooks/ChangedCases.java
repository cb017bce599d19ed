package app.quittance.api.hooks;

import app.quittance.api.hooks.Messages.CaseNamed;
import app.quittance.casefile.CaseId;
import app.quittance.kernel.AgencyCalendar;
import app.quittance.kernel.ClientId;
import app.quittance.platform.SqlFiles;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.SequencedMap;
import java.util.SequencedSet;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/**
 * Notes which cases changed, in the transaction that changes them and only where somebody wants to hear of it, and puts those
 * of the last moments together: a day's run over all cases makes a few messages, not one for each.
 */
@Component
class ChangedCases {

    /** How many cases one message names at most. */
    static final int AT_MOST = 500;

    private static final int AT_A_TIME = 10_000;

    private final JdbcClient jdbc;
    private final DeliveryRows deliveries;
    private final Messages messages;
    private final AgencyCalendar calendar;
    private final SqlFiles sql = SqlFiles.of("api");

    ChangedCases(JdbcClient jdbc, DeliveryRows deliveries, Messages messages, AgencyCalendar calendar) {
        this.jdbc = jdbc;
        this.deliveries = deliveries;
        this.messages = messages;
        this.calendar = calendar;
    }

    /** Gives how many were noted. */
    int note(Collection<CaseId> cases, String kind) {
        return jdbc.sql(sql.get("note-changed-cases"))
                .param("cases", cases.stream().map(CaseId::value).toArray(UUID[]::new))
                .param("kind", kind)
                .param("event", HookEvent.CASE_CHANGED.type())
                .param("on", calendar.today())
                .update();
    }

    int noteBatch(UUID batch, String kind) {
        return jdbc.sql(sql.get("note-changed-batch"))
                .param("batch", batch)
                .param("kind", kind)
                .param("event", HookEvent.CASE_CHANGED.type())
                .param("on", calendar.today())
                .update();
    }

    private record Subject(ClientId client, String kind, LocalDate on) {}

    private record Noted(Subject subject, CaseNamed named) {}

    /** Makes messages of what was noted; false where there is more. */
    boolean gather() {
        List<Noted> noted = jdbc.sql(sql.get("gather-changed-cases"))
                .param("most", AT_A_TIME)
                .query((row, n) -> new Noted(
                        new Subject(
                                new ClientId(row.getObject("client_id", UUID.class)),
                                row.getString("kind"),
                                row.getObject("changed_on", LocalDate.class)),
                        new CaseNamed(row.getObject("case_id", UUID.class), row.getString("reference"))))
                .list();
        SequencedMap<Subject, SequencedSet<CaseNamed>> bySubject = new LinkedHashMap<>();
        noted.forEach(each -> bySubject
                .computeIfAbsent(each.subject(), first -> new LinkedHashSet<>())
                .add(each.named()));
        bySubject.forEach(this::tell);
        return noted.size() < AT_A_TIME;
    }

    private void tell(Subject subject, Collection<CaseNamed> cases) {
        var all = new ArrayList<>(cases);
        for (int from = 0; from < all.size(); from += AT_MOST) {
            List<CaseNamed> some = all.subList(from, Math.min(from + AT_MOST, all.size()));
            deliveries.insertForAll(subject.client(), messages.caseChanged(subject.kind(), subject.on(), some));
        }
    }
}
