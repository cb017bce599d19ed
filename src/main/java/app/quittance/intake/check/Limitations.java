package app.quittance.intake.check;

import app.quittance.debtor.DebtorKind;
import java.time.LocalDate;

/** Tells whether a claim can no longer be pursued today, or never could be; the rules themselves are the law's. */
public interface Limitations {

    boolean expired(DebtorKind debtor, LocalDate dueOn);

    /** Whether energy used up to a day was billed so late that it is not owed. */
    boolean billedTooLate(DebtorKind debtor, LocalDate billedOn, LocalDate usedUntil);
}
