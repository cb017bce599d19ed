package app.quittance.account.life;

import app.quittance.account.life.Operation.Agree;
import app.quittance.account.life.Operation.Bounce;
import app.quittance.account.life.Operation.Charge;
import app.quittance.account.life.Operation.Correct;
import app.quittance.account.life.Operation.Credit;
import app.quittance.account.life.Operation.Entrust;
import app.quittance.account.life.Operation.Freeze;
import app.quittance.account.life.Operation.Notice;
import app.quittance.account.life.Operation.Pay;
import app.quittance.account.life.Operation.Refund;
import app.quittance.account.life.Operation.TakeBack;
import app.quittance.account.life.Operation.Title;
import app.quittance.account.life.Operation.Waive;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Predicate;
import java.util.stream.LongStream;
import java.util.stream.Stream;

/** Makes a failing tale as short and as plain as it can while it still fails. */
public final class Shrinker {

    private static final int MOST_TRIES = 20_000;

    private final Predicate<Tale> fails;
    private Tale shortest;
    private int tries;

    private Shrinker(Tale tale, Predicate<Tale> fails) {
        this.shortest = tale;
        this.fails = fails;
    }

    public static Tale shrink(Tale tale, Predicate<Tale> fails) {
        var shrinker = new Shrinker(tale, fails);
        Tale before;
        do {
            before = shrinker.shortest;
            shrinker.dropOperations();
            shrinker.makePlain();
        } while (!before.equals(shrinker.shortest) && shrinker.tries < MOST_TRIES);
        return shrinker.shortest;
    }

    /** Half of the tale at once, then a quarter, down to single lines. */
    private void dropOperations() {
        for (int size = shortest.length() / 2; size > 0; size /= 2) {
            for (int from = shortest.length() - size; from >= 0; from--) {
                if (from + size > shortest.length()) continue;
                List<Operation> fewer = new ArrayList<>(shortest.operations());
                fewer.subList(from, from + size).clear();
                take(shortest.with(fewer));
            }
        }
    }

    private void makePlain() {
        for (int i = 0; i < shortest.length(); i++) {
            boolean plainer = true;
            while (plainer) plainer = makePlain(i);
        }
    }

    private boolean makePlain(int place) {
        return plainer(shortest.operations().get(place))
                .filter(other -> !other.equals(shortest.operations().get(place)))
                .anyMatch(other -> {
                    List<Operation> operations = new ArrayList<>(shortest.operations());
                    operations.set(place, other);
                    return take(shortest.with(operations));
                });
    }

    private boolean take(Tale candidate) {
        if (tries++ >= MOST_TRIES || !fails.test(candidate)) return false;
        shortest = candidate;
        return true;
    }

    private static Stream<Operation> plainer(Operation operation) {
        return switch (operation) {
            case Entrust it -> plainer(it);
            case Pay it ->
                Stream.concat(
                        it.claim() == null
                                ? Stream.empty()
                                : Stream.of(new Pay(it.name(), it.cents(), it.toAgency(), it.on(), null)),
                        Stream.concat(
                                amounts(it.cents())
                                        .mapToObj(
                                                cents -> new Pay(it.name(), cents, it.toAgency(), it.on(), it.claim())),
                                days(it.on())
                                        .map(day -> new Pay(it.name(), it.cents(), it.toAgency(), day, it.claim()))));
            case Credit it ->
                Stream.concat(
                        amounts(it.cents()).mapToObj(cents -> new Credit(it.name(), cents, it.claim(), it.on())),
                        days(it.on()).map(day -> new Credit(it.name(), it.cents(), it.claim(), day)));
            case Waive it ->
                Stream.concat(
                        amounts(it.cents())
                                .mapToObj(cents -> new Waive(it.name(), cents, it.part(), it.on(), it.claim())),
                        days(it.on()).map(day -> new Waive(it.name(), it.cents(), it.part(), day, it.claim())));
            case Charge it ->
                Stream.concat(
                        amounts(it.cents()).mapToObj(cents -> new Charge(it.name(), cents, it.on())),
                        days(it.on()).map(day -> new Charge(it.name(), it.cents(), day)));
            case Refund it ->
                Stream.concat(
                        amounts(it.cents()).mapToObj(cents -> new Refund(it.name(), cents, it.on())),
                        days(it.on()).map(day -> new Refund(it.name(), it.cents(), day)));
            case Notice it -> days(it.on()).map(Notice::new);
            case Freeze it -> plainer(it);
            case Correct it -> amounts(it.rate()).mapToObj(rate -> new Correct(it.reference(), rate, it.from()));
            case Agree it -> amounts(it.rate()).mapToObj(Agree::new);
            case Bounce it -> Stream.empty();
            case TakeBack it -> Stream.empty();
            case Title it -> days(it.on()).map(Title::new);
        };
    }

    private static Stream<Operation> plainer(Freeze it) {
        Stream<Operation> forGood = it.until() == null ? Stream.empty() : Stream.of(new Freeze(it.from(), null));
        return Stream.concat(
                forGood,
                days(it.from())
                        .filter(day -> it.until() == null || day.isBefore(it.until()))
                        .map(day -> new Freeze(day, it.until())));
    }

    private static Stream<Operation> plainer(Entrust it) {
        Stream<Operation> unpaid = it.paidBefore() == 0
                ? Stream.empty()
                : Stream.of(new Entrust(it.claim(), it.cents(), 0, it.invoicedOn(), it.dueOn(), it.entrustedOn()));
        Stream<Operation> amounts = amounts(it.cents())
                .filter(cents -> cents > it.paidBefore())
                .mapToObj(cents ->
                        new Entrust(it.claim(), cents, it.paidBefore(), it.invoicedOn(), it.dueOn(), it.entrustedOn()));
        Stream<Operation> days = days(it.dueOn().plusDays(1))
                .map(day -> day.minusDays(1))
                .filter(day -> !day.isBefore(it.invoicedOn()))
                .map(day ->
                        new Entrust(it.claim(), it.cents(), it.paidBefore(), it.invoicedOn(), day, it.entrustedOn()));
        Stream<Operation> invoiced = days(it.invoicedOn())
                .map(day -> new Entrust(it.claim(), it.cents(), it.paidBefore(), day, it.dueOn(), it.entrustedOn()));
        return Stream.of(unpaid, amounts, days, invoiced).flatMap(each -> each);
    }

    /** Round amounts, each with fewer figures than the one before it. */
    private static LongStream amounts(long cents) {
        return LongStream.of(1000_00, 100_00, 10_00, cents / 100_00 * 100_00, cents / 10_00 * 10_00, cents / 100 * 100)
                .filter(round -> round > 0 && figures(round) < figures(cents));
    }

    private static int figures(long cents) {
        long rest = cents;
        while (rest > 0 && rest % 10 == 0) rest /= 10;
        return Long.toString(rest).length();
    }

    /** The first of a year, a half-year, a month: earlier, so that it ends. */
    private static Stream<LocalDate> days(LocalDate day) {
        LocalDate month = day.withDayOfMonth(1);
        LocalDate half = month.withMonth(month.getMonthValue() < 7 ? 1 : 7);
        return Stream.of(half.withMonth(1), half, month).filter(other -> other.isBefore(day));
    }
}
