package app.quittance.demo;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Supplier;

/**
 * What each client hands over, oftener of late, and the debtors that are to be met in it: one of two clients, one in liquidation,
 * a claim that came too late, an order that was not served in time, one that has yet to be, one that the court still has.
 */
final class Placements {

    /** The days before today on which the clients' files came, the oldest first. */
    private static final List<Integer> DAYS_AGO = List.of(308, 272, 238, 203, 171, 139, 108, 83, 60, 41, 27, 16, 9, 4);

    private static final int BUILDERS = 12;
    private static final int HOUSEHOLDS = 22;
    private static final int SUBSCRIBERS = 7;

    private Placements() {}

    /** The files that came on a day, one of each client. */
    record Day(LocalDate on, List<Debt> wholesaler, List<Debt> energy, List<Debt> software) {}

    static List<Day> until(LocalDate today, Market market) {
        List<Day> days = new ArrayList<>();
        for (int ago : DAYS_AGO) {
            LocalDate on = today.minusDays(ago);
            Day day = new Day(
                    on,
                    many(BUILDERS, () -> market.builder(on)),
                    many(HOUSEHOLDS, () -> market.household(on)),
                    many(SUBSCRIBERS, () -> market.subscriber(on)));
            meet(day, ago, market);
            days.add(day);
        }
        return days;
    }

    private static void meet(Day day, int daysAgo, Market market) {
        switch (daysAgo) {
            case 308 -> day.wholesaler().add(market.builder(day.on()).of(Destiny.ORDER_LAPSES));
            case 108 -> {
                day.wholesaler().add(market.builder(day.on()).of(Destiny.LIQUIDATED));
                day.wholesaler().add(market.builder(day.on()).of(Destiny.ORDER_LAPSES));
            }
            case 83 -> {
                day.wholesaler().add(market.builder(day.on()).of(Destiny.ORDER_LAPSES));
                Debt both = market.builder(day.on()).of(Destiny.SILENT);
                day.wholesaler().add(both);
                day.software().add(market.alsoSubscribes(both).of(Destiny.PAYS_HALF));
            }
            case 41 -> day.energy().add(market.forgotten(day.on()));
            default -> {}
        }
    }

    private static List<Debt> many(int count, Supplier<Debt> one) {
        List<Debt> debts = new ArrayList<>();
        for (int i = 0; i < count; i++) debts.add(one.get());
        return debts;
    }
}
