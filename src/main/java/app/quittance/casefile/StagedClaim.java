package app.quittance.casefile;

import app.quittance.kernel.Money;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * A claim as a row of a client's file names it.
 *
 * @param rowNo the row under which its debtor was staged in the debtors' room
 * @param limited whether it is time-barred already: its case is then held from the start
 * @param onlyOpen whether the file tells what is open of it, and not what was invoiced
 */
public record StagedClaim(
        int rowNo,
        String invoiceNumber,
        LocalDate invoicedOn,
        LocalDate dueOn,
        Money amount,
        Money paidBefore,
        @Nullable String basis,
        boolean limited,
        boolean onlyOpen) {

    /** One of which the file tells what was invoiced. */
    public StagedClaim(
            int rowNo,
            String invoiceNumber,
            LocalDate invoicedOn,
            LocalDate dueOn,
            Money amount,
            Money paidBefore,
            @Nullable String basis,
            boolean limited) {
        this(rowNo, invoiceNumber, invoicedOn, dueOn, amount, paidBefore, basis, limited, false);
    }
}
