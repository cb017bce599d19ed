package app.quittance.account;

import app.quittance.account.Statement.ClaimLine;
import app.quittance.account.Statement.InterestLine;
import app.quittance.account.Statement.MovementLine;
import app.quittance.casefile.ClaimId;
import app.quittance.kernel.Money;
import app.quittance.law.interest.Component;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * Where a figure of a statement comes from: what made it arise and what took from it, line by line. The lines sum to the
 * figure.
 *
 * @param claim the claim that was asked about; empty for all of them
 */
public record Explanation(Figure figure, Optional<ClaimId> claim, Money amount, List<Line> lines) {

    public Explanation {
        lines = List.copyOf(lines);
    }

    /** One line: it adds what is above zero and takes off what is below. */
    public sealed interface Line {

        Money amount();

        /** What an invoice says. */
        record Invoiced(String invoiceNumber, LocalDate on, Money amount) implements Line {}

        /** What the client had received of it before it was entrusted; below zero. */
        record PaidBefore(String invoiceNumber, Money amount) implements Line {}

        /** Interest of some days. */
        record Accrued(String invoiceNumber, InterestLine segment) implements Line {

            @Override
            public Money amount() {
                return segment.amount();
            }
        }

        /** The fixed indemnity of an invoice that was not paid when it was due. */
        record Indemnity(String invoiceNumber, LocalDate dueOn, Money amount) implements Line {}

        /** Costs that the debtor bears. */
        record Charged(MovementLine movement) implements Line {

            @Override
            public Money amount() {
                return movement.amount();
            }
        }

        /** What a payment, a credit note or a waiver took off; below zero. */
        record Discharged(MovementLine movement, Optional<String> invoiceNumber, Money amount, Optional<String> article)
                implements Line {}

        /** What of a payment found nothing to discharge. */
        record Left(MovementLine movement, Money amount) implements Line {}

        /** What went back to the debtor; below zero. */
        record Refunded(MovementLine movement, Money amount) implements Line {}

        /** What of a refund was beyond what the debtor had paid too much, once a payment was taken back. */
        record PaidOut(MovementLine movement, Money amount) implements Line {}
    }

    static Explanation of(Statement statement, Figure figure, Optional<ClaimId> claim) {
        List<Line> lines = new Lines(statement, claim).of(figure);
        Money amount = Money.sum(lines.stream().map(Line::amount).toList(), statement.currency());
        return new Explanation(figure, claim, amount, lines);
    }

    /** Gathers the lines of a figure. */
    private record Lines(Statement statement, Optional<ClaimId> claim) {

        List<Line> of(Figure figure) {
            return switch (figure) {
                case PRINCIPAL -> ofComponent(Component.PRINCIPAL);
                case INTEREST -> ofComponent(Component.INTEREST);
                case INDEMNITY -> ofComponent(Component.INDEMNITY);
                case COSTS -> ofComponent(Component.COSTS);
                case OVERPAID -> overpaid();
                case TO_RECOVER -> toRecover();
                case TOTAL -> {
                    List<Line> all = new ArrayList<>();
                    List.of(Component.PRINCIPAL, Component.INTEREST, Component.INDEMNITY, Component.COSTS)
                            .forEach(component -> all.addAll(ofComponent(component)));
                    yield all;
                }
            };
        }

        private List<Line> ofComponent(Component component) {
            List<Line> lines = new ArrayList<>();
            if (component == Component.COSTS) {
                if (claim.isEmpty()) charged(lines);
            } else {
                claims().forEach(each -> arisen(component, each, lines));
            }
            statement.movements().forEach(movement -> discharged(component, movement, lines));
            return lines;
        }

        private List<ClaimLine> claims() {
            return statement.claims().stream()
                    .filter(each -> claim.isEmpty() || claim.get().equals(each.id()))
                    .toList();
        }

        private void charged(List<Line> lines) {
            statement.movements().stream()
                    .filter(movement ->
                            movement.kind().isCharge() && movement.voidedOn().isEmpty())
                    .map(Line.Charged::new)
                    .forEach(lines::add);
        }

        private void arisen(Component component, ClaimLine line, List<Line> lines) {
            String number = line.invoiceNumber();
            switch (component) {
                case PRINCIPAL -> {
                    lines.add(new Line.Invoiced(number, line.invoicedOn(), line.amount()));
                    if (line.paidBefore().isPositive()) {
                        lines.add(new Line.PaidBefore(number, line.paidBefore().negate()));
                    }
                }
                case INTEREST -> line.segments().forEach(segment -> lines.add(new Line.Accrued(number, segment)));
                case INDEMNITY -> {
                    Money arisen = line.indemnity().plus(dischargedOf(Component.INDEMNITY, line.id()));
                    if (arisen.isPositive()) lines.add(new Line.Indemnity(number, line.dueOn(), arisen));
                }
                case COSTS -> throw new IllegalStateException("Costs belong to all claims");
            }
        }

        private Money dischargedOf(Component component, ClaimId id) {
            return Money.sum(
                    statement.movements().stream()
                            .flatMap(movement -> movement.allotments().stream())
                            .filter(part -> part.component() == component
                                    && part.claimId().filter(id::equals).isPresent())
                            .map(Statement.AllotmentLine::amount)
                            .toList(),
                    statement.currency());
        }

        private void discharged(Component component, MovementLine movement, List<Line> lines) {
            movement.allotments().stream()
                    .filter(part -> part.component() == component)
                    .filter(part -> claim.isEmpty() || claim.equals(part.claimId()))
                    .forEach(part -> lines.add(new Line.Discharged(
                            movement, part.invoiceNumber(), part.amount().negate(), part.article())));
        }

        private List<Line> toRecover() {
            return statement.movements().stream()
                    .filter(movement -> movement.kind() == MovementKind.REFUND
                            && movement.voidedOn().isEmpty()
                            && movement.left().isPositive())
                    .<Line>map(refund -> new Line.PaidOut(refund, refund.left()))
                    .toList();
        }

        private List<Line> overpaid() {
            List<Line> lines = new ArrayList<>();
            for (MovementLine movement : statement.movements()) {
                if (movement.voidedOn().isPresent()) continue;
                switch (movement.kind()) {
                    case PAYMENT, CREDIT_NOTE -> {
                        if (movement.left().isPositive()) lines.add(new Line.Left(movement, movement.left()));
                    }
                    case REFUND -> {
                        Money givenBack = movement.amount().minus(movement.left());
                        lines.add(new Line.Refunded(movement, givenBack.negate()));
                    }
                    case WAIVER, COSTS, SUPPLEMENT -> {}
                }
            }
            return lines;
        }
    }
}
