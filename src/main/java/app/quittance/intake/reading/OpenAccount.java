package app.quittance.intake.reading;

import app.quittance.intake.Finding;
import app.quittance.intake.Level;
import app.quittance.intake.reading.LedgerLines.Line;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * What one customer has open in a ledger. Credits that nobody matched with an invoice are set off against the oldest
 * invoices (C. civ. 1342-10), so that no more is claimed of the customer than its balance.
 */
final class OpenAccount {

    private final Map<String, Invoice> invoices = new LinkedHashMap<>();
    private BigDecimal credit = BigDecimal.ZERO;
    private final String number;
    private String name = "";

    /** Opens the account under the number that the books have for the customer. */
    OpenAccount(String number) {
        this.number = number;
    }

    /** All lines of one piece, which may be booked on several. */
    private static final class Invoice {

        private final Line first;
        private BigDecimal amount = BigDecimal.ZERO;

        private Invoice(Line first) {
            this.first = first;
        }
    }

    void take(Line line) {
        if (!line.label().isEmpty()) name = line.label();
        if (line.amount().signum() < 0) {
            credit = credit.subtract(line.amount());
            return;
        }
        String piece = line.piece().isEmpty() ? "#" + line.number() : line.piece();
        Invoice invoice = invoices.computeIfAbsent(piece, ignored -> new Invoice(line));
        invoice.amount = invoice.amount.add(line.amount());
    }

    /** Its invoices as debts, numbered on from a row. */
    List<CanonicalRows.Debt> debts(int firstRow) {
        var debts = new ArrayList<CanonicalRows.Debt>();
        BigDecimal left = credit;
        List<Map.Entry<String, Invoice>> oldestFirst = invoices.entrySet().stream()
                .sorted(Comparator.comparing(each -> each.getValue().first.on()))
                .toList();
        for (Map.Entry<String, Invoice> each : oldestFirst) {
            BigDecimal setOff = left.min(each.getValue().amount);
            left = left.subtract(setOff);
            debts.add(debt(each.getKey(), each.getValue(), setOff, firstRow + debts.size()));
        }
        if (left.signum() > 0) debts.add(creditLeft(left, firstRow + debts.size()));
        return debts;
    }

    private CanonicalRows.Debt debt(String piece, Invoice invoice, BigDecimal setOff, int row) {
        var cells = new EnumMap<Column, String>(Column.class);
        cells.put(Column.INVOICE_REFERENCE, piece);
        cells.put(Column.INVOICE_DATE, CanonicalRows.date(invoice.first.on()));
        cells.put(Column.AMOUNT, CanonicalRows.amount(invoice.amount));
        cells.put(Column.NAME, name);
        cells.put(Column.CUSTOMER_NUMBER, number);
        if (setOff.signum() == 0) return new CanonicalRows.Debt(cells, List.of());
        cells.put(Column.PAID, CanonicalRows.amount(setOff));
        return new CanonicalRows.Debt(cells, List.of(told(row, "fec.set-off", Level.WARN, setOff)));
    }

    /** More was credited than invoiced: the customer owes nothing, and is owed this. */
    private CanonicalRows.Debt creditLeft(BigDecimal left, int row) {
        var cells = new EnumMap<Column, String>(Column.class);
        cells.put(Column.NAME, name);
        cells.put(Column.CUSTOMER_NUMBER, number);
        return new CanonicalRows.Debt(cells, List.of(told(row, "fec.credit-left", Level.REFUSE, left)));
    }

    private static Finding told(int row, String code, Level level, BigDecimal amount) {
        return new Finding(row, null, code, level, List.of(amount.toPlainString()), null);
    }
}
