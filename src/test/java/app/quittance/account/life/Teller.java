package app.quittance.account.life;

import app.quittance.account.life.Answer.Owed;
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
import java.time.temporal.ChronoUnit;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.Set;
import java.util.function.Function;
import java.util.function.IntSupplier;
import java.util.stream.Stream;

/**
 * Makes up what happens on a case: mostly in order, often late, sometimes odd; amounts that pay exactly, nearly, too much;
 * claims alike in everything, which must share. It asks the oracle what is owed, so that exact amounts are exact.
 */
public final class Teller {

    /** The agency's date when the tale is told: nothing lies after it. */
    public static final LocalDate LAST = LocalDate.of(2026, 12, 31);

    private static final LocalDate FIRST = LocalDate.of(2024, 1, 1);
    private static final List<Long> FLOORS = List.of(15_21L, 14_76L, 11_13L, 8_28L, 7_86L, 8_25L);
    private static final int SHORTEST = 8;
    private static final int LONGEST = 26;

    private final Random random;
    private final Set<Turn> turns;
    private final IntSupplier numbers;

    public Teller(Random random, Set<Turn> turns, IntSupplier numbers) {
        this.random = random;
        this.turns = turns;
        this.numbers = numbers;
    }

    /** The tale of a seed, always the same. */
    public static Tale tale(long seed) {
        var random = new Random(seed);
        int[] number = new int[1];
        var teller = new Teller(random, Turn.all(), () -> ++number[0]);
        Tale tale = teller.opening();
        int length = SHORTEST + random.nextInt(LONGEST - SHORTEST);
        while (tale.length() < length) tale = tale.then(teller.next(tale));
        return tale;
    }

    /** A debtor, perhaps a contract rate, and one to three claims. */
    public Tale opening() {
        Debtor debtor = chance(50) ? Debtor.COMPANY : any(List.of(Debtor.values()));
        var tale = new Tale(debtor, List.of());
        if (turns.contains(Turn.AGREE) && chance(40)) tale = tale.then(new Agree(contractRate()));
        int claims = 1 + random.nextInt(3);
        for (int i = 0; i < claims; i++) tale = tale.then(entrust(tale));
        return tale;
    }

    public Operation next(Tale tale) {
        return switch (turn()) {
            case PAY -> pay(tale);
            case BOUNCE -> bounce(tale).orElseGet(() -> pay(tale));
            case CREDIT -> credit(tale).orElseGet(() -> pay(tale));
            case WAIVE -> waive(tale).orElseGet(() -> pay(tale));
            case TAKE_BACK -> takeBack(tale).orElseGet(() -> pay(tale));
            case REFUND -> refund(tale).orElseGet(() -> pay(tale));
            case ENTRUST -> entrust(tale);
            case TITLE -> hasTitle(tale) ? pay(tale) : new Title(turningPoint(tale));
            case CHARGE -> hasTitle(tale) ? charge(tale) : pay(tale);
            case NOTICE -> new Notice(turningPoint(tale));
            case FREEZE -> freeze(tale);
            case CORRECT -> correct();
            case AGREE -> new Agree(contractRate());
        };
    }

    private Turn turn() {
        int all = turns.stream().mapToInt(turn -> turn.weight).sum();
        int drawn = random.nextInt(all);
        for (Turn turn : turns) {
            drawn -= turn.weight;
            if (drawn < 0) return turn;
        }
        throw new IllegalStateException("Nothing may happen");
    }

    /** A claim, often like one that is there: alike in everything, they share. */
    public Entrust entrust(Tale tale) {
        String name = "F" + numbers.getAsInt();
        List<Entrust> before = claims(tale);
        LocalDate since = before.isEmpty() ? FIRST.plusDays(random.nextInt(800)) : firstDay(tale);
        LocalDate due = since.plusDays(random.nextInt(200));
        LocalDate invoiced = due.minusDays(chance(70) ? 30 : random.nextInt(60));
        long cents = chance(50) ? between(1, 80) * 100_00 : between(1, 2_000_000);
        if (!before.isEmpty() && chance(40)) {
            Entrust twin = any(before);
            due = twin.dueOn();
            invoiced = chance(80) ? twin.invoicedOn() : twin.invoicedOn().plusDays(1);
            if (chance(40)) cents = twin.cents();
        }
        invoiced = earlier(invoiced, LAST);
        long paidBefore = chance(15) ? between(0, cents - 1) : 0;
        LocalDate entrusted = earlier(later(invoiced, due.plusDays(random.nextInt(100) - 20)), LAST);
        return new Entrust(name, cents, paidBefore, invoiced, later(due, invoiced), entrusted);
    }

