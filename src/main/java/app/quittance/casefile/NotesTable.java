package app.quittance.casefile;

import app.quittance.kernel.Money;
import java.math.BigDecimal;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Where the words of the clients stand. */
@Component
class NotesTable {

    private static final String OF_DEBTOR =
            "careful, contact_to_avoid, deliveries_suspended, insurer, insurer_due_on, insurer_agreement, guarantor,"
                    + " guarantor_contact";

    private final JdbcClient jdbc;

    NotesTable(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    DebtorNotes ofDebtor(CaseId id) {
        return jdbc.sql("select " + OF_DEBTOR + """
                 from casefile.case_file c
                 join casefile.debtor_note using (client_id, debtor_id)
                where c.case_id = :case""")
                .param("case", id.value())
                .query((row, n) -> debtorNotes(row))
                .optional()
                .orElse(DebtorNotes.NONE);
    }

    List<PlacementNotes.OfClaim> ofClaims(CaseId id) {
        return jdbc
                .sql("""
                select n.claim_id, k.invoice_number, n.reminded_on, n.noticed_on, n.factor, n.factor_iban,
                       n.title_retained, n.deposit
                  from casefile.claim_note n
                  join casefile.claim k on k.claim_id = n.claim_id and k.withdrawn_on is null
                 where n.case_id = :case order by k.due_on, k.invoice_number""")
                .param("case", id.value())
                .query((row, n) -> new PlacementNotes.OfClaim(
                        new ClaimId(row.getObject("claim_id", UUID.class)),
                        row.getString("invoice_number"),
                        claimNotes(row)))
                .list()
                .stream()
                .filter(each -> !each.notes().isEmpty())
                .toList();
    }

    void keep(DebtorNotes said, CaseFacts facts, LocalDate on) {
        jdbc.sql("""
                insert into casefile.debtor_note (client_id, debtor_id, careful, contact_to_avoid, deliveries_suspended,
                            insurer, insurer_due_on, insurer_agreement, guarantor, guarantor_contact, said_on)
                values (:client, :debtor, :careful, :avoid, :suspended, :insurer, :insurerDueOn, :insurerAgreement, :guarantor,
                        :guarantorContact, :on)
                    on conflict (client_id, debtor_id) do update
                   set careful = excluded.careful, contact_to_avoid = excluded.contact_to_avoid,
                       deliveries_suspended = excluded.deliveries_suspended, insurer = excluded.insurer,
                       insurer_due_on = excluded.insurer_due_on, insurer_agreement = excluded.insurer_agreement,
                       guarantor = excluded.guarantor, guarantor_contact = excluded.guarantor_contact,
                       said_on = excluded.said_on""")
                .param("client", facts.clientId().value())
                .param("debtor", facts.debtorId().value())
                .param("careful", said.careful())
                .param("avoid", said.contactToAvoid())
                .param("suspended", said.deliveriesSuspended())
                .param("insurer", said.insurer())
                .param("insurerDueOn", said.insurerDueOn())
                .param("insurerAgreement", said.insurerAgreement())
                .param("guarantor", said.guarantor())
                .param("guarantorContact", said.guarantorContact())
                .param("on", on)
                .update();
    }

    void keep(ClaimNotes said, UUID claim, CaseFacts facts, LocalDate on) {
        jdbc.sql("""
                insert into casefile.claim_note (claim_id, case_id, client_id, reminded_on, noticed_on, factor, factor_iban,
                            title_retained, deposit, said_on)
                values (:claim, :case, :client, :remindedOn, :noticedOn, :factor, :iban, :retained, :deposit, :on)
                    on conflict (claim_id) do update
                   set reminded_on = excluded.reminded_on, noticed_on = excluded.noticed_on, factor = excluded.factor,
                       factor_iban = excluded.factor_iban, title_retained = excluded.title_retained,
                       deposit = excluded.deposit, said_on = excluded.said_on""")
                .param("claim", claim)
                .param("case", facts.id().value())
                .param("client", facts.clientId().value())
                .param("remindedOn", said.remindedOn())
                .param("noticedOn", said.noticedOn())
                .param("factor", said.factor())
                .param("iban", said.factorIban())
                .param("retained", said.titleRetained())
                .param("deposit", said.deposit() == null ? null : said.deposit().amount())
                .param("on", on)
                .update();
    }

    private static DebtorNotes debtorNotes(ResultSet row) throws SQLException {
        return new DebtorNotes(
                row.getObject("careful", Boolean.class),
                row.getString("contact_to_avoid"),
                row.getObject("deliveries_suspended", Boolean.class),
                row.getString("insurer"),
                row.getObject("insurer_due_on", LocalDate.class),
                row.getString("insurer_agreement"),
                row.getString("guarantor"),
                row.getString("guarantor_contact"));
    }

    private static ClaimNotes claimNotes(ResultSet row) throws SQLException {
        BigDecimal deposit = row.getBigDecimal("deposit");
        return new ClaimNotes(
                row.getObject("reminded_on", LocalDate.class),
                row.getObject("noticed_on", LocalDate.class),
                row.getString("factor"),
                row.getString("factor_iban"),
                row.getObject("title_retained", Boolean.class),
                deposit == null ? null : Money.euros(deposit));
    }
}
