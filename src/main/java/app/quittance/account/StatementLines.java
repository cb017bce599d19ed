package app.quittance.account;

import app.quittance.account.Calculation.Allotted;
import app.quittance.account.Calculation.Refunded;
import app.quittance.account.Life.EntrustedClaim;
import app.quittance.account.Statement.AllotmentLine;
import app.quittance.account.Statement.ClaimLine;
import app.quittance.account.Statement.InterestLine;
import app.quittance.account.Statement.MovementLine;
import app.quittance.casefile.ClaimId;
import app.quittance.kernel.Money;
import app.quittance.law.interest.ClaimStatement;
import app.quittance.law.interest.Discharge.Part;
import app.quittance.law.interest.Segment;
import app.quittance.rulebook.Rulebook;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Stream;

/** Writes a calculation down as the lines of a statement. */
final class StatementLines {

    private final Life life;
    private final Terms terms;
    private final Calculation calculation;

    private StatementLines(Life life, Rulebook rulebook, LocalDate asOf) {
        this.life = life;
        this.terms = new Terms(life, rulebook);
        this.calculation = Calculation.of(life, rulebook, asOf);
    }

    static Statement statement(Life life, Rulebook rulebook, LocalDate asOf) {
        return new StatementLines(life, rulebook, asOf).statement();
    }

    private Statement statement() {
        List<MovementLine> movements = Stream.of(
                        calculation.allotted().stream().map(this::line),
                        calculation.refunded().stream()
                                .map(refunded -> line(refunded.movement(), List.of(), refunded.toRecover())),
                        life.movements().stream()
                                .filter(movement ->
                                        !movement.counts() && !movement.on().isAfter(calculation.asOf()))
                                .map(movement -> line(movement, List.of(), Money.zero(life.currency()))))
                .flatMap(Function.identity())
                .sorted(Comparator.comparing(MovementLine::on))
                .toList();
        return new Statement(
                life.caseId(),
                life.reference(),
                life.clientId(),
                calculation.asOf(),
                life.currency(),
                Terms.relation(life.debtorKind()),
                calculation.claims().stream().map(this::line).toList(),
                movements,
                calculation.result().costs(),
                overpaid(),
                calculation.toRecover());
    }

    /** A waiver of more than there was is no money. */
    private Money overpaid() {
        Money left = sum(calculation.allotted().stream()
                .filter(allotted -> allotted.movement().kind() != MovementKind.WAIVER)
                .map(allotted -> allotted.discharge().left()));
        return left.minus(sum(calculation.refunded().stream().map(Refunded::givenBack)));
    }

    private Money sum(Stream<Money> amounts) {
        return Money.sum(amounts.toList(), life.currency());
    }

    private ClaimLine line(EntrustedClaim claim) {
        ClaimStatement owed = calculation.result().debt(claim.id());
        return new ClaimLine(
                claim.id(),
                claim.invoiceNumber(),
                claim.invoicedOn(),
                claim.dueOn(),
                claim.amount(),
                claim.paidBefore(),
                owed.principal(),
                owed.interest(),
                owed.indemnity(),
                Optional.ofNullable(terms.interestFrom(claim)),
                owed.interestAccrued(),
                owed.segments().stream().map(StatementLines::line).toList());
    }

    private static InterestLine line(Segment segment) {
        return new InterestLine(
                segment.from(),
                segment.to(),
                Math.toIntExact(segment.days()),
                segment.base(),
                segment.percent(),
                segment.amount(),
                segment.basis(),
                segment.source(),
                segment.confidence());
    }

    private MovementLine line(Allotted allotted) {
        List<AllotmentLine> parts =
                allotted.discharge().parts().stream().map(this::line).toList();
        return line(allotted.movement(), parts, allotted.discharge().left());
    }

    private static MovementLine line(BookedMovement movement, List<AllotmentLine> parts, Money left) {
        return new MovementLine(
                movement.id(),
                movement.kind(),
                movement.on(),
                movement.amount(),
                Optional.ofNullable(movement.means()),
                Optional.ofNullable(movement.receivedBy()),
                Optional.ofNullable(movement.reference()),
                parts,
                left,
                Optional.ofNullable(movement.voidedOn()));
    }

    private AllotmentLine line(Part<ClaimId> part) {
        Optional<ClaimId> claim = Optional.ofNullable(part.debt());
        return new AllotmentLine(
                claim,
                claim.flatMap(life::claim).map(EntrustedClaim::invoiceNumber),
                part.component(),
                part.amount(),
                Optional.of(part.ground().article()).filter(article -> !article.isEmpty()));
    }
}
