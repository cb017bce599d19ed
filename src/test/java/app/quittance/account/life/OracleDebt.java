package app.quittance.account.life;

import app.quittance.account.life.Answer.Owed;
import app.quittance.account.life.Answer.Run;
import app.quittance.account.life.Operation.Entrust;
import app.quittance.account.life.Operation.Freeze;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** One claim on its way from day to day. */
final class OracleDebt {

    private static final long INDEMNITY = 40_00;
    private static final long RAISE = 5_00;
    private static final long CENTS_A_YEAR = 365L * 100_00;

    private final Entrust claim;
    private final int place;
    private final OracleFacts facts;
    private final @Nullable LocalDate interestFrom;
    private final List<Days> days = new ArrayList<>();
    private long principal;
    private long indemnity;
    private long interestPaid;

    /** Days in a row of one base and one rate, so far. */
    private record Days(LocalDate from, LocalDate until, long base, PublishedRates.Row rate) {

        /** Rounded once, half up: base times rate times days over 365, leap year or not. */
        long interest() {
            long exact = base * rate.rate() * (until.toEpochDay() - from.toEpochDay());
            return (2 * exact + CENTS_A_YEAR) / (2 * CENTS_A_YEAR);
        }

        boolean goesOn(LocalDate day, long otherBase, PublishedRates.Row other) {
            return until.equals(day) && base == otherBase && rate.equals(other);
        }
    }

    /** @param place of the claim in the tale: who moved money before did not know of it */
    OracleDebt(Entrust claim, int place, OracleFacts facts) {
        this.claim = claim;
        this.place = place;
        this.facts = facts;
        this.principal = claim.cents() - claim.paidBefore();
        this.interestFrom = interestFrom(claim, facts);
    }

    /**
     * Between professionals and for a public buyer the day after the due date; for others that of the formal notice, which
     * speaks of claims that were there before it, and never a day before they are late.
     */
    private static @Nullable LocalDate interestFrom(Entrust claim, OracleFacts facts) {
        LocalDate late = claim.dueOn().plusDays(1);
        if (!facts.debtor().owesFromNotice()) return late;
        LocalDate noticed = facts.noticedOn();
        if (noticed == null || !claim.entrustedOn().isBefore(noticed)) return null;
        return noticed.isBefore(late) ? late : noticed;
    }

    /** Once per invoice that is still unpaid when it becomes late, unless proceedings forbid its payment. */
    void wakeUpOn(LocalDate day) {
        boolean late = day.equals(interestFrom) && principal > 0;
        if (late && !facts.debtor().owesFromNotice() && !frozenOn(day)) indemnity = INDEMNITY;
    }

    /** What this day bears, after what happened on it. */
    void bearInterestOf(LocalDate day) {
        if (interestFrom == null || day.isBefore(interestFrom) || principal == 0 || frozenOn(day)) return;
        PublishedRates.Row rate = rateOn(day);
        Days last = days.isEmpty() ? null : days.getLast();
        if (last != null && last.goesOn(day, principal, rate)) {
            days.removeLast();
            days.add(new Days(last.from(), day.plusDays(1), principal, rate));
        } else {
            days.add(new Days(day, day.plusDays(1), principal, rate));
        }
    }

    private PublishedRates.Row rateOn(LocalDate day) {
        PublishedRates rates = facts.rates();
        if (facts.debtor().isPublicBuyer())
            return rates.publicBuyer(claim.dueOn().plusDays(1));
        if (facts.debtor().owesFromNotice()) return raised(rates.legal(day), day);
        Long agreed = facts.agreed();
        if (agreed == null) return rates.tradeDefault(day);
        PublishedRates.Row floor = rates.floor(day);
        return floor.rate() > agreed ? floor : PublishedRates.Row.agreed(agreed);
    }

    /** CMF L.313-3: five points more from the day after two calendar months; a raised rate is a line of its own. */
    private PublishedRates.Row raised(PublishedRates.Row legal, LocalDate day) {
        LocalDate titled = facts.titledOn();
        boolean raised = titled != null && day.isAfter(titled.plusMonths(2));
        return raised ? new PublishedRates.Row(legal.from(), legal.rate() + RAISE) : legal;
    }

    /** Proceedings freeze what was owed before they opened. */
    private boolean frozenOn(LocalDate day) {
        for (Freeze freeze : facts.freezes()) {
            boolean before = claim.invoicedOn().isBefore(freeze.from());
            boolean lasts = freeze.until() == null || day.isBefore(freeze.until());
            if (before && !day.isBefore(freeze.from()) && lasts) return true;
        }
        return false;
    }

    /** The rate that burdens the debtor on a day; none runs before interest does, nor while it is frozen. */
    long burdenOn(LocalDate day) {
        boolean runs = interestFrom != null && !day.isBefore(interestFrom) && !frozenOn(day);
        return runs ? rateOn(day).rate() : 0;
    }

    long due(Part part) {
        return switch (part) {
            case PRINCIPAL -> principal;
            case INTEREST -> accrued() - interestPaid;
            case INDEMNITY -> indemnity;
            case COSTS -> 0;
        };
    }

    /** Takes of an amount what is due of a part. */
    long discharge(Part part, long upTo) {
        long taken = Math.min(upTo, due(part));
        switch (part) {
            case PRINCIPAL -> principal -= taken;
            case INTEREST -> interestPaid += taken;
            case INDEMNITY -> indemnity -= taken;
            case COSTS -> throw new IllegalArgumentException("Costs belong to no claim");
        }
        return taken;
    }

    boolean isOpenOn(LocalDate day) {
        return !claim.invoicedOn().isAfter(day) && due(Part.PRINCIPAL) + due(Part.INTEREST) + due(Part.INDEMNITY) > 0;
    }

    Entrust claim() {
        return claim;
    }

    int place() {
        return place;
    }

    Owed owed() {
        List<Run> runs = days.stream()
                .map(each -> new Run(
                        each.from(), each.until(), each.base(), each.rate().rate(), each.interest()))
                .toList();
        return new Owed(principal, due(Part.INTEREST), indemnity, accrued(), runs);
    }

    private long accrued() {
        long sum = 0;
        for (Days each : days) sum += each.interest();
        return sum;
    }
}
