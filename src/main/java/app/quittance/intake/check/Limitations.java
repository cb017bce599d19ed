package app.quittance.intake.check;

import app.quittance.debtor.DebtorKind;
import java.time.LocalDate;

/** Tells whether a claim can no longer be pursued today; the rule itself is the law's. */
@FunctionalInterface
public interface Limitations {

    boolean expired(DebtorKind debtor, LocalDate dueOn);
}
