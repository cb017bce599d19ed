package app.quittance.client;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.Optional;

/**
 * What the collection agreement says (CPCE R.124-3).
 *
 * @param paymentTermsDays terms that apply where an invoice names no due date, in days from its date
 * @param contractRatePercent late-payment rate of the creditor's general terms; empty: the rate of the law
 */
public record MandateTerms(
        LocalDate signedOn,
        int paymentTermsDays,
        Optional<BigDecimal> contractRatePercent,
        BigDecimal commissionPercent,
        MandateCover cover) {

    /** A mandate for every debtor and any amount. */
    public MandateTerms(
            LocalDate signedOn,
            int paymentTermsDays,
            Optional<BigDecimal> contractRatePercent,
            BigDecimal commissionPercent) {
        this(signedOn, paymentTermsDays, contractRatePercent, commissionPercent, MandateCover.ALL);
    }

    /** The same terms for other claims, by a later agreement. */
    public MandateTerms covering(MandateCover other) {
        return new MandateTerms(signedOn, paymentTermsDays, contractRatePercent, commissionPercent, other);
    }
}
