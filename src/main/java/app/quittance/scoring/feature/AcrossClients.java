package app.quittance.scoring.feature;

import app.quittance.scoring.history.PayerKind;

/**
 * For which debtors the agency may use what one of its clients knows for the cases of another. What a client sees is computed
 * without it, whatever is chosen.
 */
public enum AcrossClients {
    NONE,
    /** Companies and other professionals. */
    COMPANIES,
    ALL;

    /** Whoever may be a consumer is taken for one. */
    public boolean allows(PayerKind kind) {
        return switch (this) {
            case NONE -> false;
            case COMPANIES -> kind == PayerKind.COMPANY;
            case ALL -> true;
        };
    }
}
