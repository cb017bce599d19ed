package app.quittance.casefile;

import app.quittance.debtor.DebtorId;
import app.quittance.journal.Journal;
import app.quittance.kernel.Actor;
import app.quittance.kernel.AgencyCalendar;
import app.quittance.kernel.ClientId;
import app.quittance.kernel.Unknown;
import java.util.Map;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * Where a client's person says whether an invoice is one placed before under another number. It holds for that client's files
 * from then on.
 */
@Service
public class InvoiceAliases {

    private final Journal journal;
    private final AgencyCalendar calendar;
    private final JdbcClient jdbc;

    InvoiceAliases(Journal journal, AgencyCalendar calendar, JdbcClient jdbc) {
        this.journal = journal;
        this.calendar = calendar;
        this.jdbc = jdbc;
    }

    /** Says that the debtor's invoice of this number is the claim, or that it is not. A claim of another client is unknown. */
    @Transactional
    public void say(ClientId client, DebtorId debtor, String invoiceNumber, ClaimId claim, boolean same, Actor by) {
        UUID caseId = caseOf(client, debtor, claim);
        if (same) {
            jdbc.sql("""
                    delete from casefile.invoice_alias
                     where client_id = :client and debtor_id = :debtor and invoice_number = :number and same""")
                    .param("client", client.value())
                    .param("debtor", debtor.value())
                    .param("number", invoiceNumber)
                    .update();
        }
        jdbc.sql("""
                insert into casefile.invoice_alias (client_id, debtor_id, invoice_number, claim_id, same, said_by, said_on)
                values (:client, :debtor, :number, :claim, :same, :by, :on)
                on conflict (client_id, debtor_id, invoice_number, claim_id) do update
                   set same = excluded.same, said_by = excluded.said_by, said_on = excluded.said_on""")
                .param("client", client.value())
                .param("debtor", debtor.value())
                .param("number", invoiceNumber)
                .param("claim", claim.value())
                .param("same", same)
                .param("by", by.name())
                .param("on", calendar.today())
                .update();
        String kind = same ? "case.invoice-same" : "case.invoice-other";
        journal.record(caseId, client, by, kind, Map.of("number", invoiceNumber));
    }

    /** Takes back what was said: a person is asked again. */
    @Transactional
    public void takeBack(ClientId client, DebtorId debtor, String invoiceNumber, ClaimId claim, Actor by) {
        UUID caseId = caseOf(client, debtor, claim);
        int gone = jdbc.sql("""
                delete from casefile.invoice_alias
                 where client_id = :client and debtor_id = :debtor and invoice_number = :number and claim_id = :claim""")
                .param("client", client.value())
                .param("debtor", debtor.value())
                .param("number", invoiceNumber)
                .param("claim", claim.value())
                .update();
        if (gone > 0) journal.record(caseId, client, by, "case.invoice-asked-again", Map.of("number", invoiceNumber));
    }

    private UUID caseOf(ClientId client, DebtorId debtor, ClaimId claim) {
        return jdbc.sql("""
                select case_id from casefile.claim
                 where claim_id = :claim and client_id = :client and debtor_id = :debtor""")
                .param("claim", claim.value())
                .param("client", client.value())
                .param("debtor", debtor.value())
                .query((row, n) -> row.getObject("case_id", UUID.class))
                .optional()
                .orElseThrow(() -> new Unknown("claim " + claim.value()));
    }
}
