package app.quittance.account;

import app.quittance.kernel.ClientId;
import app.quittance.ledger.Act;
import app.quittance.ledger.Ledger;
import app.quittance.platform.SqlFiles;
import java.util.Map;
import java.util.UUID;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/** The door for the accounts of many claims at once. */
@Service
public class AccountBulk {

    private final Ledger ledger;
    private final SqlFiles sql = SqlFiles.of("account");

    AccountBulk(Ledger ledger) {
        this.ledger = ledger;
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
