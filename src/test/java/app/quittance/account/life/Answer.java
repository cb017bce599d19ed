package app.quittance.account.life;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;

/**
 * What is owed on a date, in cents, and how it came to be.
 *
 * @param claims by name, those that there are on the date
 * @param overpaid what payments and credit notes left when nothing was owed any more, and did not go back to the debtor
 * @param toRecover what refunds paid out beyond what was the debtor's: it owes that to the agency
 * @param allotments by the name of the movement, those that count and took effect by the date
 */
public record Answer(
        Map<String, Owed> claims, long costs, long overpaid, long toRecover, Map<String, Allotment> allotments) {

    public Answer {
        claims = Map.copyOf(claims);
        allotments = Map.copyOf(allotments);
    }

    /**
     * What is owed on one claim.
     *
     * @param accrued all interest that ran, paid or not
     * @param runs the lines of interest, in their order
     */
    public record Owed(long principal, long interest, long indemnity, long accrued, List<Run> runs) {

        public Owed {
            runs = List.copyOf(runs);
        }

        public long total() {
            return principal + interest + indemnity;
        }

        public long of(Part part) {
            return switch (part) {
                case INTEREST -> interest;
                case PRINCIPAL -> principal;
                case INDEMNITY -> indemnity;
                case COSTS -> 0;
            };
        }
    }

    /** Days of one base and one row of rates, {@code until} not among them. */
    public record Run(LocalDate from, LocalDate until, long base, long rate, long interest) {}

    /** What a movement discharged, and what of it found nothing to discharge; of a refund, what is to be recovered. */
    public record Allotment(Map<Share, Long> shares, long left) {

        public Allotment {
            shares = Map.copyOf(shares);
        }
    }

    /**
     * A part of one claim.
     *
     * @param claim empty for costs, which belong to all
     */
    public record Share(String claim, Part part) {}

    public long total() {
        return costs + claims.values().stream().mapToLong(Owed::total).sum();
    }
}
