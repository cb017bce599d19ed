package app.quittance.account;

import app.quittance.account.Statement.AllotmentLine;
import app.quittance.account.Statement.ClaimLine;
import app.quittance.account.Statement.InterestLine;
import app.quittance.account.Statement.MovementLine;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/** A statement of account as programs read it: the same keys from the shell and over REST. */
public record StatementData(
        String reference,
        LocalDate asOf,
        String currency,
        String identity,
        Due owed,
        BigDecimal overpaid,
        BigDecimal toRecover,
        List<Invoice> claims,
        List<Change> movements) {

    public record Due(
            BigDecimal principal, BigDecimal interest, BigDecimal indemnity, BigDecimal costs, BigDecimal total) {}

    public record Invoice(
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
    public record Segment(
            LocalDate from,
            LocalDate to,
            int days,
            BigDecimal base,
            BigDecimal rate,
            BigDecimal amount,
            String source,
            String confidence) {}

    public record Change(
            LocalDate date,
            String kind,
            BigDecimal amount,
            @Nullable String reference,
            @Nullable LocalDate voidedOn,
            BigDecimal left,
            List<Allotted> allocations) {}

    public record Allotted(
            @Nullable String invoiceNumber,
            String component,
            BigDecimal amount,
            @Nullable String article) {}

    /** Its texts are in this language; what its keys and choices are called is in none. */
    public static StatementData of(Statement statement, RateWords words, Locale locale) {
        var owed = statement.owed();
        return new StatementData(
                statement.reference(),
                statement.asOf(),
                statement.currency().getCurrencyCode(),
                statement.identity(),
                new Due(
                        owed.principal().amount(),
                        owed.interest().amount(),
                        owed.indemnity().amount(),
                        owed.costs().amount(),
                        owed.total().amount()),
                statement.overpaid().amount(),
                statement.toRecover().amount(),
                statement.claims().stream()
                        .map(claim -> claim(claim, words, locale))
                        .toList(),
                statement.movements().stream().map(StatementData::movement).toList());
    }

    private static Invoice claim(ClaimLine claim, RateWords words, Locale locale) {
        return new Invoice(
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
                claim.segments().stream()
                        .map(line -> segment(line, words, locale))
                        .toList());
    }

    private static Segment segment(InterestLine line, RateWords words, Locale locale) {
        return new Segment(
                line.from(),
                line.until(),
                line.days(),
                line.base().amount(),
                line.percent(),
                line.amount().amount(),
                words.of(line.basis(), line.source(), locale),
                line.confidence().mark());
    }

    private static Change movement(MovementLine line) {
        return new Change(
                line.on(),
                word(line.kind()),
                line.amount().amount(),
                line.reference().orElse(null),
                line.voidedOn().orElse(null),
                line.left().amount(),
                line.allotments().stream().map(StatementData::allotted).toList());
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
