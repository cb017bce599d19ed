package app.quittance.intake.check;

import app.quittance.casefile.ClaimNotes;
import app.quittance.casefile.DebtorNotes;
import app.quittance.casefile.StagedNotes;
import app.quittance.intake.reading.Amounts;
import app.quittance.intake.reading.Column;
import app.quittance.intake.reading.SourceRow;
import app.quittance.kernel.Iban;
import app.quittance.kernel.Money;
import java.time.LocalDate;
import java.util.Collection;
import java.util.EnumMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** What the client says of a debtor beside the debt. A file without such columns costs nothing. */
final class NotesCheck {

    private static final Set<String> YES = Set.of("oui", "o", "x", "vrai", "yes", "y", "true", "1");
    private static final Set<String> NO = Set.of("non", "n", "faux", "no", "false", "0");
    private static final List<Column> DATES =
            List.of(Column.LAST_REMINDER, Column.FORMAL_NOTICE, Column.INSURER_DECLARATION);

    private final boolean said;
    private final LocalDate today;
    private final Map<Column, Dates> dates = new EnumMap<>(Column.class);
    private final Amounts amounts;

    private NotesCheck(Collection<SourceRow> sample, LocalDate today) {
        this.today = today;
        this.said = sample.stream()
                .findFirst()
                .filter(row -> Column.SAID_AT_PLACEMENT.stream().anyMatch(row.headers()::has))
                .isPresent();
        for (Column column : said ? DATES : List.<Column>of()) {
            String header = sample.iterator().next().headers().title(column);
            dates.put(column, Dates.learn(header, texts(sample, column)));
        }
        this.amounts = Amounts.learn(said ? texts(sample, Column.DEPOSIT) : List.of());
    }

    static NotesCheck learn(Collection<SourceRow> sample, LocalDate today) {
        return new NotesCheck(sample, today);
    }

    private static List<String> texts(Collection<SourceRow> sample, Column column) {
        return sample.stream()
                .map(row -> row.text(column))
                .filter(text -> !text.isEmpty())
                .toList();
    }

    /** Reads what the row says; null where it says nothing. */
    @Nullable
    StagedNotes check(int rowNo, RowFindings row) {
        if (!said) return null;
        var debtor = new DebtorNotes(
                flag(Column.HANDLE_WITH_CARE, row),
                row.text(Column.CONTACT_TO_AVOID),
                flag(Column.DELIVERIES_SUSPENDED, row),
                row.text(Column.CREDIT_INSURER),
                date(Column.INSURER_DECLARATION, row),
                row.text(Column.INSURER_AGREEMENT),
                row.text(Column.GUARANTOR),
                row.text(Column.GUARANTOR_CONTACT));
        var claim = new ClaimNotes(
                past(Column.LAST_REMINDER, row),
                past(Column.FORMAL_NOTICE, row),
                row.text(Column.FACTOR),
                factorIban(row),
                flag(Column.RETENTION_OF_TITLE, row),
                deposit(row));
        return debtor.isEmpty() && claim.isEmpty() ? null : new StagedNotes(rowNo, debtor, claim);
    }

    private static @Nullable Boolean flag(Column column, RowFindings row) {
        String text = row.text(column);
        if (text == null) return null;
        String word = text.toLowerCase(Locale.ROOT);
        if (YES.contains(word)) return true;
        if (!NO.contains(word)) row.refuse(column, "flag.unreadable");
        return false;
    }

    private @Nullable LocalDate past(Column column, RowFindings row) {
        LocalDate date = date(column, row);
        if (date == null || !date.isAfter(today)) return date;
        row.refuse(column, "said.in-future");
        return null;
    }

    private @Nullable LocalDate date(Column column, RowFindings row) {
        String text = row.text(column);
        Dates known = dates.get(column);
        if (text == null || known == null) return null;
        return switch (known.read(text)) {
            case Dates.Reading.Date(LocalDate value) -> value;
            case Dates.Reading.Wrong(String code) -> {
                row.refuse(column, code);
                yield null;
            }
        };
    }

    /** An account that belongs to nobody is paid by nobody. */
    private static @Nullable String factorIban(RowFindings row) {
        String text = row.text(Column.FACTOR_IBAN);
        if (text == null) return null;
        if (row.text(Column.FACTOR) == null) row.refuse(Column.FACTOR, "factor.missing");
        String iban = Iban.of(text).map(Iban::value).orElse(null);
        if (iban == null) row.refuse(Column.FACTOR_IBAN, "iban.wrong");
        return iban;
    }

    private @Nullable Money deposit(RowFindings row) {
        String text = row.text(Column.DEPOSIT);
        if (text == null) return null;
        return switch (amounts.read(text)) {
            case Amounts.Reading.Amount(var value) when value.signum() >= 0 -> Money.euros(value);
            case Amounts.Reading.Amount(var negative) -> {
                row.refuse(Column.DEPOSIT, "deposit.negative");
                yield null;
            }
            case Amounts.Reading.Wrong(String code) -> {
                row.refuse(Column.DEPOSIT, code);
                yield null;
            }
        };
    }
}
