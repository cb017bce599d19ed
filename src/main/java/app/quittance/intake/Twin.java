package app.quittance.intake;

import app.quittance.casefile.ClaimId;
import app.quittance.debtor.DebtorId;
import app.quittance.kernel.Money;
import java.time.LocalDate;
import java.util.Optional;

/**
 * An invoice of a file that resembles one that the client placed before for the same debtor under another number.
 *
 * @param number by which it is answered: its row
 * @param reference of the case of the one placed before
 * @param byNumber whether the numbers are one but for how they are written; else the amounts and dates are the same
 * @param answer empty: nobody has said anything yet
 */
public record Twin(
        int number,
        DebtorId debtor,
        String debtorName,
        Invoice inFile,
        ClaimId claim,
        Invoice known,
        String reference,
        boolean byNumber,
        Optional<Verdict.Said> answer) {

    /** As it is written. */
    public record Invoice(String number, Money amount, LocalDate on) {}
}
