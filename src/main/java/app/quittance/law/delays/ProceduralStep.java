package app.quittance.law.delays;

import java.time.LocalDate;
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
    /** Reclaim goods sold under retention of title from who holds them now. */
    RECLAIM_GOODS,
    /** Answer the over-indebtedness commission, within the days that its letter gives. */
    ANSWER_COMMISSION,
    /** The debtor's answer; silence refuses. */
    ANSWER_INVITATION;

    /** Whether its last day is past and nobody is late: it was somebody else's time to act, or time that had to pass. */
    public boolean isOver(LocalDate lastDay, LocalDate today) {
        return isAwaited() && lastDay.isBefore(today);
    }

    /** Whether a right is lost when its last day passes: two people then answer for its date. */
    public boolean isFatal() {
        return !isAwaited();
    }

    private boolean isAwaited() {
        return switch (this) {
            case OPPOSE, NOTIFY_OPPOSITION, ENFORCE_UNOPPOSED, ANSWER_INVITATION -> true;
            case DEPOSIT_COSTS,
                    SERVE_ORDER,
                    DEPOSIT_OPPOSITION_COSTS,
                    APPOINT_LAWYER,
                    DECLARE_CLAIM,
                    ASK_FORECLOSURE_RELIEF,
                    RECLAIM_GOODS,
                    ANSWER_COMMISSION -> false;
        };
    }

    public String key() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }
}
