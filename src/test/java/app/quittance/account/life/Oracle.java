package app.quittance.account.life;

import app.quittance.account.life.Answer.Allotment;
import app.quittance.account.life.Answer.Owed;
import app.quittance.account.life.Answer.Share;
import app.quittance.account.life.Operation.Charge;
import app.quittance.account.life.Operation.Credit;
import app.quittance.account.life.Operation.Entrust;
import app.quittance.account.life.Operation.Pay;
import app.quittance.account.life.Operation.Refund;
import app.quittance.account.life.Operation.Waive;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * Says what is owed by walking through all days, one after the other, from the first invoice. Slow on purpose: each day does
 * what the law says of that day, and nothing is remembered from one question to the next.
 */
public final class Oracle {

    private static final List<Part> INTEREST_THEN_PRINCIPAL = List.of(Part.INTEREST, Part.PRINCIPAL);
    private static final List<Part> INDEMNITY = List.of(Part.INDEMNITY);

    /** More than any debtor pays. */
    private static final long ALL = 1_000_000_000_00L;

    /** A movement and its place in the tale. */
    private record Act(String name, LocalDate on, long cents, Operation what, int place) {}

    private final LocalDate date;
    private final List<OracleDebt> debts = new ArrayList<>();
    private final Map<LocalDate, List<Act>> acts = new HashMap<>();
    private final Map<String, Allotment> allotments = new HashMap<>();
    private long costs;
    private long overpaid;

    /** What of that lies with the agency. */
    private long refundable;

    private long toRecover;

    private Oracle(Tale tale, LocalDate date) {
        this.date = date;
        var facts = OracleFacts.of(tale);
        for (int place = 0; place < tale.length(); place++) {
            Operation operation = tale.operations().get(place);
            if (operation instanceof Entrust claim) {
                if (!claim.invoicedOn().isAfter(date)) debts.add(new OracleDebt(claim, place, facts));
            } else {
                Act act = act(operation, place);
                if (act != null
                        && !facts.undone().contains(act.name())
                        && !act.on().isAfter(date)) {
                    acts.computeIfAbsent(act.on(), none -> new ArrayList<>()).add(act);
                }
            }
        }
        // Where debts share a rank, cents that do not divide go to the first of them in this order.
        debts.sort(Comparator.comparing((OracleDebt debt) -> debt.claim().dueOn())
                .thenComparing(debt -> debt.claim().claim()));
        acts.values().forEach(day -> day.sort(Comparator.comparingInt(act -> turn(act.what()))));
    }

    /** What is owed at the start of a day, what happened on it included; the day itself bears no interest. */
    public static Answer at(Tale tale, LocalDate date) {
        return new Oracle(tale, date).answer();
    }

    private static @Nullable Act act(Operation operation, int place) {
        return switch (operation) {
            case Pay it -> new Act(it.name(), it.on(), it.cents(), it, place);
            case Credit it -> new Act(it.name(), it.on(), it.cents(), it, place);
            case Waive it -> new Act(it.name(), it.on(), it.cents(), it, place);
            case Charge it -> new Act(it.name(), it.on(), it.cents(), it, place);
            case Refund it -> new Act(it.name(), it.on(), it.cents(), it, place);
            default -> null;
        };
    }

    /** The most that may go back to the debtor on a day: what lies there for it, and other refunds, even later ones, leave. */
    public static long refundable(Tale tale, LocalDate on) {
        long before = at(tale, Teller.LAST).toRecover();
        long after = at(tale.then(new Refund("all", ALL, on)), Teller.LAST).toRecover();
        return ALL - (after - before);
    }

    /** On one day costs and credit notes come first: payments then find the debt as it is, and refunds what payments left. */
    private static int turn(Operation operation) {
        return switch (operation) {
            case Charge it -> 0;
            case Credit it -> 0;
            case Refund it -> 2;
            default -> 1;
        };
    }

    private Answer answer() {
        LocalDate first = debts.stream()
                .map(debt -> debt.claim().invoicedOn())
                .min(Comparator.naturalOrder())
                .orElse(date);
        for (LocalDate day = first; !day.isAfter(date); day = day.plusDays(1)) {
            for (OracleDebt debt : debts) debt.wakeUpOn(day);
            for (Act act : acts.getOrDefault(day, List.of())) happen(act);
            if (day.isBefore(date)) {
                for (OracleDebt debt : debts) debt.bearInterestOf(day);
            }
        }
        Map<String, Owed> owed = new HashMap<>();
        debts.forEach(debt -> owed.put(debt.claim().claim(), debt.owed()));
        return new Answer(owed, costs, overpaid, toRecover, allotments);
    }

    private void happen(Act act) {
        Allotment allotment = switch (act.what()) {
            case Charge charge -> charge(charge);
            case Refund refund -> giveBack(refund);
            default -> discharge(act);
        };
        allotments.put(act.name(), allotment);
    }

    private Allotment charge(Charge charge) {
        costs += charge.cents();
        return new Allotment(Map.of(), 0);
    }

    /** Out of what the debtor left with the agency; whatever is paid out beyond that, the agency has to recover. */
    private Allotment giveBack(Refund refund) {
        long given = Math.min(refundable, refund.cents());
        long beyond = refund.cents() - given;
        refundable -= given;
        overpaid -= given;
        toRecover += beyond;
        return new Allotment(Map.of(), beyond);
    }

