package app.quittance.casefile;

import app.quittance.debtor.DebtorId;
import java.util.List;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Reads who owes the claims of a case beside its debtor. Nothing is asked of them without a person's decision. */
@Service
public class Parties {

    private final JdbcClient jdbc;

    Parties(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** Co-debtors first, then those who stand surety. */
    @Transactional(readOnly = true)
    public List<Party> of(CaseId id) {
        return jdbc.sql("""
                select p.debtor_id, p.role, concat_ws(' ', t.title, t.forenames, t.name) as name,
                       concat_ws(', ', t.street, nullif(concat_ws(' ', t.postcode, t.city), '')) as place,
                       array_agg(distinct k.invoice_number) as invoices
                  from casefile.api_party p
                  join casefile.claim k on k.claim_id = p.claim_id
                  join debtor.api_told t on t.client_id = p.client_id and t.debtor_id = p.debtor_id
                 where p.case_id = :case
                 group by p.debtor_id, p.role, t.title, t.forenames, t.name, t.street, t.postcode, t.city
                 order by p.role, t.name, p.debtor_id""")
                .param("case", id.value())
                .query((row, n) -> new Party(
                        new DebtorId(row.getObject("debtor_id", UUID.class)),
                        PartyRole.valueOf(row.getString("role")),
                        row.getString("name"),
                        row.getString("place"),
                        List.of((String[]) row.getArray("invoices").getArray())))
                .list();
    }
}
