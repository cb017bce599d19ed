package app.quittance.intake.reading;

import app.quittance.intake.Finding;
import app.quittance.intake.Level;
import app.quittance.intake.WrongFile;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/**
 * An aged balance: what each customer owes, by how long it has been due, with no invoice named. It is shown by its columns.
 * As a debt, a customer's overdue balance is one claim, due since the latest day on which all of it was: no more can be
 * said of it, and two balances of two months can never claim the same money twice.
 */
final class AgedBalance {

    static final String NAME = "aged-balance";

    private static final int FEWEST_AGES = 2;
    private static final String REFERENCE = "Balance âgée";

    private final RawTable table;
    private final Map<Integer, Age> ages = new TreeMap<>();
    private final int nameAt;
    private final int numberAt;
    private final int totalAt;
    private final Optional<LocalDate> asOf;
    private final List<Customer> customers = new ArrayList<>();

    private record Amount(Age age, BigDecimal amount) {}

    private record Customer(String name, String number, List<Amount> amounts, List<Finding> told) {

        BigDecimal sum(boolean due) {
            return amounts.stream()
                    .filter(each -> each.age().isDue() == due)
                    .map(Amount::amount)
                    .reduce(BigDecimal.ZERO, BigDecimal::add);
        }
    }

    private AgedBalance(RawTable table, Map<String, String> mapping) {
        this.table = table;
        List<String> titles = table.titles();
        for (int i = 0; i < titles.size(); i++) {
            int place = i;
            Age.of(titles.get(i)).ifPresent(age -> ages.put(place, age));
        }
        this.totalAt = placeOfTotal(titles);
        this.numberAt = Column.CUSTOMER_NUMBER.placeIn(Headers.translate(titles, mapping));
        this.nameAt = placeOfName(Headers.translate(titles, mapping));
        String said = Headers.canonical(mapping).ofAllRows(Column.INVOICE_DATE);
        this.asOf = said.isEmpty() ? DateInText.last(table.above()) : DateInText.last(List.of(said));
    }

    /** Whether these are the headers of one, and not of a table that names invoices. */
    static boolean is(List<String> titles, Map<String, String> mapping) {
        return ages(titles) >= FEWEST_AGES && Column.INVOICE_REFERENCE.placeIn(Headers.translate(titles, mapping)) < 0;
    }

    /** How many ages the headers name. */
    static long ages(List<String> titles) {
        return titles.stream().filter(title -> Age.of(title).isPresent()).count();
    }

    /** Reads the whole balance: it has a row for each customer. */
    static DebtRows rows(RawTable table, Map<String, String> mapping) {
        try (RawTable closing = table) {
            var balance = new AgedBalance(closing, mapping);
            for (RawTable.Row row = closing.next(); row != null; row = closing.next()) balance.take(row);
            if (balance.customers.isEmpty()) throw new WrongFile("file.no-rows");
            return CanonicalRows.of(NAME, balance.stated(), balance::debts, mapping);
        }
    }

    private static int placeOfTotal(List<String> titles) {
        for (int i = 0; i < titles.size(); i++) {
            String key = Headers.key(titles.get(i));
            if (key.startsWith("total") || key.startsWith("solde")) return i;
        }
        return -1;
    }

    private int placeOfName(List<String> titles) {
        int known = Column.NAME.placeIn(titles);
        if (known >= 0) return known;
        for (int i = 0; i < titles.size(); i++) {
            if (!ages.containsKey(i) && i != totalAt && i != numberAt) return i;
        }
        throw new WrongFile("aged.no-names");
    }

    private void take(RawTable.Row row) {
        var amounts = Amounts.learn(row.cells());
        var read = new ArrayList<Amount>();
        var told = new ArrayList<Finding>();
        ages.forEach((place, age) -> {
            BigDecimal amount = amount(row, place, amounts, told);
            if (amount != null && amount.signum() != 0) read.add(new Amount(age, amount));
        });
        BigDecimal total = totalAt < 0 ? null : amount(row, totalAt, amounts, told);
        var customer = new Customer(cell(row, nameAt), numberAt < 0 ? "" : cell(row, numberAt), read, told);
        BigDecimal sum = customer.sum(true).add(customer.sum(false));
        if (total != null && told.isEmpty() && total.compareTo(sum) != 0) {
            told.add(told("aged.total-differs", Level.WARN, total.toPlainString(), sum.toPlainString()));
        }
        customers.add(customer);
    }

