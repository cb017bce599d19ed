package app.quittance.intake.check;

import app.quittance.casefile.StagedClaim;
import app.quittance.debtor.DebtorKind;
import app.quittance.intake.reading.Column;
import app.quittance.intake.reading.SourceRow;
import app.quittance.intake.reading.StatedClaim;
import app.quittance.kernel.Money;
import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** What is owed: reference, dates, amounts, currency, and whether it is time-barred. */
final class ClaimCheck {

    private static final Set<String> EURO = Set.of("EUR", "€", "EURO", "EUROS");

    private final CheckTerms terms;
    private final Dates invoiceDates;
    private final Dates dueDates;
    private final Dates useDates;
    private final ClaimAmounts amounts;

    private ClaimCheck(CheckTerms terms, Dates invoiceDates, Dates dueDates, Dates useDates, ClaimAmounts amounts) {
        this.terms = terms;
        this.invoiceDates = invoiceDates;
        this.dueDates = dueDates;
        this.useDates = useDates;
        this.amounts = amounts;
    }

    static ClaimCheck learn(Collection<SourceRow> sample, CheckTerms terms) {
        return new ClaimCheck(
                terms,
                dates(sample, Column.INVOICE_DATE),
                dates(sample, Column.DUE_DATE),
                dates(sample, Column.CONSUMPTION_END),
                ClaimAmounts.learn(sample));
    }

    private static Dates dates(Collection<SourceRow> sample, Column column) {
        String header = sample.stream()
                .findFirst()
                .map(row -> row.headers().title(column))
                .orElse(column.french());
        return Dates.learn(header, texts(sample, column));
    }

    private static List<String> texts(Collection<SourceRow> sample, Column column) {
        return sample.stream()
                .map(row -> row.text(column))
                .filter(text -> !text.isEmpty())
                .toList();
    }

    /**
     * Reads the claim of a row.
     *
     * @param debtor whose limitation applies; null where the row does not say
     * @return null where something that it needs is missing or wrong
     */
    @Nullable
    StagedClaim check(int rowNo, @Nullable DebtorKind debtor, RowFindings row) {
        String reference = required(Column.INVOICE_REFERENCE, row);
        LocalDate invoicedOn = invoicedOn(row);
        LocalDate dueOn = dueOn(invoicedOn, row);
        ClaimAmounts.Figures figures = amounts.read(row);
        checkCurrency(row);
        checkUse(debtor, invoicedOn, row);
        checkCover(debtor, figures, row);
        if (reference == null || invoicedOn == null || dueOn == null || figures == null) return null;
        boolean limited = debtor != null && terms.limitations().expired(debtor, dueOn);
        if (limited) row.warn(Column.DUE_DATE, "claim.limited");
        return new StagedClaim(
                rowNo,
                reference,
                invoicedOn,
                dueOn,
                Money.euros(figures.amount()),
                Money.euros(figures.paid()),
                row.text(Column.BASIS),
                limited,
                row.text(Column.AMOUNT) == null);
    }

    /** The agency acts for a claim only where its agreement with the client covers it (CPCE R.124-3). */
    private void checkCover(@Nullable DebtorKind debtor, ClaimAmounts.@Nullable Figures figures, RowFindings row) {
        if (debtor == DebtorKind.CONSUMER && !terms.cover().consumers()) {
            row.refuse(Column.DEBTOR_KIND, "mandate.business-only");
        }
        Money least = terms.cover().leastClaim().orElse(null);
        // Nought is a claim withdrawn, which needs no mandate.
        if (least == null || figures == null || figures.amount().signum() == 0) return;
        if (figures.amount().compareTo(least.amount()) < 0) {
            row.refuse(Column.AMOUNT, "mandate.too-small", least.amount().toPlainString());
        }
    }

    static @Nullable String required(Column column, RowFindings row) {
        String text = row.text(column);
        if (text == null) row.refuse(column, "cell.missing");
        return text;
    }

    private @Nullable LocalDate invoicedOn(RowFindings row) {
        String text = required(Column.INVOICE_DATE, row);
        LocalDate date = text == null ? null : date(invoiceDates, text, Column.INVOICE_DATE, row);
        if (date == null || !date.isAfter(terms.today())) return date;
        row.refuse(Column.INVOICE_DATE, "invoice.in-future");
        return null;
    }

    /** The due date; where the client names none, the mandate's terms apply. */
    private @Nullable LocalDate dueOn(@Nullable LocalDate invoicedOn, RowFindings row) {
        // A credit note falls due on no day.
        if (row.text(Column.CREDITED_INVOICE) != null) return invoicedOn;
        String text = row.text(Column.DUE_DATE);
        if (text == null) return dueByMandate(invoicedOn, row);
        LocalDate date = date(dueDates, text, Column.DUE_DATE, row);
        if (date == null) return null;
        if (invoicedOn != null && date.isBefore(invoicedOn)) {
            row.refuse(Column.DUE_DATE, "due.before-invoice");
            return null;
        }
        if (date.isAfter(terms.today())) row.warn(Column.DUE_DATE, "due.not-yet");
        return date;
    }

    /** Without a mandate the invoice counts as due at once, and its row says that the due date is missing. */
    private @Nullable LocalDate dueByMandate(@Nullable LocalDate invoicedOn, RowFindings row) {
        Integer days = terms.paymentTermsDays();
        if (days == null) row.warn(Column.DUE_DATE, "due.missing");
        else row.warn(Column.DUE_DATE, "due.missing", days.toString());
        return invoicedOn == null || days == null ? invoicedOn : invoicedOn.plusDays(days);
    }

    /** Energy: what a consumer used too long before the bill is not owed (C. consom. L.224-11). */
    private void checkUse(@Nullable DebtorKind debtor, @Nullable LocalDate invoicedOn, RowFindings row) {
        String text = row.text(Column.CONSUMPTION_END);
        LocalDate usedUntil = text == null ? null : date(useDates, text, Column.CONSUMPTION_END, row);
        if (debtor == null || invoicedOn == null || usedUntil == null) return;
        if (terms.limitations().billedTooLate(debtor, invoicedOn, usedUntil)) {
            row.refuse(Column.CONSUMPTION_END, "energy.billed-too-late");
        }
    }

    private static @Nullable LocalDate date(Dates dates, String text, Column column, RowFindings row) {
        return switch (dates.read(text)) {
            case Dates.Reading.Date(LocalDate value) -> value;
            case Dates.Reading.Wrong(String code) -> {
                row.refuse(column, code);
                yield null;
            }
        };
    }

    static boolean isEuro(String currency) {
        return EURO.contains(currency.toUpperCase(Locale.ROOT));
    }

    private static void checkCurrency(RowFindings row) {
        String currency = row.text(Column.CURRENCY);
        if (currency != null && !isEuro(currency)) {
            row.refuse(Column.CURRENCY, StatedClaim.CURRENCY_NOT_HANDLED);
        }
    }
}
