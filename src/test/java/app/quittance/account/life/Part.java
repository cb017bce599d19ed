package app.quittance.account.life;

/** The parts of what is owed, by the names that the program uses. */
public enum Part {
    COSTS,
    INTEREST,
    PRINCIPAL,
    INDEMNITY
}
