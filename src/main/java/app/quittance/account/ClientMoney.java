package app.quittance.account;

import static app.quittance.ledger.LedgerAccount.KeptFor.CLIENT;
import static app.quittance.ledger.LedgerAccount.Sign.HOLDING;
import static app.quittance.ledger.LedgerAccount.Sign.RUNNING;

import app.quittance.ledger.LedgerAccount;

/** Where debtors' money lies that paid a client's debts: the accounts of cases from which it is settled with the client. */
public final class ClientMoney {

    /**
     * Money on the account apart (CPCE R.124-2), the client's from the moment it came. Below zero where a payment was taken
     * back that had been passed on.
     */
    public static final LedgerAccount HELD = new LedgerAccount("held", RUNNING, CLIENT);

    public static final LedgerAccount PAID_TO_CLIENT = new LedgerAccount("paid-to-client", HOLDING, CLIENT);

    private ClientMoney() {}
}
