package app.quittance.cli;

import app.quittance.kernel.Money;
import app.quittance.kernel.Refusal;
import app.quittance.law.Relation;
import app.quittance.law.interest.AllocationOrder;
import app.quittance.law.interest.Charge;
import app.quittance.law.interest.Chargeability;
import app.quittance.law.interest.ClaimTerms;
import app.quittance.law.interest.Conventions;
import app.quittance.law.interest.CreditorKind;
import app.quittance.law.interest.DayCount;
import app.quittance.law.interest.Interest;
import app.quittance.law.interest.Movement;
import app.quittance.law.interest.RateTerms;
import app.quittance.rulebook.Rulebook;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

@Command(name = "interest", description = "What a claim is owed on a date: interest by segments, payments allotted.")
class InterestCommand extends Job {

    enum Kind {
        B2B(Relation.PROFESSIONALS),
        B2C(Relation.CONSUMER),
        PUBLIC(Relation.PUBLIC_BUYER);

        private final Relation relation;

        Kind(Relation relation) {
            this.relation = relation;
        }
    }

    enum Creditor {
        PRIVATE(CreditorKind.PRIVATE_PERSON),
        OTHER(CreditorKind.OTHER);

        private final CreditorKind kind;

        Creditor(CreditorKind kind) {
            this.kind = kind;
        }
    }

    enum Switch {
        ON,
        OFF
    }

    @Option(names = "--principal", required = true, description = "Euros, VAT included")
    private BigDecimal principal;

    @Option(names = "--from", required = true, paramLabel = "DATE", description = "The first day that bears interest")
    private LocalDate from;

    @Option(names = "--to", required = true, paramLabel = "DATE", description = "The day of the statement, bears none")
    private LocalDate to;

    @Option(names = "--rate", description = "The agreed rate in per cent a year; without it the law's for the kind")
    private @Nullable BigDecimal rate;

    @Option(names = "--kind", defaultValue = "b2b", description = "b2b, b2c or public (default: ${DEFAULT-VALUE})")
    private Kind kind;

    @Option(names = "--creditor", defaultValue = "other", description = "private or other (default: ${DEFAULT-VALUE})")
    private Creditor creditor;

    @Option(names = "--floor", defaultValue = "on", description = "on or off: not below three times the legal rate")
    private Switch floor;

    @Option(names = "--payment", paramLabel = "DATE:AMOUNT", converter = Dated.Amount.class, description = "Money paid")
    private List<Dated<BigDecimal>> payments = new ArrayList<>();

    @Option(
            names = "--credit-note",
            paramLabel = "DATE:AMOUNT",
            converter = Dated.Amount.class,
            description = "Lowers the principal from its date")
    private List<Dated<BigDecimal>> creditNotes = new ArrayList<>();

    @Option(
            names = "--indemnity",
            description = "on or off: the fixed indemnity; on for b2b and public, refused for b2c")
    private @Nullable Switch indemnity;

    @Option(
            names = "--allocation",
            defaultValue = "interest-first",
            converter = Words.OfAllocationOrder.class,
            description = "interest-first or principal-first (default: ${DEFAULT-VALUE})")
    private AllocationOrder allocation;

    @Option(
            names = "--capitalise",
            defaultValue = "off",
            description = "on or off: interest of a whole year bears interest")
    private Switch capitalise;

    @Option(
            names = "--day-count",
            defaultValue = "act365",
            converter = Words.OfDayCount.class,
            description = "act365 or actact (default: ${DEFAULT-VALUE})")
    private DayCount dayCount;

    @Option(
            names = "--enforceable-on",
            paramLabel = "DATE",
            description = "When a decision became enforceable: five points more after two calendar months")
    private @Nullable LocalDate enforceableOn;

    @Override
    protected Object result() {
        if (to.isBefore(from)) throw new Refusal("cli.to-before-from", to, from);
        Rulebook rulebook = Rulebook.bundled();
        return InterestResult.of(Interest.statement(claim(rulebook), movements(), to, rulebook.rates()));
    }

    private ClaimTerms claim(Rulebook rulebook) {
        LocalDate compoundFrom = capitalise == Switch.ON ? from : null;
        return ClaimTerms.of(Amounts.ofClaim("--principal", principal), from, rateTerms())
                .on(new Conventions(dayCount, allocation, compoundFrom))
                .withIndemnity(indemnity(rulebook));
    }

    private RateTerms rateTerms() {
        if (rate != null && rate.signum() < 0) throw new Refusal("cli.rate-negative", rate.toPlainString());
        return new RateTerms(kind.relation, creditor.kind, rate, floor == Switch.ON, enforceableOn);
    }

    private Money indemnity(Rulebook rulebook) {
        Chargeability chargeable = Chargeability.of(kind.relation, Charge.FIXED_INDEMNITY);
        if (indemnity == Switch.ON && !chargeable.allowed()) {
            throw new Refusal("cli.indemnity-consumer", chargeable.article());
        }
        boolean owed = chargeable.allowed() && indemnity != Switch.OFF;
        return owed ? rulebook.fixedIndemnity(from) : Money.zero(Money.EUR);
    }

    private List<Movement> movements() {
        List<Movement> movements = new ArrayList<>();
        for (Dated<BigDecimal> note : creditNotes) {
            movements.add(new Movement.CreditNote(
                    within("--credit-note", note.on()), Amounts.ofMovement("--credit-note", note.what())));
        }
        Money credited = Money.sum(movements.stream().map(Movement::amount).toList(), Money.EUR);
        Money claimed = Amounts.ofClaim("--principal", principal);
        if (credited.compareTo(claimed) > 0) throw new Refusal("cli.credit-over-principal", credited, claimed);
        for (Dated<BigDecimal> payment : payments) {
            movements.add(new Movement.Payment(
                    within("--payment", payment.on()), Amounts.ofMovement("--payment", payment.what())));
        }
        return movements;
    }

    private LocalDate within(String option, LocalDate on) {
        if (on.isBefore(from) || on.isAfter(to)) throw new Refusal("cli.outside-period", option, on, from, to);
        return on;
    }
}
