package app.quittance.scoring.history;

import app.quittance.debtor.HistoryColumn;
import app.quittance.kernel.Refusal;
import de.siegmar.fastcsv.reader.CsvRecord;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Where each column of a payment history stands in one file. Columns that are not ours are passed over. */
final class HistoryColumns {

    private static final List<String> REQUIRED = HistoryColumn.requiredHeaders();
    private static final int LONGEST_FRACTION = 30;
    private static final BigDecimal LARGEST_AMOUNT = new BigDecimal("1e12");

    private final Map<String, Integer> positions;
    private final int width;

    private HistoryColumns(Map<String, Integer> positions, int width) {
        this.positions = positions;
        this.width = width;
    }

    static HistoryColumns of(CsvRecord header) {
        Map<String, Integer> positions = new HashMap<>();
        for (int i = 0; i < header.getFieldCount(); i++) {
            String name = header.getField(i).replace("\uFEFF", "").strip().toLowerCase(Locale.ROOT);
            if (HistoryColumn.ofHeader(name).isPresent() && positions.put(name, i) != null) {
                throw new Refusal("history.column-twice", name);
            }
        }
        for (String name : REQUIRED) {
            if (!positions.containsKey(name)) {
                throw new Refusal("history.column-missing", name, String.join(", ", REQUIRED));
            }
        }
        return new HistoryColumns(positions, header.getFieldCount());
    }

    HistoryRow read(CsvRecord line) {
        if (line.getFieldCount() != width) {
            throw new Refusal("history.row-width", line.getStartingLineNumber(), line.getFieldCount(), width);
        }
        Long paidCents = cents(line, "paid_amount");
        LocalDate paidOn = date(line, "paid_date");
        if (paidOn == null && paidCents != null && paidCents > 0) {
            throw refused(line, "paid_date", "", "history.paid-without-date");
        }
        return new HistoryRow(
                text(line, "client_id"),
                required(line, "debtor_id", text(line, "debtor_id")),
                kind(line),
                required(line, "invoice_id", text(line, "invoice_id")),
                required(line, "amount", cents(line, "amount")),
                text(line, "currency"),
                date(line, "issue_date"),
                required(line, "due_date", date(line, "due_date")),
                paidOn,
                paidCents,
                date(line, "disputed_on"));
    }

    private String text(CsvRecord line, String column) {
        Integer position = positions.get(column);
        return position == null ? "" : line.getField(position).strip();
    }

    private <T> T required(CsvRecord line, String column, @Nullable T value) {
        if (value == null || value.equals("")) {
            throw refused(line, column, "", "history.value-missing");
        }
        return value;
    }

    private PayerKind kind(CsvRecord line) {
        String word = text(line, "debtor_kind");
        return switch (word.toLowerCase(Locale.ROOT)) {
            case "" -> PayerKind.UNKNOWN;
            case "company" -> PayerKind.COMPANY;
            case "consumer" -> PayerKind.CONSUMER;
            default -> throw refused(line, "debtor_kind", word, "history.not-a-kind");
        };
    }

    private @Nullable LocalDate date(CsvRecord line, String column) {
        String value = text(line, column);
        if (value.isEmpty()) {
            return null;
        }
        try {
            LocalDate date = LocalDate.parse(value);
            if (date.getYear() >= 1900 && date.getYear() <= 2999) {
                return date;
            }
        } catch (DateTimeException notIso) {
            throw refused(line, column, value, "history.not-a-date");
        }
        throw refused(line, column, value, "history.not-a-date");
    }

    private @Nullable Long cents(CsvRecord line, String column) {
        String value = text(line, column);
        if (value.isEmpty()) {
            return null;
        }
        BigDecimal amount;
        try {
            amount = new BigDecimal(value);
        } catch (NumberFormatException notANumber) {
            throw refused(line, column, value, "history.not-an-amount");
        }
        if (amount.signum() < 0) {
            throw refused(line, column, value, "history.negative-amount");
        }
        if (Math.abs(amount.scale()) > LONGEST_FRACTION || amount.compareTo(LARGEST_AMOUNT) >= 0) {
            throw refused(line, column, value, "history.not-an-amount");
        }
        return amount.movePointRight(2).setScale(0, RoundingMode.HALF_UP).longValueExact();
    }

    private static Refusal refused(CsvRecord line, String column, String value, String code) {
        return new Refusal(code, line.getStartingLineNumber(), column, value);
    }
}
