package app.quittance.law.interest;

import static app.quittance.law.interest.Component.COSTS;
import static app.quittance.law.interest.Component.INDEMNITY;
import static app.quittance.law.interest.Component.PRINCIPAL;

import app.quittance.kernel.Money;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.Currency;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;

/**
 * Several debts of one debtor to one creditor, carried forward together. A payment discharges costs first, then interest
 * and principal debt by debt, and last the fixed indemnities; {@link Ranking} says which debt comes first.
 */
public final class SeveralDebts<K> {

    private final Map<K, RunningDebt<K>> debts = new LinkedHashMap<>();
    private Money costs;

    private SeveralDebts(List<Debt<K>> debts, Currency currency, LocalDate end, Rates rates) {
        this.costs = Money.zero(currency);
        debts.forEach(debt -> this.debts.put(debt.key(), new RunningDebt<>(debt, end, rates)));
    }

    /**
     * The statement at the start of a day, what happened on that day included.
     *
     * @param movements in the order in which they became known; none later than the day
     */
    public static <K> DebtsStatement<K> statement(
            List<Debt<K>> debts, List<Directed<K>> movements, Currency currency, LocalDate at, Rates rates) {
        var running = new SeveralDebts<>(debts, currency, at, rates);
        Map<Integer, Discharge<K>> discharges = new LinkedHashMap<>();
        IntStream.range(0, movements.size())
                .boxed()
                .sorted(Comparator.comparing(i -> movements.get(i).movement(), Interest.IN_TIME))
                .forEachOrdered(i -> discharges.put(i, running.apply(movements.get(i))));
        return new DebtsStatement<>(
                at,
                running.costs,
                running.closeAt(at),
                IntStream.range(0, movements.size()).mapToObj(discharges::get).toList());
    }

    private Discharge<K> apply(Directed<K> cause) {
        LocalDate day = cause.movement().date();
        debts.values().forEach(debt -> debt.running().advanceTo(day));
        var pouring = new Pouring<K>(day, cause.movement().amount());
        switch (cause.movement()) {
            case Movement.Costs charged -> {
                costs = costs.plus(charged.amount());
                return new Discharge<>(cause, List.of(), Money.zero(costs.currency()));
            }
            case Movement.CreditNote note -> pouring.into(named(cause), List.of(PRINCIPAL), Ground.DIRECTED);
            case Movement.Waiver waiver -> waive(waiver.component(), cause, pouring);
            case Movement.Payment payment -> pay(cause, pouring);
        }
        return new Discharge<>(cause, pouring.parts(), pouring.left());
    }

    private void pay(Directed<K> cause, Pouring<K> pouring) {
        costs = pouring.intoCosts(costs, Ground.ACCESSORY);
        if (cause.debt() != null) {
            // To name a debt is to pay it whole (Cass. 1re civ. 27 November 2019, 18-21.570).
            pouring.into(named(cause), named(cause).interestAndPrincipal(), Ground.NAMED);
            pouring.into(named(cause), List.of(INDEMNITY), Ground.NAMED);
        }
        List<Ranking.Rank<K>> ranks = ranking(cause, pouring.day());
        ranks.forEach(rank -> pouring.intoEach(rank.debts(), RunningDebt::interestAndPrincipal, rank.ground()));
        ranks.forEach(rank -> pouring.intoEach(rank.debts(), debt -> List.of(INDEMNITY), rank.ground()));
    }

    private void waive(Component component, Directed<K> cause, Pouring<K> pouring) {
        if (component == COSTS) {
            costs = pouring.intoCosts(costs, Ground.DIRECTED);
        } else if (cause.debt() != null) {
            pouring.into(named(cause), List.of(component), Ground.DIRECTED);
        } else {
            ranking(cause, pouring.day())
                    .forEach(rank -> pouring.intoEach(rank.debts(), debt -> List.of(component), rank.ground()));
        }
    }

    private List<Ranking.Rank<K>> ranking(Directed<K> cause, LocalDate day) {
        List<RunningDebt<K>> known = debts.values().stream()
                .filter(debt -> !cause.unknownThen().contains(debt.debt().key()))
                .toList();
        return Ranking.on(day, known);
    }

    private RunningDebt<K> named(Directed<K> cause) {
        RunningDebt<K> debt = cause.debt() == null ? null : debts.get(cause.debt());
        if (debt == null) {
            throw new IllegalArgumentException("No such debt: " + cause);
        }
        return debt;
    }

    private Map<K, ClaimStatement> closeAt(LocalDate day) {
        Map<K, ClaimStatement> statements = new LinkedHashMap<>();
        debts.forEach((key, debt) -> statements.put(key, debt.running().closeAt(day)));
        return statements;
    }
}
