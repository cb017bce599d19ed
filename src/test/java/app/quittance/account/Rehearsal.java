package app.quittance.account;

import app.quittance.account.Calculation.Allotted;
import app.quittance.account.Calculation.Refunded;
import app.quittance.account.Life.EntrustedClaim;
import app.quittance.account.life.Answer;
import app.quittance.account.life.Answer.Allotment;
import app.quittance.account.life.Answer.Owed;
import app.quittance.account.life.Answer.Run;
import app.quittance.account.life.Answer.Share;
import app.quittance.account.life.Operation;
import app.quittance.account.life.Operation.Bounce;
import app.quittance.account.life.Operation.Pay;
import app.quittance.account.life.Operation.Refund;
import app.quittance.account.life.Operation.Waive;
import app.quittance.account.life.Oracle;
import app.quittance.account.life.Part;
import app.quittance.account.life.Tale;
import app.quittance.account.life.Teller;
import app.quittance.kernel.Money;
import app.quittance.kernel.Refusal;
import app.quittance.law.interest.ClaimStatement;
import app.quittance.law.interest.Segment;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Random;
import java.util.Set;
import java.util.TreeSet;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * Plays a tale to the program and to the oracle. After each operation it compares what they say, and the books, on the days
 * up to which all is known, of the operation itself, and on a day drawn at random.
 */
final class Rehearsal {

    private final Program program;
    private final Tale tale;
    private final Random random;
    private final boolean strict;
    private final TaleLife taken;
    private final CaseBooks books;
    private Tale accepted;
    private Calculation known;

    /** What the program and the oracle say differently. */
    record Difference(Tale tale, LocalDate on, String words) {}

    private static final class Differs extends RuntimeException {
        private final LocalDate on;
        private final String words;

        Differs(LocalDate on, String words) {
            super(words);
            this.on = on;
            this.words = words;
        }
    }

    /** @param strict whether a refused operation is a difference; else it is left out */
    private Rehearsal(Program program, Tale tale, long seed, boolean strict) {
        this.program = program;
        this.tale = tale;
        this.random = new Random(seed);
        this.strict = strict;
        this.taken = new TaleLife(tale.debtor());
        this.books = new CaseBooks(program);
        this.accepted = tale.first(0);
        this.known = program.calculation(taken.life(), taken.rulebook(), LocalDate.EPOCH);
    }

    /** The first difference, if there is one. */
    static Optional<Difference> of(Program program, Tale tale, long seed) {
        return new Rehearsal(program, tale, seed, true).play(List.of());
    }

    /** As {@link #of}, for a tale with holes, which the program may refuse in part; compared on a day more. */
    static Optional<Difference> ofWhatIsLeft(Program program, Tale tale, LocalDate on) {
        return new Rehearsal(program, tale, 0, false).play(List.of(on));
    }

    private Optional<Difference> play(List<LocalDate> days) {
        for (Operation operation : tale.operations()) {
            try {
                if (take(operation)) compare(operation, days);
            } catch (Differs differs) {
                return Optional.of(new Difference(accepted, differs.on, differs.words));
            } catch (RuntimeException thrown) {
                return Optional.of(new Difference(accepted.then(operation), Teller.LAST, "thrown: " + thrown));
            }
        }
        return Optional.empty();
    }

    /** False where the program refuses it. */
    private boolean take(Operation operation) {
        try {
            known = outcome(operation);
        } catch (Refusal refusal) {
            if (strict) throw new Differs(Teller.LAST, "refused: " + operation + ": " + refusal.code());
            return false;
        }
        accepted = accepted.then(operation);
        return true;
    }

    private Calculation outcome(Operation operation) {
        taken.take(operation);
        Life life = taken.life();
        Calculation outcome = program.calculation(life, taken.rulebook(), life.settledBy());
        if (operation instanceof Waive waiver) check(outcome, waiver.name());
        if (operation instanceof Refund refund) check(outcome, refund.name());
        return outcome;
    }

    private void check(Calculation outcome, String movement) {
        try {
            program.checkOutcome(outcome, taken.movement(movement).orElseThrow());
        } catch (Refusal refusal) {
            taken.forgetLast();
            throw refusal;
        }
    }

    /** Nothing goes back to the debtor beyond what is its own. */
    private void refuseACentMore(LocalDate day) {
        if (day.isAfter(Teller.LAST)) return;
        var tooMuch = new Refund("too much", Oracle.refundable(accepted, day) + 1, day);
        try {
            outcome(tooMuch);
        } catch (Refusal right) {
            return;
        }
        taken.forgetLast();
        throw new Differs(day, "accepted: " + tooMuch);
    }

    private void compare(Operation operation, List<LocalDate> more) {
        Life life = taken.life();
        books.follow(life, known, taken.mistaken());
        books.fault().ifPresent(fault -> {
            throw new Differs(known.asOf(), fault);
        });
        new Comparison(life, known).compare();
        var days = new TreeSet<>(more);
        Teller.on(operation).ifPresent(days::add);
        life.since().ifPresent(first -> days.add(anyDay(first)));
        days.remove(known.asOf());
        for (LocalDate day : days) {
            new Comparison(life, program.calculation(life, taken.rulebook(), day)).compare();
        }
        if (operation instanceof Refund) days.forEach(this::refuseACentMore);
    }

    private LocalDate anyDay(LocalDate first) {
        LocalDate end = Teller.LAST.plusDays(1);
        return first.plusDays(random.nextLong(first.until(end, ChronoUnit.DAYS) + 1));
    }

    /** Program, oracle and books on one day. */
    private final class Comparison {

