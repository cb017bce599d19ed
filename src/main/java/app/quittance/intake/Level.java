package app.quittance.intake;

/** What a finding does to its row: a refused row comes back to the client, a warned one is taken all the same. */
public enum Level {
    REFUSE,
    WARN
}
