package app.quittance.account;

import app.quittance.casefile.CaseId;
import app.quittance.casefile.ClaimId;
import app.quittance.kernel.ClientId;
import app.quittance.kernel.Money;
import app.quittance.law.Confidence;
import app.quittance.law.Relation;
import app.quittance.law.interest.Component;
import app.quittance.law.interest.RateBasis;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.Currency;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;

/**
 * What is owed on a case on a date, and how each cent of it was found. What happened on the date itself is in it; the date
 * bears no interest.
 *
 * @param relation what creditor and debtor are to each other, on which rate and indemnity hang
 * @param movements payments, credit notes, costs and waivers in the order of their effect, those that did not last included
 * @param costs what is still owed of costs, which belong to no single claim
 * @param overpaid what came in beyond all that was owed when it came
 * @param toRecover what was paid out to the debtor beyond that, because a payment was taken back since; it owes it to the agency
 */
public record Statement(
        CaseId caseId,
        String reference,
        ClientId clientId,
        LocalDate asOf,
        Currency currency,
        Relation relation,
        List<ClaimLine> claims,
        List<MovementLine> movements,
        Money costs,
        Money overpaid,
        Money toRecover) {

    public Statement {
        claims = List.copyOf(claims);
        movements = List.copyOf(movements);
    }

    /**
     * One invoice.
     *
     * @param amount what it says, VAT included
     * @param paidBefore what the client had received of it before it was entrusted
     * @param principal what is still owed of it, as the next two
     * @param interestFrom the first day that bears interest; empty while there is none
     * @param accrued all interest that has run on it, paid or not: the sum of its segments
     */
    public record ClaimLine(
            ClaimId id,
            String invoiceNumber,
            LocalDate invoicedOn,
            LocalDate dueOn,
            Money amount,
            Money paidBefore,
            Money principal,
            Money interest,
            Money indemnity,
            Optional<LocalDate> interestFrom,
            Money accrued,
            List<InterestLine> segments) {

        public ClaimLine {
            segments = List.copyOf(segments);
        }
    }

    /**
     * Interest over days of one base and one rate.
     *
     * @param until the day after the last that bears it
     * @param percent a year
     * @param basis how the rate is made up
     * @param source where its figures were read; empty for a rate that the parties agreed
     */
    public record InterestLine(
            LocalDate from,
            LocalDate until,
            int days,
            Money base,
            BigDecimal percent,
            Money amount,
            RateBasis basis,
            String source,
            Confidence confidence) {

        /** Whether the rate is that of the contract. */
        public boolean isAgreed() {
            return basis instanceof RateBasis.Agreed;
        }
    }

    /**
     * Something that changed what is owed.
     *
     * @param reference the bank's of a payment, the number of a credit note, the reason of costs and waivers
     * @param left what of it found nothing to discharge
     * @param voidedOn the day on which it turned out not to count: it then discharges nothing
     */
    public record MovementLine(
            MovementId id,
            MovementKind kind,
            LocalDate on,
            Money amount,
            Optional<PaymentMeans> means,
            Optional<ReceivedBy> receivedBy,
            Optional<String> reference,
            List<AllotmentLine> allotments,
            Money left,
            Optional<LocalDate> voidedOn) {

        public MovementLine {
            allotments = List.copyOf(allotments);
        }

        /** What of it went to one component of all claims. */
        public Money to(Component component) {
            return Money.sum(
                    allotments.stream()
                            .filter(each -> each.component() == component)
                            .map(AllotmentLine::amount)
                            .toList(),
                    amount.currency());
        }
    }

    /**
     * A part of a movement.
     *
     * @param invoiceNumber empty for costs
     * @param article on what the choice rests, such as "C. civ. art. 1342-10 al. 2"; empty where somebody chose
     */
    public record AllotmentLine(
            Optional<ClaimId> claimId,
            Optional<String> invoiceNumber,
            Component component,
            Money amount,
            Optional<String> article) {}

    public Owed owed() {
        return new Owed(sum(ClaimLine::principal), sum(ClaimLine::interest), sum(ClaimLine::indemnity), costs, asOf);
    }

    /**
     * Names these very figures: two statements that share it say the same, cent by cent. It is the beginning of the SHA-256 of
     * the statement as CSV, so that anybody who holds that file can find it again.
     */
    public String identity() {
        return StatementIdentity.of(StatementCsv.of(this));
    }

    /** The lines whose sum is a figure: of one claim, or of all where none is named. */
    public Explanation explain(Figure figure, Optional<ClaimId> claim) {
        return Explanation.of(this, figure, claim);
    }

    /** As {@link #explain}, part by part where the figure is a sum of others; parts on which nothing happened are left out. */
    public List<Explanation> explainParts(Figure figure, Optional<ClaimId> claim) {
        return figure.parts().stream()
                .map(part -> explain(part, claim))
                .filter(part -> !part.lines().isEmpty())
                .toList();
    }

    /** All that is owed. */
    public Money total() {
        return owed().total();
    }

    private Money sum(Function<ClaimLine, Money> part) {
        return Money.sum(claims.stream().map(part).toList(), currency);
    }
}
