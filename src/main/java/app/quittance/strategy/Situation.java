package app.quittance.strategy;

import app.quittance.casefile.HoldReason;
import app.quittance.kernel.Money;
import java.time.LocalDate;
import java.util.Set;

/**
 * What the routing rule looks at.
 *
 * @param probability that at least half of what is due is paid within 90 days
 * @param oldestDueOn due date of the oldest claim still open
 * @param limitedAfter the last day on which the oldest claim can be brought before a court
 * @param courtNeedsTheClient the client wants its debtor handled with care, and has not agreed to go to court
 */
record Situation(
        double probability,
        Money principal,
        LocalDate oldestDueOn,
        LocalDate limitedAfter,
        Set<HoldReason> holds,
        boolean courtNeedsTheClient) {}
