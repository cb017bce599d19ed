package app.quittance.debtor;

import app.quittance.journal.Journal;
import app.quittance.kernel.Actor;
import app.quittance.kernel.AgencyCalendar;
import app.quittance.kernel.ClientId;
import java.util.Map;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * Where a client's person says whom a way of writing a debtor means. It holds for that client's files from then on; what
 * was placed before stays where it is.
 */
@Service
public class Spellings {

    private final Debtors debtors;
    private final Journal journal;
    private final AgencyCalendar calendar;
    private final JdbcClient jdbc;

    Spellings(Debtors debtors, Journal journal, AgencyCalendar calendar, JdbcClient jdbc) {
        this.debtors = debtors;
        this.journal = journal;
        this.calendar = calendar;
        this.jdbc = jdbc;
    }

    /**
     * Says that rows written so are this debtor, or that they are not; what was said of them before no longer holds. A debtor
     * that the client never told of is unknown to it.
     *
     * @param spelling as {@code debtor.api_staged_likeness} gives it
     */
    @Transactional
    public void say(ClientId client, String spelling, DebtorId debtor, boolean same, Actor by) {
        debtors.asTold(client, debtor);
        if (same) forgetSame(client, spelling);
        jdbc.sql("""
                insert into debtor.spelling (client_id, spelling, debtor_id, same, said_by, said_on)
                values (:client, :spelling, :debtor, :same, :by, :on)
                on conflict (client_id, spelling, debtor_id) do update
                   set same = excluded.same, said_by = excluded.said_by, said_on = excluded.said_on""")
                .param("client", client.value())
                .param("spelling", spelling)
                .param("debtor", debtor.value())
                .param("same", same)
                .param("by", by.name())
                .param("on", calendar.today())
                .update();
        tell(client, spelling, debtor, same ? "debtor.spelling-same" : "debtor.spelling-other", by);
    }

    /** Takes back what was said: a person is asked again. */
    @Transactional
    public void takeBack(ClientId client, String spelling, DebtorId debtor, Actor by) {
        int gone = jdbc.sql("""
                delete from debtor.spelling
                 where client_id = :client and spelling = :spelling and debtor_id = :debtor""")
                .param("client", client.value())
                .param("spelling", spelling)
                .param("debtor", debtor.value())
                .update();
        if (gone > 0) tell(client, spelling, debtor, "debtor.spelling-asked-again", by);
    }

    private void forgetSame(ClientId client, String spelling) {
        jdbc.sql("delete from debtor.spelling where client_id = :client and spelling = :spelling and same")
                .param("client", client.value())
                .param("spelling", spelling)
                .update();
    }

    private void tell(ClientId client, String spelling, DebtorId debtor, String kind, Actor by) {
        Map<String, String> details =
                Map.of("spelling", spelling, "debtor", debtor.value().toString());
        journal.record(client.value(), client, by, kind, details);
    }
}