    private @Nullable BigDecimal amount(RawTable.Row row, int place, Amounts amounts, List<Finding> told) {
        String text = cell(row, place);
        if (text.isEmpty()) return null;
        return switch (amounts.read(text)) {
            case Amounts.Reading.Amount(BigDecimal value) -> value;
            case Amounts.Reading.Wrong(String code) -> {
                String header = table.titles().get(place).strip();
                told.add(new Finding(number(), header, code, Level.REFUSE, List.of(), text));
                yield null;
            }
        };
    }

    private static String cell(RawTable.Row row, int place) {
        return place < row.cells().size() ? row.cells().get(place).strip() : "";
    }

    private Finding told(String code, Level level, String... arguments) {
        return new Finding(number(), null, code, level, List.of(arguments), null);
    }

    /** The row of the customer that is being read, in the table that is handed back. */
    private int number() {
        return CanonicalRows.number(customers.size());
    }

    private StatedClaims stated() {
        var claims = new ArrayList<StatedClaim>();
        var findings = new ArrayList<Finding>();
        for (Customer customer : customers) {
            customer.amounts().forEach(each -> claims.add(claim(customer, each)));
            findings.addAll(customer.told());
        }
        findings.add(new Finding(null, null, "aged.no-invoices", Level.WARN, List.of(), null));
        if (asOf.isEmpty()) findings.add(new Finding(null, null, "aged.as-of-asked", Level.WARN, List.of(), null));
        return new StatedClaims(customers.size(), claims, findings);
    }

    private static StatedClaim claim(Customer customer, Amount amount) {
        boolean credit = amount.amount().signum() < 0;
        return new StatedClaim(
                credit ? StatedClaim.Kind.CREDIT_NOTE : StatedClaim.Kind.INVOICE,
                null,
                null,
                null,
                null,
                amount.amount(),
                amount.amount(),
                customer.name(),
                null);
    }

    private List<CanonicalRows.Debt> debts() {
        LocalDate on = asOf.orElseThrow(() -> new WrongFile("aged.as-of-missing"));
        var debts = new ArrayList<CanonicalRows.Debt>();
        for (Customer customer : customers) debts.add(debt(customer, on, CanonicalRows.number(debts.size())));
        return debts;
    }

    private static CanonicalRows.Debt debt(Customer customer, LocalDate on, int row) {
        var cells = new EnumMap<Column, String>(Column.class);
        var told = new ArrayList<>(customer.told());
        BigDecimal due = customer.sum(true).add(customer.sum(false).min(BigDecimal.ZERO));
        cells.put(Column.NAME, customer.name());
        cells.put(Column.CUSTOMER_NUMBER, customer.number());
        cells.put(Column.INVOICE_REFERENCE, REFERENCE);
        if (due.signum() > 0) {
            String since = CanonicalRows.date(dueSince(customer, on));
            cells.put(Column.INVOICE_DATE, since);
            cells.put(Column.DUE_DATE, since);
            cells.put(Column.AMOUNT, CanonicalRows.amount(due));
            told.add(new Finding(row, null, "aged.one-claim", Level.WARN, List.of(), null));
        } else if (told.stream().noneMatch(Finding::refuses)) {
            told.add(new Finding(row, null, "aged.nothing-due", Level.REFUSE, List.of(), null));
        }
        return new CanonicalRows.Debt(cells, told);
    }

    /** The youngest of what is due decides: the rest was due before. */
    private static LocalDate dueSince(Customer customer, LocalDate on) {
        return customer.amounts().stream()
                .filter(each -> each.age().isDue() && each.amount().signum() > 0)
                .map(each -> on.minusDays(each.age().days()))
                .max(Comparator.naturalOrder())
                .orElse(on);
    }
}
