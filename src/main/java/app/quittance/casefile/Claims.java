package app.quittance.casefile;

import app.quittance.kernel.Money;
import java.time.LocalDate;
import java.util.Currency;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Reads the claims of a case. */
@Service
public class Claims {

    private final JdbcClient jdbc;

    Claims(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** The claims of the case, oldest due first; one that was taken back is none of them. */
    @Transactional(readOnly = true)
    public List<Claim> of(CaseId id) {
        return jdbc.sql("""
                select claim_id, case_id, invoice_number, invoiced_on, due_on, amount, paid_before, currency, basis,
                       placed_on
                  from casefile.claim where case_id = :case and withdrawn_on is null
                 order by due_on, invoice_number""")
                .param("case", id.value())
                .query((row, n) -> {
                    Currency currency = Currency.getInstance(row.getString("currency"));
                    return new Claim(
                            new ClaimId(row.getObject("claim_id", UUID.class)),
                            id,
                            row.getString("invoice_number"),
                            row.getObject("invoiced_on", LocalDate.class),
                            row.getObject("due_on", LocalDate.class),
                            new Money(row.getBigDecimal("amount"), currency),
                            new Money(row.getBigDecimal("paid_before"), currency),
                            Optional.ofNullable(row.getString("basis")),
                            row.getObject("placed_on", LocalDate.class));
                })
                .list();
    }
}
