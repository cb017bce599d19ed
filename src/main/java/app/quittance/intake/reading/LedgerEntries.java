package app.quittance.intake.reading;

import app.quittance.intake.reading.LedgerLines.Line;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.Map;
import java.util.Set;

/** What the entries of a ledger are about, by the accounts that stand in them beside the customer's. */
final class LedgerEntries {

    /** What an account makes of the entry in which it stands. */
    private enum Sign {
        MONEY,
        CAPITAL,
        LOSS
    }

    private final Map<String, Set<Sign>> signs = new HashMap<>();

    void take(Line line) {
        String account = line.account().number();
        if (account.startsWith("51") || account.startsWith("53") || account.startsWith("54")) note(line, Sign.MONEY);
        else if (account.startsWith("10") || account.startsWith("11") || account.startsWith("12")) {
            note(line, Sign.CAPITAL);
        } else if (account.startsWith("654") || account.startsWith("6714")) note(line, Sign.LOSS);
    }

    private void note(Line line, Sign sign) {
        signs.computeIfAbsent(line.entry(), entry -> EnumSet.noneOf(Sign.class)).add(sign);
    }

    private boolean has(Line line, Sign sign) {
        return signs.getOrDefault(line.entry(), Set.of()).contains(sign);
    }

    /** Balances that are carried over from the year before: they name all accounts, the bank and capital among them. */
    boolean carriesForward(Line line) {
        return has(line, Sign.CAPITAL);
    }

    /** Money came, or went back. */
    boolean movesMoney(Line line) {
        return has(line, Sign.MONEY) && !carriesForward(line);
    }

    /** The claim was given up for lost. */
    boolean writesOff(Line line) {
        return has(line, Sign.LOSS);
    }
}
