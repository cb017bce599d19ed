package app.quittance.strategy;

import app.quittance.kernel.Money;

/**
 * The agency's thresholds for routing. House policy, not law.
 *
 * @param likely from this probability on, talking is enough
 * @param unlikely below this probability, talking is not expected to succeed
 * @param planFrom smallest principal for which instalments are proposed
 * @param courtFrom smallest principal for which a court filing is proposed
 * @param courtAfterDays a younger debt is not proposed for court: the amicable phase comes first
 * @param limitationMarginDays a debt nearer to its limitation goes to court at once: only the service of an order
 *     interrupts (C. civ. 2241, 2244; Cass. 1re civ. 9 September 2020), so order and service need their time
 */
record RoutingPolicy(
        double likely, double unlikely, Money planFrom, Money courtFrom, int courtAfterDays, int limitationMarginDays) {

    static final RoutingPolicy HOUSE = new RoutingPolicy(0.55, 0.25, Money.euros("300"), Money.euros("400"), 60, 180);
}
