package app.quittance.law.interest;

import static app.quittance.law.interest.Component.COSTS;
import static app.quittance.law.interest.Component.INDEMNITY;
import static app.quittance.law.interest.Component.INTEREST;
import static app.quittance.law.interest.Component.PRINCIPAL;

import java.util.List;

/** In which order a payment discharges the parts of one debt. */
public enum AllocationOrder {
    /** C. civ. 1343-1: a partial payment goes first to interest. */
    INTEREST_FIRST,
    /** Where the creditor agreed to it or a judge ordered it (C. civ. 1343-5). */
    PRINCIPAL_FIRST;

    public List<Component> components() {
        return switch (this) {
            case INTEREST_FIRST -> List.of(COSTS, INTEREST, PRINCIPAL, INDEMNITY);
            case PRINCIPAL_FIRST -> List.of(COSTS, PRINCIPAL, INTEREST, INDEMNITY);
        };
    }

    List<Component> interestAndPrincipal() {
        return switch (this) {
            case INTEREST_FIRST -> List.of(INTEREST, PRINCIPAL);
            case PRINCIPAL_FIRST -> List.of(PRINCIPAL, INTEREST);
        };
    }
}