    private Allotment discharge(Act act) {
        var purse = new Purse(act.cents());
        switch (act.what()) {
            case Credit credit -> purse.into(debt(credit.claim()), List.of(Part.PRINCIPAL), purse.left());
            case Waive waiver -> waive(waiver, act, purse);
            case Pay payment -> pay(payment, act, purse);
            default -> throw new IllegalArgumentException("No movement: " + act);
        }
        if (!(act.what() instanceof Waive)) overpaid += purse.left();
        if (act.what() instanceof Pay payment && payment.toAgency()) refundable += purse.left();
        return new Allotment(purse.shares(), purse.left());
    }

    /** Costs; the debt that the debtor named, whole; then all others, their indemnities last. */
    private void pay(Pay payment, Act act, Purse purse) {
        costs -= purse.intoCosts(costs);
        if (payment.claim() != null) {
            OracleDebt named = debt(payment.claim());
            purse.into(named, INTEREST_THEN_PRINCIPAL, purse.left());
            purse.into(named, INDEMNITY, purse.left());
        }
        List<List<OracleDebt>> ranks = ranks(act);
        for (List<OracleDebt> rank : ranks) purse.intoAll(rank, INTEREST_THEN_PRINCIPAL);
        for (List<OracleDebt> rank : ranks) purse.intoAll(rank, INDEMNITY);
    }

    private void waive(Waive waiver, Act act, Purse purse) {
        if (waiver.part() == Part.COSTS) {
            costs -= purse.intoCosts(costs);
        } else if (waiver.claim() != null) {
            purse.into(debt(waiver.claim()), List.of(waiver.part()), purse.left());
        } else {
            for (List<OracleDebt> rank : ranks(act)) purse.intoAll(rank, List.of(waiver.part()));
        }
    }

    /**
     * C. civ. 1342-10: due debts before others; then those that the debtor has most interest in discharging, which bore the
     * highest rate the day before; then the oldest; those alike in all that share. Nobody pays a debt not yet known.
     */
    private List<List<OracleDebt>> ranks(Act act) {
        List<OracleDebt> left = new ArrayList<>(debts);
        left.removeIf(debt -> debt.place() > act.place() || !debt.isOpenOn(act.on()));
        List<List<OracleDebt>> ranks = new ArrayList<>();
        while (!left.isEmpty()) {
            List<OracleDebt> best = onlyBest(
                    left, Comparator.comparing(debt -> debt.claim().dueOn().isAfter(act.on())));
            LocalDate eve = act.on().minusDays(1);
            best = onlyBest(best, Comparator.comparingLong(debt -> -debt.burdenOn(eve)));
            best = onlyBest(best, Comparator.comparing(debt -> debt.claim().dueOn()));
            best = onlyBest(best, Comparator.comparing(debt -> debt.claim().invoicedOn()));
            ranks.add(best);
            left.removeAll(best);
        }
        return ranks;
    }

    private static List<OracleDebt> onlyBest(List<OracleDebt> debts, Comparator<OracleDebt> order) {
        OracleDebt best = debts.stream().min(order).orElseThrow();
        return debts.stream().filter(debt -> order.compare(debt, best) == 0).toList();
    }

    private OracleDebt debt(String claim) {
        return debts.stream()
                .filter(debt -> debt.claim().claim().equals(claim))
                .findFirst()
                .orElseThrow(() -> new IllegalArgumentException("No such claim: " + claim));
    }

    /** An amount on its way, and where it went. */
    private static final class Purse {

        private final Map<Share, Long> shares = new HashMap<>();
        private long left;

        Purse(long cents) {
            this.left = cents;
        }

        long left() {
            return left;
        }

        Map<Share, Long> shares() {
            return shares;
        }

        long intoCosts(long due) {
            long taken = Math.min(left, due);
            give(new Share("", Part.COSTS), taken);
            return taken;
        }

        void into(OracleDebt debt, List<Part> parts, long upTo) {
            long rest = upTo;
            for (Part part : parts) {
                long taken = debt.discharge(part, rest);
                give(new Share(debt.claim().claim(), part), taken);
                rest -= taken;
            }
        }

        /** In proportion to what each is owed, down to the cent; the cents that are missing then go one by one to the first. */
        void intoAll(List<OracleDebt> debts, List<Part> parts) {
            long[] due = debts.stream()
                    .mapToLong(debt -> parts.stream().mapToLong(debt::due).sum())
                    .toArray();
            long total = 0;
            for (long each : due) total += each;
            long amount = Math.min(left, total);
            if (amount == 0) return;
            long[] share = new long[due.length];
            long missing = amount;
            for (int i = 0; i < due.length; i++) {
                share[i] = amount * due[i] / total;
                missing -= share[i];
            }
            for (int i = 0; missing > 0; i = (i + 1) % due.length) {
                if (share[i] < due[i]) {
                    share[i]++;
                    missing--;
                }
            }
            for (int i = 0; i < due.length; i++) into(debts.get(i), parts, share[i]);
        }

        private void give(Share share, long cents) {
            if (cents == 0) return;
            left -= cents;
            shares.merge(share, cents, Long::sum);
        }
    }
}
