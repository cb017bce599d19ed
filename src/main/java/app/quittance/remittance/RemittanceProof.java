package app.quittance.remittance;

import app.quittance.ledger.Books.Fault;
import app.quittance.platform.SqlFiles;
import java.util.List;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * Proves that remittances say what the books say, each drawn up once more from the postings of its period, in another way than
 * {@code Settlement} does. What is held may be below zero only by what was taken back after it had been settled.
 */
@Service
public class RemittanceProof {

    private static final int MOST_FAULTS = 100;

    /** Each gives the remittances or clients that break one rule; none, when all is well. */
    private static final List<String> RULES =
            List.of("remittance-otherwise", "remittance-posted-otherwise", "held-not-settled");

    private final JdbcClient jdbc;
    private final SqlFiles sql = SqlFiles.of("remittance");

    RemittanceProof(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** Every fault, up to a hundred of each rule; empty when there is none. */
    @Transactional(readOnly = true)
    public List<Fault> check() {
        return RULES.stream().flatMap(rule -> faults(rule).stream()).toList();
    }

    private List<Fault> faults(String rule) {
        return jdbc.sql(sql.get("check-" + rule))
                .param("limit", MOST_FAULTS)
                .query((row, n) -> new Fault(rule, row.getString(1)))
                .list();
    }
}
