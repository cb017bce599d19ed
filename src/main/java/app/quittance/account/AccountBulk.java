package app.quittance.account;

import app.quittance.kernel.ClientId;
import app.quittance.ledger.Act;
import app.quittance.ledger.Ledger;
import app.quittance.platform.SqlFiles;
import java.util.Map;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/** The door for the accounts of many claims at once. */
@Service
public class AccountBulk {

    private final Ledger ledger;
    private final JdbcClient jdbc;
    private final SqlFiles sql = SqlFiles.of("account");

    AccountBulk(Ledger ledger, JdbcClient jdbc) {
        this.ledger = ledger;
        this.jdbc = jdbc;
    }

    /**
     * Waits until nobody else changes the accounts of the cases that a batch may add claims to, and keeps others out until
     * the transaction ends: a payment of all that is owed would close a case which a claim is about to join. To be called
     * once the debtors of the batch are merged, before its cases are.
     */
    @Transactional(propagation = Propagation.MANDATORY)
    public void waitForCases(UUID batch, ClientId client) {
        jdbc.sql(sql.get("lock-cases-of-batch"))
                .param("batch", batch)
                .param("client", client.value())
                .update();
    }

    /**
     * Posts the principal of every claim that was taken from a batch, with effect from its invoice; gives their number. To be
     * called after the cases were merged and before their staged rows are forgotten; a batch counts once.
     */
    @Transactional(propagation = Propagation.MANDATORY)
    public int openClaims(UUID batch, ClientId client) {
        return ledger.postEach(
                Act.of("open:" + batch, "claims-opened", batch, client),
                CaseChart.ENTRUSTED,
                CaseChart.PRINCIPAL,
                sql.get("principal-of-batch"),
                Map.of("batch", batch));
    }
}