    private Operation pay(Tale tale) {
        String name = "P" + numbers.getAsInt();
        boolean toAgency = chance(75);
        if (chance(25)) {
            Entrust named = any(claims(tale));
            LocalDate on = later(day(tale), named.invoicedOn());
            return new Pay(name, amount(tale, on), toAgency, on, named.claim());
        }
        LocalDate on = day(tale);
        return new Pay(name, amount(tale, on), toAgency, on, null);
    }

    private long amount(Tale tale, LocalDate on) {
        Answer answer = Oracle.at(tale, on);
        long owed = answer.total();
        return switch (random.nextInt(8)) {
            case 0, 1 -> Math.max(1, owed);
            case 2 -> owed + between(1, 300_00);
            case 3 ->
                Math.max(
                        1,
                        answer.claims().values().stream()
                                .mapToLong(Owed::interest)
                                .sum());
            case 4 -> between(1, 3_00);
            case 5 -> Math.max(1, owed - between(0, 60_00));
            case 6 -> between(1, 30) * 100_00;
            default -> between(1, Math.max(2, owed));
        };
    }

    private Optional<Operation> bounce(Tale tale) {
        return any(standing(tale, Pay.class).toList(), payment -> {
            LocalDate on = later(payment.on(), earlier(LAST, payment.on().plusDays(random.nextInt(40))));
            return new Bounce(payment.name(), on);
        });
    }

    private Optional<Operation> takeBack(Tale tale) {
        boolean money = chance(40);
        List<Operation> mistakes = (money ? Stream.of(Pay.class) : Stream.of(Credit.class, Waive.class, Refund.class))
                .flatMap(kind -> standing(tale, kind))
                .map(Operation.class::cast)
                .toList();
        return any(mistakes, mistake -> new TakeBack(name(mistake), LAST));
    }

    private Optional<Operation> credit(Tale tale) {
        Entrust claim = any(claims(tale));
        long credited = standing(tale, Credit.class)
                .filter(note -> note.claim().equals(claim.claim()))
                .mapToLong(Credit::cents)
                .sum();
        long room = claim.cents() - credited;
        if (room <= 0) return Optional.empty();
        long cents = chance(20) ? room : between(1, Math.max(2, room / 2));
        LocalDate on = later(day(tale), claim.invoicedOn());
        return Optional.of(new Credit("A" + numbers.getAsInt(), cents, claim.claim(), on));
    }

    /** No more than there is: the program refuses the rest. */
    private Optional<Operation> waive(Tale tale) {
        Part part = any(List.of(Part.values()));
        Entrust one = any(claims(tale));
        boolean onOne = part != Part.COSTS && chance(50);
        LocalDate on = onOne ? later(day(tale), one.invoicedOn()) : day(tale);
        Answer answer = Oracle.at(tale, on);
        long there;
        if (part == Part.COSTS) {
            there = answer.costs();
        } else if (onOne) {
            there = Optional.ofNullable(answer.claims().get(one.claim()))
                    .map(owed -> owed.of(part))
                    .orElse(0L);
        } else {
            there = answer.claims().values().stream()
                    .mapToLong(owed -> owed.of(part))
                    .sum();
        }
        if (there <= 0) return Optional.empty();
        long cents = chance(40) ? there : between(1, there);
        return Optional.of(new Waive("W" + numbers.getAsInt(), cents, part, on, onOne ? one.claim() : null));
    }

    /** Often all that there is, on a day before other refunds too: the program refuses more. */
    private Optional<Operation> refund(Tale tale) {
        if (Oracle.at(tale, LAST).overpaid() == 0) return Optional.empty();
        List<Refund> before = standing(tale, Refund.class).toList();
        LocalDate on = chance(30) ? anyDay(tale) : day(tale);
        if (!before.isEmpty() && chance(40)) on = any(before).on();
        long there = Oracle.refundable(tale, on);
        if (there == 0) return Optional.empty();
        return Optional.of(new Refund("R" + numbers.getAsInt(), chance(50) ? there : between(1, there), on));
    }

    private Operation charge(Tale tale) {
        return new Charge("C" + numbers.getAsInt(), between(1, 300_00), day(tale));
    }

