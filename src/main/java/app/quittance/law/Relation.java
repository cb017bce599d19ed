package app.quittance.law;

/**
 * What creditor and debtor are to each other: rate, indemnity, limitation and wording hang on it. The kind of debtor
 * alone does not settle it: a sole trader who bought for the household is a consumer.
 */
public enum Relation {
    /** Both act for their trade: C. com. L.441-10. */
    PROFESSIONALS,
    /** A professional against a consumer: the legal rate from the formal notice, and never the fixed indemnity. */
    CONSUMER,
    /** A supplier against the State, a local authority, a public establishment. */
    PUBLIC_BUYER,
    /** Against a civil body that trades in nothing (association, co-ownership): civil interest, as C. civ. 1231-6. */
    CIVIL
}
