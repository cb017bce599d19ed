package app.quittance.intake.reading;

import app.quittance.intake.Finding;
import app.quittance.intake.Level;
import app.quittance.intake.WrongFile;
import app.quittance.intake.reading.LedgerLines.Line;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * The customers' accounts (411) of a ledger. A line that no lettering matches is a claim: of the agency's client where it is
 * a debit, of the customer where it is a credit, so that a customer's claims sum to what is unlettered. Lettered lines are
 * settled in the eyes of who keeps the books; where a group of them does not come to zero, that is told.
 */
final class CustomerLedger {

    private static final String EURO = "EUR";

    private record Group(Line.Account account, String lettering) {}

    private final List<StatedClaim> claims = new ArrayList<>();
    private final Map<Line.Account, OpenAccount> open = new LinkedHashMap<>();
    private final Map<Group, BigDecimal> lettered = new HashMap<>();
    private final Map<Group, SettledGroup> settled = new LinkedHashMap<>();
    private final LedgerEntries entries = new LedgerEntries();
    private int lines;

    void take(Line line) {
        entries.take(line);
        if (!line.account().isOfCustomer()) return;
        lines++;
        if (!line.lettering().isEmpty()) {
            var group = new Group(line.account(), line.lettering());
            lettered.merge(group, line.amount(), BigDecimal::add);
            settled.computeIfAbsent(group, ignored -> new SettledGroup()).take(line);
        } else if (line.amount().signum() != 0) {
            claims.add(claim(line));
            open.computeIfAbsent(line.account(), account -> new OpenAccount(account.ofCustomer()))
                    .take(line);
        }
    }

    /** A credit is what the books call it: a payment or a credit note that nothing was matched with. */
    private static StatedClaim claim(Line line) {
        boolean credit = line.amount().signum() < 0;
        return new StatedClaim(
                credit ? StatedClaim.Kind.CREDIT_NOTE : StatedClaim.Kind.INVOICE,
                orNull(line.piece()),
                line.on(),
                null,
                EURO,
                line.amount(),
                line.amount(),
                orNull(line.label()),
                null);
    }

    private static @Nullable String orNull(String text) {
        return text.isEmpty() ? null : text;
    }

    /** What is open, as debts, account by account. Who keeps one account for all customers must tell them apart. */
    List<CanonicalRows.Debt> debts() {
        if (open.isEmpty() && settled.isEmpty()) throw new WrongFile("fec.nothing-open");
        for (Line.Account account : open.keySet()) {
            if (account.isOfAllCustomers()) throw new WrongFile("fec.customers-together", account.number());
        }
        var debts = new ArrayList<CanonicalRows.Debt>();
        open.values().forEach(account -> debts.addAll(account.debts(CanonicalRows.number(debts.size()))));
        return debts;
    }

    /**
     * What is settled, as invoices of the past, once all lines are read. A piece that is matched in several parts is one
     * invoice; what stands in the account of all customers is nobody's.
     */
    List<SettledInvoice> past() {
        Map<List<Object>, SettledInvoice> past = new LinkedHashMap<>();
        settled.forEach((group, lines) -> {
            if (group.account().isOfAllCustomers()) return;
            for (SettledInvoice each : lines.settle(entries)) {
                past.merge(List.of(each.customerNumber(), each.piece(), each.on()), each, SettledInvoice::with);
            }
        });
        return numbered(past.values());
    }

    /** A piece number that stands for invoices of several days is told apart by the day. */
    private static List<SettledInvoice> numbered(Collection<SettledInvoice> invoices) {
        var days = new HashMap<List<String>, LocalDate>();
        return invoices.stream()
                .map(each -> {
                    LocalDate first = days.putIfAbsent(List.of(each.customerNumber(), each.piece()), each.on());
                    return first == null ? each : each.under(each.piece() + " " + each.on());
                })
                .toList();
    }

    StatedClaims stated(int rows) {
        if (rows == 0) throw new WrongFile("file.no-rows");
        if (lines == 0) throw new WrongFile("fec.no-customers");
        var findings = new ArrayList<Finding>();
        if (!claims.isEmpty()) findings.add(warning("fec.due-dates-missing"));
        List<BigDecimal> uneven =
                lettered.values().stream().filter(sum -> sum.signum() != 0).toList();
        if (!uneven.isEmpty()) {
            String left =
                    uneven.stream().reduce(BigDecimal.ZERO, BigDecimal::add).toPlainString();
            findings.add(warning("fec.lettering-uneven", Integer.toString(uneven.size()), left));
        }
        return new StatedClaims(rows, claims, findings);
    }

    private static Finding warning(String code, String... arguments) {
        return new Finding(null, null, code, Level.WARN, List.of(arguments), null);
    }
}
