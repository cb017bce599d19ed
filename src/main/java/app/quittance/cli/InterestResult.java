package app.quittance.cli;

import app.quittance.account.RateWords;
import app.quittance.law.interest.Allocation;
import app.quittance.law.interest.ClaimStatement;
import app.quittance.law.interest.Segment;
import app.quittance.platform.Sentences;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;

/** What {@code interest} prints. */
record InterestResult(
        BigDecimal principal,
        BigDecimal interest,
        BigDecimal indemnity,
        BigDecimal total,
        BigDecimal overpaid,
        BigDecimal interestAccrued,
        List<Allotted> allocations,
        List<Line> segments) {

    record Allotted(
            LocalDate date,
            BigDecimal costs,
            BigDecimal interest,
            BigDecimal principal,
            BigDecimal indemnity,
            BigDecimal overpaid) {

        static Allotted of(Allocation allocation) {
            return new Allotted(
                    allocation.date(),
                    allocation.costs().amount(),
                    allocation.interest().amount(),
                    allocation.principal().amount(),
                    allocation.indemnity().amount(),
                    allocation.left().amount());
        }
    }

    record Line(
            LocalDate from,
            LocalDate to,
            long days,
            BigDecimal base,
            BigDecimal rate,
            BigDecimal amount,
            String source,
            String confidence) {

        static Line of(Segment segment, RateWords words) {
            return new Line(
                    segment.from(),
                    segment.to(),
                    segment.days(),
                    segment.base().amount(),
                    segment.percent(),
                    segment.amount().amount(),
                    words.of(segment.basis(), segment.source(), Locale.getDefault()),
                    segment.confidence().mark());
        }
    }

    static InterestResult of(ClaimStatement statement) {
        var words = new RateWords(Sentences.bundled());
        return new InterestResult(
                statement.principal().amount(),
                statement.interest().amount(),
                statement.indemnity().amount(),
                statement.total().amount(),
                statement.overpaid().amount(),
                statement.interestAccrued().amount(),
                statement.allocations().stream().map(Allotted::of).toList(),
                statement.segments().stream()
                        .map(segment -> Line.of(segment, words))
                        .toList());
    }
}
