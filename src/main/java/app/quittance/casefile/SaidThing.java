package app.quittance.casefile;

/** A thing that a client may say beside the debt: of its debtor, then of a claim. */
public enum SaidThing {
    CAREFUL,
    CONTACT_TO_AVOID,
    DELIVERIES,
    INSURER,
    INSURER_DUE,
    INSURER_AGREEMENT,
    GUARANTOR,
    GUARANTOR_CONTACT,
    REMINDER,
    NOTICE,
    FACTOR,
    FACTOR_IBAN,
    TITLE,
    DEPOSIT
}
