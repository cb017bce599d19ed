package app.quittance.intake.check;

import app.quittance.intake.reading.Amounts;
import app.quittance.intake.reading.Column;
import app.quittance.intake.reading.SourceRow;
import java.math.BigDecimal;
import java.util.Collection;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** What was invoiced and what of it was paid, from whichever two of three columns a file has: amount, paid, still open. */
final class ClaimAmounts {

    private final Amounts amounts;

    private ClaimAmounts(Amounts amounts) {
        this.amounts = amounts;
    }

    static ClaimAmounts learn(Collection<SourceRow> sample) {
        return new ClaimAmounts(Amounts.learn(Stream.of(Column.AMOUNT, Column.PAID, Column.OUTSTANDING)
                .flatMap(column -> sample.stream().map(row -> row.text(column)))
                .filter(text -> !text.isEmpty())
                .toList()));
    }

    /** The two figures of a claim. */
    record Figures(BigDecimal amount, BigDecimal paid) {}

    /** Reads a row; null where something that it needs is missing or wrong. */
    @Nullable
    Figures read(RowFindings row) {
        if (row.text(Column.AMOUNT) == null && row.text(Column.OUTSTANDING) != null) return fromWhatIsOpen(row);
        BigDecimal amount = notACredit(Column.AMOUNT, row);
        BigDecimal open = row.text(Column.OUTSTANDING) == null ? null : number(Column.OUTSTANDING, row);
        boolean paidFollows = row.text(Column.PAID) == null && open != null;
        BigDecimal paid = paidFollows && amount != null ? amount.subtract(open) : paid(row);
        if (amount == null || paid == null) return null;
        if (amount.signum() <= 0) return new Figures(amount, BigDecimal.ZERO);
        Column said = paidFollows ? Column.OUTSTANDING : Column.PAID;
        if (paid.signum() < 0) row.refuse(said, paidFollows ? "outstanding.exceeds-amount" : "paid.negative");
        else if (paid.compareTo(amount) > 0)
            row.refuse(said, paidFollows ? "outstanding.negative" : "paid.exceeds-amount");
        else if (paid.compareTo(amount) == 0) row.refuse(said, CheckedRow.NOTHING_LEFT);
        else if (open != null && amount.subtract(paid).compareTo(open) != 0) {
            row.refuse(Column.OUTSTANDING, "amounts.disagree", row.title(Column.AMOUNT), row.title(Column.PAID));
        }
        return new Figures(amount, paid);
    }

    /** Some software tells nothing of an invoice but what is open of it. */
    private @Nullable Figures fromWhatIsOpen(RowFindings row) {
        BigDecimal open = notZero(Column.OUTSTANDING, row);
        BigDecimal paid = paid(row);
        if (open == null || paid == null) return null;
        if (open.signum() < 0) return new Figures(open, BigDecimal.ZERO);
        if (paid.signum() < 0) row.refuse(Column.PAID, "paid.negative");
        return new Figures(open.add(paid), paid);
    }

    private @Nullable BigDecimal paid(RowFindings row) {
        return row.text(Column.PAID) == null ? BigDecimal.ZERO : number(Column.PAID, row);
    }

    private @Nullable BigDecimal notZero(Column column, RowFindings row) {
        BigDecimal amount = notACredit(column, row);
        return amount == null || amount.signum() == 0 ? null : amount;
    }

    /**
     * A credit is told apart, for it is no debt, and shown by who only looks at the file. Zero is refused as well, but of an
     * invoice that was handed over before it says something.
     */
    private @Nullable BigDecimal notACredit(Column column, RowFindings row) {
        BigDecimal amount = number(column, row);
        if (amount == null || amount.signum() > 0) return amount;
        row.refuse(column, amount.signum() < 0 ? CheckedRow.CREDIT : CheckedRow.NOTHING_DUE);
        return amount;
    }

    private @Nullable BigDecimal number(Column column, RowFindings row) {
        String text = ClaimCheck.required(column, row);
        if (text == null) return null;
        return switch (amounts.read(text)) {
            case Amounts.Reading.Amount(BigDecimal value) -> value;
            case Amounts.Reading.Wrong(String code) -> {
                row.refuse(column, code);
                yield null;
            }
        };
    }
}
