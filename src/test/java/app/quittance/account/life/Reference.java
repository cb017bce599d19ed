package app.quittance.account.life;

/** A rate that the State or the central bank sets, and that an agency may correct in its own facts. */
public enum Reference {
    LEGAL,
    ECB
}
