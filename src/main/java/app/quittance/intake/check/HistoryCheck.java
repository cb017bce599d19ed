package app.quittance.intake.check;

import app.quittance.debtor.DebtorKind;
import app.quittance.debtor.HistoryColumn;
import app.quittance.debtor.PastRow;
import app.quittance.intake.Finding;
import app.quittance.intake.Level;
import app.quittance.intake.WrongFile;
import app.quittance.intake.reading.Amounts;
import app.quittance.intake.reading.HistoryRows;
import app.quittance.intake.reading.SourceRow;
import app.quittance.intake.reading.StatedClaim;
import app.quittance.kernel.Money;
import app.quittance.platform.FormulaCell;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Checks the rows of a payment history. A row with a single refusal is not taken; what contradicts other rows is found later. */
public final class HistoryCheck {

    private static final int LONGEST_KEY = 100;
    private static final List<HistoryColumn> DATES = List.of(
            HistoryColumn.ISSUE_DATE, HistoryColumn.DUE_DATE, HistoryColumn.PAID_DATE, HistoryColumn.DISPUTED_ON);

    private final HistoryRows file;
    private final LocalDate today;
    private final Map<HistoryColumn, Dates> dates;
    private final Amounts amounts;
    private @Nullable String creditor;

    private HistoryCheck(HistoryRows file, LocalDate today, Map<HistoryColumn, Dates> dates, Amounts amounts) {
        this.file = file;
        this.today = today;
        this.dates = dates;
        this.amounts = amounts;
    }

    /** Learns from some rows of the file how its dates and amounts are written. */
    public static HistoryCheck learn(HistoryRows file, Collection<SourceRow> sample, LocalDate today) {
        var dates = new EnumMap<HistoryColumn, Dates>(HistoryColumn.class);
        for (HistoryColumn column : DATES) {
            dates.put(
                    column,
                    Dates.learn(file.title(column), texts(file, sample, column).toList()));
        }
        Amounts amounts = Amounts.learn(
                Stream.concat(texts(file, sample, HistoryColumn.AMOUNT), texts(file, sample, HistoryColumn.PAID_AMOUNT))
                        .toList());
        return new HistoryCheck(file, today, dates, amounts);
    }

    private static Stream<String> texts(HistoryRows file, Collection<SourceRow> sample, HistoryColumn column) {
        return sample.stream().map(row -> file.text(row, column)).filter(text -> !text.isEmpty());
    }

    /**
     * A row and what was found in it.
     *
     * @param past what may be taken; null: the row is refused
     */
    public record CheckedPast(SourceRow source, @Nullable PastRow past, List<Finding> findings) {}

    /** Checks a row; the rows are to come in their order. */
    public CheckedPast check(SourceRow row) {
        var checking = new Checking(row);
        PastRow past = checking.read();
        boolean refused = checking.findings.stream().anyMatch(Finding::refuses);
        return new CheckedPast(row, refused ? null : past, checking.findings);
    }

    /** The customers of two companies may have the same numbers: a file tells of one company's. */
    private void refuseSecondCreditor(String told) {
        if (told.isEmpty()) return;
        if (creditor == null) creditor = told;
        else if (!creditor.equals(told)) throw new WrongFile("history.several-clients", creditor, told);
    }

    /** What is found in one row. */
    private final class Checking {

        private final SourceRow row;
        private final List<Finding> findings = new ArrayList<>(0);

        private Checking(SourceRow row) {
            this.row = row;
        }

        private @Nullable PastRow read() {
            if (!checkCells()) return null;
            refuseSecondCreditor(text(HistoryColumn.CLIENT_ID));
            String customer = key(HistoryColumn.DEBTOR_ID);
            String invoice = key(HistoryColumn.INVOICE_ID);
            Optional<DebtorKind> kind = kind();
            BigDecimal amount = amount(HistoryColumn.AMOUNT);
            if (amount != null && amount.signum() <= 0) refuse(HistoryColumn.AMOUNT, "amount.not-positive");
            checkCurrency();
            LocalDate issuedOn = notInFuture(HistoryColumn.ISSUE_DATE, "invoice.in-future");
            LocalDate dueOn = required(HistoryColumn.DUE_DATE) ? date(HistoryColumn.DUE_DATE) : null;
            if (isBefore(dueOn, issuedOn)) refuse(HistoryColumn.DUE_DATE, "due.before-invoice");
            LocalDate disputedOn = notInFuture(HistoryColumn.DISPUTED_ON, "history.in-future");
            if (isBefore(disputedOn, issuedOn)) warn(HistoryColumn.DISPUTED_ON, "history.before-issue");
            Optional<PastRow.Payment> payment = payment(amount, issuedOn);
            if (customer == null || invoice == null || amount == null || dueOn == null) return null;
            if (findings.stream().anyMatch(Finding::refuses)) return null;
            return new PastRow(
                    row.number(),
                    customer,
                    kind,
                    invoice,
                    Money.euros(amount),
                    Optional.ofNullable(issuedOn),
                    dueOn,
                    false,
                    Optional.ofNullable(disputedOn),
                    payment);
        }

