package app.quittance.remittance;

import static app.quittance.ledger.LedgerAccount.KeptFor.CLIENT;
import static app.quittance.ledger.LedgerAccount.Sign.HOLDING;
import static app.quittance.ledger.LedgerAccount.Sign.RUNNING;
import static app.quittance.ledger.LedgerAccount.Sign.SOURCE;

import app.quittance.ledger.Chart;
import app.quittance.ledger.LedgerAccount;
import java.util.List;
import org.springframework.stereotype.Component;

/** The accounts between what is held for a client and what left for it. */
@Component
class RemittanceChart implements Chart {

    /** Settled and not transferred yet. */
    static final LedgerAccount OWED_TO_CLIENT = new LedgerAccount("owed-to-client", HOLDING, CLIENT);

    /** The agency's own, without VAT. Given back by the same rounding: two halves of a cent may weigh more than their sum. */
    static final LedgerAccount FEES = new LedgerAccount("fees", RUNNING, CLIENT);

    /** The State's. */
    static final LedgerAccount VAT = new LedgerAccount("vat", RUNNING, CLIENT);

    /** Fees and VAT that nothing held could cover: the client owes them until money comes of which they are retained. */
    static final LedgerAccount FEES_DUE = new LedgerAccount("fees-due", SOURCE, CLIENT);

    /** What left the account apart for the client's own. */
    static final LedgerAccount REMITTED = new LedgerAccount("remitted", HOLDING, CLIENT);

    @Override
    public List<LedgerAccount> accounts() {
        return List.of(OWED_TO_CLIENT, FEES, VAT, FEES_DUE, REMITTED);
    }
}
