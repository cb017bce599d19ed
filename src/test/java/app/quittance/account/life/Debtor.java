package app.quittance.account.life;

/** Who owes, by the names that the program uses; the law knows four sorts of them. */
public enum Debtor {
    COMPANY(Sort.TRADER),
    SOLE_TRADER(Sort.TRADER),
    CONSUMER(Sort.CIVIL),
    ASSOCIATION(Sort.CIVIL),
    CIVIL_COMPANY(Sort.CIVIL),
    CO_OWNERSHIP(Sort.CIVIL),
    PUBLIC_BODY(Sort.PUBLIC_BUYER);

    private enum Sort {
        TRADER,
        CIVIL,
        PUBLIC_BUYER
    }

    private final Sort sort;

    Debtor(Sort sort) {
        this.sort = sort;
    }

    boolean isTrader() {
        return sort == Sort.TRADER;
    }

    boolean isPublicBuyer() {
        return sort == Sort.PUBLIC_BUYER;
    }

    /** Owes interest from a formal notice only, and never the fixed indemnity. */
    boolean owesFromNotice() {
        return sort == Sort.CIVIL;
    }
}
