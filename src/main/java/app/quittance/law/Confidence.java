package app.quittance.law;

/** How surely a fact is known, surest first: where it was read, down to what nobody has checked. */
public enum Confidence {
    PRIMARY("CONFIRMED-P"),
    OFFICIAL("CONFIRMED-O"),
    SECONDARY("CONFIRMED-S"),
    REVIEWED("CONFIRMED-R"),
    /** Entered by the agency, which answers for it. */
    AGENCY("AGENCY"),
    UNVERIFIED("UNVERIFIED"),
    MEMORY("FROM MEMORY");

    private final String mark;

    Confidence(String mark) {
        this.mark = mark;
    }

    /** The mark as it is printed beside a fact. */
    public String mark() {
        return mark;
    }

    /** Whether it was read in a source; what was not is marked wherever it is used. */
    public boolean isSourced() {
        return compareTo(AGENCY) < 0;
    }

    public static Confidence ofMark(String mark) {
        for (Confidence confidence : values()) {
            if (confidence.mark.equals(mark)) {
                return confidence;
            }
        }
        throw new IllegalArgumentException("Not a mark of confidence: " + mark);
    }

    /** What follows from two facts is no surer than the less sure of them. */
    public Confidence weaker(Confidence other) {
        return compareTo(other) >= 0 ? this : other;
    }
}
