package app.quittance.account;

import static app.quittance.ledger.LedgerAccount.KeptFor.CASE;
import static app.quittance.ledger.LedgerAccount.KeptFor.CLAIM;
import static app.quittance.ledger.LedgerAccount.KeptFor.CLIENT;
import static app.quittance.ledger.LedgerAccount.Sign.HOLDING;
import static app.quittance.ledger.LedgerAccount.Sign.SOURCE;

import app.quittance.ledger.Chart;
import app.quittance.ledger.LedgerAccount;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;

/**
 * The accounts on which debts are kept. A payment takes its amount out of what is owed (costs, interest, principal,
 * indemnity) and puts it where the money now is. Interest and the indemnity enter the books by being paid: what of them is
 * still owed is computed, never posted.
 */
@Component
class CaseChart implements Chart {

    /** What clients entrusted: the other side of every open principal. */
    static final LedgerAccount ENTRUSTED = new LedgerAccount("entrusted", SOURCE, CLAIM);

    static final LedgerAccount PRINCIPAL = new LedgerAccount("principal", HOLDING, CLAIM);
    static final LedgerAccount INTEREST = new LedgerAccount("interest", SOURCE, CLAIM);
    static final LedgerAccount INDEMNITY = new LedgerAccount("indemnity", SOURCE, CLAIM);

    /** Costs that somebody laid out and the law lets the debtor bear. */
    static final LedgerAccount LAID_OUT = new LedgerAccount("laid-out", SOURCE, CASE);

    static final LedgerAccount COSTS = new LedgerAccount("costs", HOLDING, CASE);

    static final LedgerAccount HELD = ClientMoney.HELD;
    static final LedgerAccount PAID_TO_CLIENT = ClientMoney.PAID_TO_CLIENT;
    static final LedgerAccount CREDITED = new LedgerAccount("credited", HOLDING, CLAIM);
    static final LedgerAccount WAIVED = new LedgerAccount("waived", HOLDING, CASE);

    /** Where money comes from that pays no debt of ours. */
    static final LedgerAccount OUTSIDE = new LedgerAccount("outside", SOURCE, CASE);

    /** What a debtor paid beyond what it owed: its own money, to be given back. */
    static final LedgerAccount OVERPAID = new LedgerAccount("overpaid", HOLDING, CASE);

    static final LedgerAccount OVERPAID_TO_CLIENT = new LedgerAccount("overpaid-to-client", HOLDING, CASE);

    /** What the agency advanced because it paid out more than was the debtor's: a payment was taken back since. */
    static final LedgerAccount ADVANCED = new LedgerAccount("advanced", SOURCE, CASE);

    /** The debtor owes it to the agency, not to the client. */
    static final LedgerAccount TO_RECOVER = new LedgerAccount("to-recover", HOLDING, CASE);

    /** Money that came for nobody knows which debt: held for whoever sent it. */
    static final LedgerAccount UNIDENTIFIED = new LedgerAccount("unidentified", HOLDING, CLIENT);

    /** Money that came and was taken back: on the account in between, it paid nothing. */
    static final LedgerAccount UNCLEARED = new LedgerAccount("uncleared", HOLDING, CASE);

    private static final List<LedgerAccount> ALL = List.of(
            ENTRUSTED,
            PRINCIPAL,
            INTEREST,
            INDEMNITY,
            LAID_OUT,
            COSTS,
            HELD,
            PAID_TO_CLIENT,
            CREDITED,
            WAIVED,
            OUTSIDE,
            OVERPAID,
            OVERPAID_TO_CLIENT,
            ADVANCED,
            TO_RECOVER,
            UNCLEARED,
            UNIDENTIFIED);

    private static final Map<String, LedgerAccount> BY_NAME =
            ALL.stream().collect(Collectors.toUnmodifiableMap(LedgerAccount::name, Function.identity()));

    /** The account of this name; any other in the postings of a case is a bug. */
    static LedgerAccount named(String name) {
        return Objects.requireNonNull(BY_NAME.get(name), name);
    }

    @Override
    public List<LedgerAccount> accounts() {
        return ALL;
    }
}
