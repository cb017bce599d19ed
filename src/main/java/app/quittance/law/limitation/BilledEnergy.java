package app.quittance.law.limitation;

import app.quittance.law.Fact;
import app.quittance.law.FactName;
import app.quittance.law.Facts;
import app.quittance.law.Relation;
import java.time.LocalDate;
import java.util.Optional;

/**
 * Electricity or gas that was billed too late. What a consumer used more than fourteen months before the bill may not be
 * billed (C. consom. L.224-11), so it is not owed. Where the meter could not be read or was tampered with the law says
 * otherwise: a person decides that, with its proof.
 *
 * @param billableFrom the first day of use that the bill may still hold
 */
public record BilledEnergy(LocalDate billableFrom, String article) {

    /** The rule for a bill, empty where it does not bind: another debtor, or a bill older than the law. */
    public static Optional<BilledEnergy> of(Relation relation, LocalDate billedOn, Facts facts) {
        if (relation != Relation.CONSUMER) return Optional.empty();
        return facts.find(FactName.ENERGY_BILLING_MONTHS, billedOn).map(months -> of(billedOn, months));
    }

    private static BilledEnergy of(LocalDate billedOn, Fact months) {
        return new BilledEnergy(billedOn.minusMonths(months.count()), months.source());
    }

    /** Whether all that was used up to this day was billed too late. */
    public boolean isTooLateFor(LocalDate lastDayOfUse) {
        return lastDayOfUse.isBefore(billableFrom);
    }
}
