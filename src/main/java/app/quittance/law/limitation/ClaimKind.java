package app.quittance.law.limitation;

import app.quittance.law.FactName;

/** Kinds of claim by the time the law gives to pursue them. */
public enum ClaimKind {
    /** Between merchants, or between a merchant and another for trade. */
    B2B(FactName.LIMITATION_TRADE_YEARS),
    /** A professional's goods or services to a consumer. */
    B2C(FactName.LIMITATION_CONSUMER_YEARS),
    /** Electronic communications, in favour of the user. */
    TELECOM(FactName.LIMITATION_TELECOM_YEARS),
    /** Carriage of goods: from delivery. */
    TRANSPORT(FactName.LIMITATION_CARRIAGE_YEARS),
    /** An enforceable title: from the day it is one. */
    TITLE(FactName.LIMITATION_TITLE_YEARS),
    /** Consumer credit: a foreclosure, which only a claim before a court stops. */
    CREDIT(FactName.LIMITATION_CREDIT_YEARS),
    /** Rent and service charges. */
    RENT(FactName.LIMITATION_RENT_YEARS);

    private final FactName years;

    ClaimKind(FactName years) {
        this.years = years;
    }

    FactName years() {
        return years;
    }
}