        private final Calculation program;
        private final Answer oracle;
        private final LocalDate day;
        private final Map<UUID, String> names = new HashMap<>();

        Comparison(Life life, Calculation program) {
            this.program = program;
            this.day = program.asOf();
            this.oracle = Oracle.at(accepted, day);
            for (EntrustedClaim claim : life.claims()) {
                names.put(claim.id().value(), claim.invoiceNumber());
            }
        }

        void compare() {
            same("claims", names(program.claims()), oracle.claims().keySet());
            for (EntrustedClaim claim : program.claims()) compare(claim);
            same("costs", cents(program.result().costs()), oracle.costs());
            same("costs in the books", books.balance(CaseChart.COSTS, day), oracle.costs());
            same(
                    "movements",
                    Stream.concat(program.movements().stream(), program.refunds().stream())
                            .map(BookedMovement::key)
                            .collect(Collectors.toSet()),
                    oracle.allotments().keySet());
            for (Allotted allotted : program.allotted()) compare(allotted);
            for (Refunded refunded : program.refunded()) compare(refunded);
            long overpaid = books.balance(CaseChart.OVERPAID, day) + books.balance(CaseChart.OVERPAID_TO_CLIENT, day);
            same("overpaid in the books", overpaid, oracle.overpaid());
            same("to recover in the books", books.balance(CaseChart.TO_RECOVER, day), oracle.toRecover());
            same("uncleared in the books", books.balance(CaseChart.UNCLEARED, day), uncleared());
            same("held in the books", books.balance(CaseChart.HELD, day), received(true));
            same("paid to the client in the books", books.balance(CaseChart.PAID_TO_CLIENT, day), received(false));
        }

        private static Set<String> names(List<EntrustedClaim> claims) {
            return claims.stream().map(EntrustedClaim::invoiceNumber).collect(Collectors.toSet());
        }

        private void compare(EntrustedClaim claim) {
            String name = claim.invoiceNumber();
            ClaimStatement statement = program.result().debt(claim.id());
            Owed owed = Objects.requireNonNull(oracle.claims().get(name));
            same("principal of " + name, cents(statement.principal()), owed.principal());
            same("interest of " + name, cents(statement.interest()), owed.interest());
            same("indemnity of " + name, cents(statement.indemnity()), owed.indemnity());
            same("all interest of " + name, cents(statement.interestAccrued()), owed.accrued());
            List<Run> lines = statement.segments().stream().map(Rehearsal::run).toList();
            same("lines of interest of " + name, lines, owed.runs());
            UUID id = claim.id().value();
            same("principal in the books of " + name, books.balance(CaseChart.PRINCIPAL, id, day), owed.principal());
            same(
                    "interest paid in the books of " + name,
                    -books.balance(CaseChart.INTEREST, id, day),
                    owed.accrued() - owed.interest());
        }

        private void compare(Allotted allotted) {
            String name = allotted.movement().key();
            Allotment expected = Objects.requireNonNull(oracle.allotments().get(name));
            Map<Share, Long> shares = new HashMap<>();
            allotted.discharge().parts().forEach(part -> {
                String claim = part.debt() == null
                        ? ""
                        : names.getOrDefault(part.debt().value(), "?");
                shares.merge(new Share(claim, Part.valueOf(part.component().name())), cents(part.amount()), Long::sum);
            });
            same("allotment of " + name, shares, expected.shares());
            same("left of " + name, cents(allotted.discharge().left()), expected.left());
        }

        private void compare(Refunded refunded) {
            String name = refunded.movement().key();
            Allotment expected = Objects.requireNonNull(oracle.allotments().get(name));
            same("to recover of " + name, cents(refunded.toRecover()), expected.left());
        }

        private long uncleared() {
            return accepted.operations().stream()
                    .filter(Bounce.class::isInstance)
                    .map(Bounce.class::cast)
                    .filter(bounce -> bounce.on().isAfter(day))
                    .mapToLong(bounce -> payments(bounce.payment()))
                    .sum();
        }

        private long payments(String name) {
            return accepted.operations().stream()
                    .filter(Pay.class::isInstance)
                    .map(Pay.class::cast)
                    .filter(pay -> pay.name().equals(name)
                            && pay.toAgency()
                            && !pay.on().isAfter(day))
                    .mapToLong(Pay::cents)
                    .sum();
        }

        /** What payments to the agency, or to the client, discharged. */
        private long received(boolean byAgency) {
            return accepted.operations().stream()
                    .filter(Pay.class::isInstance)
                    .map(Pay.class::cast)
                    .filter(pay -> pay.toAgency() == byAgency)
                    .mapToLong(this::discharged)
                    .sum();
        }

        private long discharged(Pay pay) {
            Allotment allotment = oracle.allotments().get(pay.name());
            return allotment == null ? 0 : pay.cents() - allotment.left();
        }

        private void same(String what, long program, long oracle) {
            if (program != oracle) differ(what, BigDecimal.valueOf(program, 2), BigDecimal.valueOf(oracle, 2));
        }

        private void same(String what, Object program, Object oracle) {
            if (!program.equals(oracle)) differ(what, program, oracle);
        }

        private void differ(String what, Object program, Object oracle) {
            throw new Differs(day, "%s on %s: program %s, oracle %s".formatted(what, day, program, oracle));
        }
    }

    private static Run run(Segment segment) {
        long rate = segment.percent().movePointRight(2).longValueExact();
        return new Run(segment.from(), segment.to(), cents(segment.base()), rate, cents(segment.amount()));
    }

    private static long cents(Money money) {
        BigDecimal amount = money.amount();
        return amount.unscaledValue().longValueExact();
    }
}