        private Optional<PastRow.Payment> payment(@Nullable BigDecimal amount, @Nullable LocalDate issuedOn) {
            BigDecimal paid = text(HistoryColumn.PAID_AMOUNT).isEmpty() ? null : amount(HistoryColumn.PAID_AMOUNT);
            LocalDate paidOn = notInFuture(HistoryColumn.PAID_DATE, "history.in-future");
            if (paid != null && paid.signum() < 0) refuse(HistoryColumn.PAID_AMOUNT, "paid.negative");
            if (paid != null
                    && paid.signum() > 0
                    && text(HistoryColumn.PAID_DATE).isEmpty()) {
                refuse(HistoryColumn.PAID_DATE, "history.paid-without-date");
            }
            if (isBefore(paidOn, issuedOn)) warn(HistoryColumn.PAID_DATE, "history.before-issue");
            if (paid != null && amount != null && paid.compareTo(amount) > 0) {
                warn(HistoryColumn.PAID_AMOUNT, "history.overpaid");
            }
            if (paidOn == null || (paid != null && paid.signum() <= 0)) return Optional.empty();
            return Optional.of(
                    new PastRow.Payment(paidOn, Optional.ofNullable(paid).map(Money::euros)));
        }

        private boolean checkCells() {
            for (int i = 0; i < row.cells().size(); i++) {
                String cell = row.cells().get(i);
                if (FormulaCell.is(cell)) {
                    add(row.headers().title(i), "cell.formula", Level.REFUSE, cell.strip());
                } else if (i >= row.headers().width() && !cell.isBlank()) {
                    add(
                            null,
                            "row.too-many-cells",
                            Level.REFUSE,
                            cell.strip(),
                            Integer.toString(row.cells().size()),
                            Integer.toString(row.headers().width()));
                }
            }
            return findings.isEmpty();
        }

        private @Nullable String key(HistoryColumn column) {
            if (!required(column)) return null;
            if (text(column).length() > LONGEST_KEY) refuse(column, "cell.too-long", Integer.toString(LONGEST_KEY));
            return text(column);
        }

        /** Who pays for a trade counts as a company; a history knows no more than these two. */
        private Optional<DebtorKind> kind() {
            String word = text(HistoryColumn.DEBTOR_KIND);
            Optional<DebtorKind> kind = DebtorKind.of(word);
            if (kind.isEmpty() && !word.isEmpty()) refuse(HistoryColumn.DEBTOR_KIND, "history.kind-unknown");
            return kind.map(each -> each == DebtorKind.CONSUMER ? DebtorKind.CONSUMER : DebtorKind.COMPANY);
        }

        private void checkCurrency() {
            String currency = text(HistoryColumn.CURRENCY);
            if (!currency.isEmpty() && !ClaimCheck.isEuro(currency)) {
                refuse(HistoryColumn.CURRENCY, StatedClaim.CURRENCY_NOT_HANDLED);
            }
        }

        private @Nullable BigDecimal amount(HistoryColumn column) {
            if (!required(column)) return null;
            return switch (amounts.read(text(column))) {
                case Amounts.Reading.Amount(BigDecimal value) -> value;
                case Amounts.Reading.Wrong(String code) -> {
                    refuse(column, code);
                    yield null;
                }
            };
        }

        private @Nullable LocalDate notInFuture(HistoryColumn column, String code) {
            LocalDate date = text(column).isEmpty() ? null : date(column);
            if (date != null && date.isAfter(today)) refuse(column, code);
            return date;
        }

        private @Nullable LocalDate date(HistoryColumn column) {
            return switch (Objects.requireNonNull(dates.get(column)).read(text(column))) {
                case Dates.Reading.Date(LocalDate value) -> value;
                case Dates.Reading.Wrong(String code) -> {
                    refuse(column, code);
                    yield null;
                }
            };
        }

        private static boolean isBefore(@Nullable LocalDate one, @Nullable LocalDate other) {
            return one != null && other != null && one.isBefore(other);
        }

        private boolean required(HistoryColumn column) {
            if (!text(column).isEmpty()) return true;
            refuse(column, "cell.missing");
            return false;
        }

        private String text(HistoryColumn column) {
            return file.text(row, column);
        }

        private void refuse(HistoryColumn column, String code, String... arguments) {
            add(file.title(column), code, Level.REFUSE, text(column), arguments);
        }

        private void warn(HistoryColumn column, String code) {
            add(file.title(column), code, Level.WARN, text(column));
        }

        private void add(@Nullable String header, String code, Level level, String value, String... arguments) {
            findings.add(
                    new Finding(row.number(), header, code, level, List.of(arguments), value.isEmpty() ? null : value));
        }
    }
}
