package app.quittance.cli;

import app.quittance.account.Statement;
import app.quittance.account.Statement.AllotmentLine;
import app.quittance.account.Statement.ClaimLine;
import app.quittance.account.Statement.InterestLine;
import app.quittance.account.Statement.MovementLine;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/** What {@code statement} prints. */
record StatementResult(
        String reference,
        LocalDate asOf,
        String currency,
        Due owed,
        BigDecimal overpaid,
        List<ClaimResult> claims,
        List<MovementResult> movements) {

    record Due(BigDecimal principal, BigDecimal interest, BigDecimal indemnity, BigDecimal costs, BigDecimal total) {}

    record ClaimResult(
            String invoiceNumber,
            LocalDate issueDate,
            LocalDate dueDate,
            BigDecimal amount,
            BigDecimal paidBefore,
            BigDecimal principal,
            BigDecimal interest,
            BigDecimal indemnity,
            @Nullable LocalDate interestFrom,
            BigDecimal interestAccrued,
            List<Segment> segments) {}

    /** As the segments of {@code interest}: {@code to} bears none. */
    record Segment(
            LocalDate from,
            LocalDate to,
            int days,
            BigDecimal base,
            BigDecimal rate,
            BigDecimal amount,
            String source,
            String confidence) {}

    record MovementResult(
            LocalDate date,
            String kind,
            BigDecimal amount,
            @Nullable String reference,
            @Nullable LocalDate voidedOn,
            BigDecimal left,
            List<Allotted> allocations) {}

    record Allotted(
            @Nullable String invoiceNumber,
            String component,
            BigDecimal amount,
            @Nullable String article) {}

    static StatementResult of(Statement statement) {
        var owed = statement.owed();
        return new StatementResult(
                statement.reference(),
                statement.asOf(),
                statement.currency().getCurrencyCode(),
                new Due(
                        owed.principal().amount(),
                        owed.interest().amount(),
                        owed.indemnity().amount(),
                        owed.costs().amount(),
                        owed.total().amount()),
                statement.overpaid().amount(),
                statement.claims().stream().map(StatementResult::claim).toList(),
                statement.movements().stream().map(StatementResult::movement).toList());
    }

    private static ClaimResult claim(ClaimLine claim) {
        return new ClaimResult(
                claim.invoiceNumber(),
                claim.invoicedOn(),
                claim.dueOn(),
                claim.amount().amount(),
                claim.paidBefore().amount(),
                claim.principal().amount(),
                claim.interest().amount(),
                claim.indemnity().amount(),
                claim.interestFrom().orElse(null),
                claim.accrued().amount(),
                claim.segments().stream().map(StatementResult::segment).toList());
    }

    private static Segment segment(InterestLine line) {
        return new Segment(
                line.from(),
                line.until(),
                line.days(),
                line.base().amount(),
                line.percent(),
                line.amount().amount(),
                line.basis() + " (" + line.source() + ")",
                line.confidence().mark());
    }

    private static MovementResult movement(MovementLine line) {
        return new MovementResult(
                line.on(),
                word(line.kind()),
                line.amount().amount(),
                line.reference().orElse(null),
                line.voidedOn().orElse(null),
                line.left().amount(),
                line.allotments().stream().map(StatementResult::allotted).toList());
    }

    private static Allotted allotted(AllotmentLine line) {
        return new Allotted(
                line.invoiceNumber().orElse(null),
                word(line.component()),
                line.amount().amount(),
                line.article().orElse(null));
    }

    private static String word(Enum<?> choice) {
        return choice.name().toLowerCase(Locale.ROOT).replace('_', '-');
    }
}
