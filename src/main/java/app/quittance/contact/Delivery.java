package app.quittance.contact;

/** What became of a letter on its way. */
public enum Delivery {
    /** Nothing is known of it yet. */
    SENT,
    DELIVERED,
    /** Announced and not fetched. */
    UNCLAIMED,
    REFUSED,
    UNKNOWN_AT_ADDRESS,
    /** The address itself is wrong or incomplete. */
    MISADDRESSED;

    /** It was presented where the debtor lives: a notice unclaimed or refused counts (Cass. 1re civ. 20 Jan 2021 n° 19-20.680). */
    public boolean reachedTheDebtor() {
        return this == DELIVERED || this == UNCLAIMED || this == REFUSED;
    }

    /** It came back because nobody of that name is there to be found. */
    public boolean missedTheDebtor() {
        return this == UNKNOWN_AT_ADDRESS || this == MISADDRESSED;
    }
}
