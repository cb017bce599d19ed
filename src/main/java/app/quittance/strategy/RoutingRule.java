package app.quittance.strategy;

import app.quittance.casefile.HoldReason;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;

/**
 * The rule that decides a route: first what the law and the parties forbid, then the limitation clock, then the
 * probability of payment against what is at stake. It proposes; a person decides to go to court.
 */
record RoutingRule(RoutingPolicy policy) {

    /** The route proposed for a situation on the agency's date, with the reason that decided it. */
    Proposal decide(Situation situation, LocalDate today) {
        Proposal proposal = regardless(situation, today);
        return proposal.route() == Route.LITIGATION && situation.courtNeedsTheClient()
                ? new Proposal(Route.NEGOTIATION, RouteReason.HANDLE_WITH_CARE)
                : proposal;
    }

    private Proposal regardless(Situation situation, LocalDate today) {
        if (!situation.principal().isPositive()) return new Proposal(Route.CLOSE, RouteReason.NOTHING_DUE);
        for (HoldReason hold : HoldReason.values()) {
            if (situation.holds().contains(hold)) {
                Proposal resting = whileHeld(hold);
                if (resting != null) return resting;
            }
        }
        boolean worthCourt = situation.principal().compareTo(policy.courtFrom()) >= 0;
        long daysLeft = ChronoUnit.DAYS.between(today, situation.limitedAfter());
        if (worthCourt && daysLeft <= policy.limitationMarginDays()) {
            return new Proposal(Route.LITIGATION, RouteReason.LIMITATION_NEAR);
        }
        return byProbability(situation, today, worthCourt);
    }

    private Proposal byProbability(Situation situation, LocalDate today, boolean worthCourt) {
        if (situation.probability() >= policy.likely()) {
            return new Proposal(Route.NEGOTIATION, RouteReason.LIKELY_TO_PAY);
        }
        if (situation.probability() >= policy.unlikely()) {
            return situation.principal().compareTo(policy.planFrom()) >= 0
                    ? new Proposal(Route.PLAN, RouteReason.MAY_PAY_IN_INSTALMENTS)
                    : new Proposal(Route.NEGOTIATION, RouteReason.MAY_PAY_BUT_TOO_SMALL_FOR_INSTALMENTS);
        }
        if (!worthCourt) return new Proposal(Route.NEGOTIATION, RouteReason.UNLIKELY_BUT_TOO_SMALL_FOR_COURT);
        long overdueDays = ChronoUnit.DAYS.between(situation.oldestDueOn(), today);
        return overdueDays < policy.courtAfterDays()
                ? new Proposal(Route.NEGOTIATION, RouteReason.UNLIKELY_BUT_TOO_YOUNG_FOR_COURT)
                : new Proposal(Route.LITIGATION, RouteReason.UNLIKELY_TO_PAY_AND_WORTH_COURT);
    }

    private static @org.jspecify.annotations.Nullable Proposal whileHeld(HoldReason hold) {
        return switch (hold) {
            case LIMITED -> new Proposal(Route.CLOSE, RouteReason.LIMITED);
            case DISPUTED -> new Proposal(Route.NONE, RouteReason.DISPUTED);
            case INSOLVENCY -> new Proposal(Route.NONE, RouteReason.INSOLVENCY);
            case OVER_INDEBTEDNESS -> new Proposal(Route.NONE, RouteReason.OVER_INDEBTEDNESS);
            case GRACE_PERIOD -> new Proposal(Route.NONE, RouteReason.GRACE_PERIOD);
            case CLIENT_REQUEST -> new Proposal(Route.NONE, RouteReason.ON_REQUEST_OF_CLIENT);
            case ADDRESS_UNKNOWN -> null;
            case PAYEE_UNCONFIRMED -> new Proposal(Route.NONE, RouteReason.PAYEE_UNCONFIRMED);
        };
    }

    /** A route and why. */
    record Proposal(Route route, RouteReason reason) {}
}
