package app.quittance.law.interest;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.Comparator;

/**
 * A claim's place when a payment is allotted among several (C. civ. 1342-10). Claims of the same rank share in
 * proportion.
 *
 * @param named its place among the claims that the debtor named; the last place for one that was not
 * @param notDue whether it falls due only later
 * @param percent what it costs the debtor a year: the one that burdens most is in the debtor's interest to discharge
 */
record ClaimRank(int named, boolean notDue, BigDecimal percent, LocalDate dueOn) implements Comparable<ClaimRank> {

    private static final Comparator<ClaimRank> ORDER = Comparator.comparingInt(ClaimRank::named)
            .thenComparing(ClaimRank::notDue)
            .thenComparing(ClaimRank::percent, Comparator.reverseOrder())
            .thenComparing(ClaimRank::dueOn);

    ClaimRank {
        // One rate is one rank, however many zeros it is written with.
        percent = percent.stripTrailingZeros();
    }

    static ClaimRank of(OwedClaim claim, CasePayment payment, BigDecimal percent) {
        int place = payment.named().indexOf(claim.key());
        return new ClaimRank(
                place < 0 ? Integer.MAX_VALUE : place,
                claim.dueOn().isAfter(payment.date()),
                percent,
                claim.dueOn());
    }

    @Override
    public int compareTo(ClaimRank other) {
        return ORDER.compare(this, other);
    }
}
