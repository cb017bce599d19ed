package app.quittance.litigation;

import java.util.Arrays;
import java.util.List;

/** The ways to a title. The first is drawn up here to its last page; for the others a file is prepared for those who may act. */
public enum Procedure {
    PAYMENT_ORDER("CPC art. 1405 à 1425", 3),
    /** Simplified recovery of small claims. */
    SMALL_CLAIM("CPCE art. L.125-1, R.125-1 à R.125-8", 4),
    /** Commercial claims that nobody disputes. */
    UNCONTESTED_COMMERCIAL("CPCE art. L.126-1 à L.126-5", 4),
    /** Référé-provision. */
    INTERIM_PAYMENT("CPC art. 484, 835, 873", 3),
    /** Assignation. */
    MERITS("CPC art. 53 à 56, 750-1", 4),
    EUROPEAN_ORDER("Règlement (CE) n° 1896/2006 ; CPC art. 1424-1 à 1424-15", 4);

    private final String article;
    private final int nextSteps;

    Procedure(String article, int nextSteps) {
        this.article = article;
        this.nextSteps = nextSteps;
    }

    /** Those for which a transmission file is prepared: acting is for counsel or a commissaire de justice (loi n° 71-1130). */
    public static List<Procedure> transmitted() {
        return Arrays.stream(values()).filter(Procedure::isTransmitted).toList();
    }

    public boolean isTransmitted() {
        return this != PAYMENT_ORDER;
    }

    public String article() {
        return article;
    }

    /** The keys of the sentences that say what comes next and within which time. */
    public List<String> nextSteps() {
        return java.util.stream.IntStream.rangeClosed(1, nextSteps)
                .mapToObj(i -> "litigation.next." + this + "." + i)
                .toList();
    }
}
