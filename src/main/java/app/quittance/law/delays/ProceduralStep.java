package app.quittance.law.delays;

import java.util.Locale;

/** What is to be done, or may be done afterwards. */
public enum ProceduralStep {
    /** Deposit the registry's costs of a petition before the commercial court. */
    DEPOSIT_COSTS,
    SERVE_ORDER,
    /** The debtor's opposition. */
    OPPOSE,
    /** The registry tells the creditor of an opposition. */
    NOTIFY_OPPOSITION,
    /** The creditor who heard of no opposition may enforce. */
    ENFORCE_UNOPPOSED,
    /** Deposit the costs of the opposition before the commercial court. */
    DEPOSIT_OPPOSITION_COSTS,
    APPOINT_LAWYER,
    DECLARE_CLAIM,
    ASK_FORECLOSURE_RELIEF,
    /** The debtor's answer; silence refuses. */
    ANSWER_INVITATION;

    public String key() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }
}
