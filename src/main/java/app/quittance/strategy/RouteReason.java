package app.quittance.strategy;

/** Why a route was proposed; its sentence is {@code strategy.reason.<NAME>} in the message files. */
public enum RouteReason {
    LIKELY_TO_PAY,
    MAY_PAY_IN_INSTALMENTS,
    MAY_PAY_BUT_TOO_SMALL_FOR_INSTALMENTS,
    UNLIKELY_TO_PAY_AND_WORTH_COURT,
    LIMITATION_NEAR,
    UNLIKELY_BUT_TOO_SMALL_FOR_COURT,
    UNLIKELY_BUT_TOO_YOUNG_FOR_COURT,
    LIMITED,
    NOTHING_DUE,
    DISPUTED,
    INSOLVENCY,
    OVER_INDEBTEDNESS,
    GRACE_PERIOD,
    ON_REQUEST_OF_CLIENT,
    /** Court would be next, and the client wants its debtor handled with care: it has to agree first. */
    HANDLE_WITH_CARE,
    /** The claim was assigned: whom the debtor pays is to be confirmed first. */
    PAYEE_UNCONFIRMED,
    DECIDED_BY_PERSON;

    /** Whether its sentence says how likely payment is. */
    boolean tellsChance() {
        return switch (this) {
            case LIKELY_TO_PAY,
                    MAY_PAY_IN_INSTALMENTS,
                    MAY_PAY_BUT_TOO_SMALL_FOR_INSTALMENTS,
                    UNLIKELY_TO_PAY_AND_WORTH_COURT,
                    UNLIKELY_BUT_TOO_SMALL_FOR_COURT,
                    UNLIKELY_BUT_TOO_YOUNG_FOR_COURT -> true;
            case LIMITATION_NEAR,
                    LIMITED,
                    NOTHING_DUE,
                    DISPUTED,
                    INSOLVENCY,
                    OVER_INDEBTEDNESS,
                    GRACE_PERIOD,
                    ON_REQUEST_OF_CLIENT,
                    HANDLE_WITH_CARE,
                    PAYEE_UNCONFIRMED,
                    DECIDED_BY_PERSON -> false;
        };
    }
}
