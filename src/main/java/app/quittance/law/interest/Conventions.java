package app.quittance.law.interest;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * What the parties or a judge may have settled otherwise.
 *
 * @param capitalisedFrom from when interest due for a whole year bears interest itself (C. civ. 1343-2), year after
 *     year; null where neither a clause nor a decision says so
 */
public record Conventions(
        DayCount dayCount, AllocationOrder order, @Nullable LocalDate capitalisedFrom) {

    /** French practice: 365 days, interest first, no compound interest. */
    public static final Conventions USUAL = new Conventions(DayCount.ACT_365, AllocationOrder.INTEREST_FIRST, null);
}