    private Operation freeze(Tale tale) {
        LocalDate from = turningPoint(tale);
        if (chance(60)) return new Freeze(from, null);
        // A hold that was laid by mistake may end on the day it began, or before.
        return new Freeze(from, from.plusDays(chance(20) ? random.nextInt(3) - 2 : random.nextInt(250)));
    }

    private Operation correct() {
        LocalDate half = LocalDate.of(2024 + random.nextInt(3), chance(50) ? 1 : 7, 1);
        boolean legal = chance(60);
        LocalDate from = chance(70) ? half : half.plusDays(random.nextInt(180));
        return new Correct(legal ? Reference.LEGAL : Reference.ECB, between(10, 7_00), from);
    }

    /** Mostly a day after all that happened, often an earlier one. */
    private LocalDate day(Tale tale) {
        if (chance(20)) return anyDay(tale);
        if (chance(15)) return later(firstDay(tale), turningPoint(tale));
        LocalDate now = Stream.concat(
                        claims(tale).stream().map(Entrust::entrustedOn),
                        tale.operations().stream().flatMap(operation -> on(operation).stream()))
                .max(Comparator.naturalOrder())
                .orElse(FIRST);
        return earlier(LAST, now.plusDays(random.nextInt(60)));
    }

    /** A day on which something changes for a claim or a rate, or the day before or after; or any other. */
    private LocalDate turningPoint(Tale tale) {
        Entrust claim = any(claims(tale));
        LocalDate half = LocalDate.of(2024 + random.nextInt(3), chance(50) ? 1 : 7, 1);
        LocalDate any = anyDay(tale);
        LocalDate day = any(List.of(claim.invoicedOn(), claim.dueOn(), claim.entrustedOn(), half, any, any));
        return earlier(LAST, day.plusDays(random.nextInt(3) - 1));
    }

    /** Often that of the floor itself. */
    private long contractRate() {
        return chance(30) ? any(FLOORS) : between(0, 16_00);
    }

    /** A day since the first invoice. */
    public LocalDate anyDay(Tale tale) {
        LocalDate first = firstDay(tale);
        return first.plusDays(random.nextLong(first.until(LAST, ChronoUnit.DAYS) + 1));
    }

    private static LocalDate firstDay(Tale tale) {
        return claims(tale).stream()
                .map(Entrust::invoicedOn)
                .min(Comparator.naturalOrder())
                .orElse(FIRST);
    }

    /** The day on which a movement takes effect. */
    public static Optional<LocalDate> on(Operation operation) {
        return switch (operation) {
            case Pay it -> Optional.of(it.on());
            case Credit it -> Optional.of(it.on());
            case Waive it -> Optional.of(it.on());
            case Charge it -> Optional.of(it.on());
            case Refund it -> Optional.of(it.on());
            default -> Optional.empty();
        };
    }

    private static String name(Operation movement) {
        return switch (movement) {
            case Pay it -> it.name();
            case Credit it -> it.name();
            case Waive it -> it.name();
            case Refund it -> it.name();
            default -> throw new IllegalArgumentException("Cannot be taken back: " + movement);
        };
    }

    private static List<Entrust> claims(Tale tale) {
        return tale.operations().stream()
                .filter(Entrust.class::isInstance)
                .map(Entrust.class::cast)
                .toList();
    }

    private static boolean hasTitle(Tale tale) {
        return tale.operations().stream().anyMatch(Title.class::isInstance);
    }

    /** The movements of a kind that nobody undid. */
    private static <T extends Operation> Stream<T> standing(Tale tale, Class<T> kind) {
        Set<String> undone = OracleFacts.of(tale).undone();
        return tale.operations().stream()
                .filter(kind::isInstance)
                .map(kind::cast)
                .filter(movement -> !undone.contains(name(movement)));
    }

    private <T> Optional<Operation> any(List<T> list, Function<T, Operation> then) {
        return list.isEmpty() ? Optional.empty() : Optional.of(then.apply(any(list)));
    }

    private <T> T any(List<T> list) {
        return list.get(random.nextInt(list.size()));
    }

    private boolean chance(int percent) {
        return random.nextInt(100) < percent;
    }

    /** Both ends included. */
    private long between(long least, long most) {
        return least + random.nextLong(most - least + 1);
    }

    private static LocalDate later(LocalDate one, LocalDate other) {
        return one.isAfter(other) ? one : other;
    }

    private static LocalDate earlier(LocalDate one, LocalDate other) {
        return one.isBefore(other) ? one : other;
    }
}
