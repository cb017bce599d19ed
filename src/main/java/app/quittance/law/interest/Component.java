package app.quittance.law.interest;

/** The parts of what is owed, to which a payment is allotted. */
public enum Component {
    /** Costs validly due, such as those of the procedure: accessories, before the principal. */
    COSTS,
    INTEREST,
    PRINCIPAL,
    /** The fixed 40 € of C. com. D.441-5, which bear no interest: last, so that the principal shrinks first. */
    INDEMNITY
}
