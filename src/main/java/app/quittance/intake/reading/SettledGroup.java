package app.quittance.intake.reading;

import app.quittance.intake.reading.LedgerLines.Line;
import app.quittance.intake.reading.SettledInvoice.Payment;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * The lines of one customer that a ledger matches with each other. Money that came is a payment; credit notes and other
 * entries take off what was to be paid and are none; what was written off stays unpaid. Each goes to the invoice of its
 * amount, else to the oldest. An invoice that was only carried over from the year before is left aside where the books do not
 * say of which day it is.
 */
final class SettledGroup {

    private final List<Line> lines = new ArrayList<>();
    private final List<Invoice> invoices = new ArrayList<>();
    private BigDecimal carried = BigDecimal.ZERO;
    private BigDecimal writtenOff = BigDecimal.ZERO;
    private BigDecimal tooMuch = BigDecimal.ZERO;

    /** An invoice on its way to being settled. */
    private static final class Invoice {

        private final String piece;
        private final LocalDate on;
        private final boolean isDated;
        private BigDecimal amount = BigDecimal.ZERO;
        private BigDecimal open = BigDecimal.ZERO;
        private final List<Payment> payments = new ArrayList<>(1);

        private Invoice(Line line, boolean isDated) {
            this.piece = line.piece().isEmpty() ? "#" + line.number() : line.piece();
            this.on = line.on();
            this.isDated = isDated;
        }

        private void add(BigDecimal more) {
            amount = amount.add(more);
            open = open.add(more);
        }
    }

    /** A credit that is still to be given to invoices. */
    private record Credit(LocalDate on, BigDecimal amount) {}

    void take(Line line) {
        lines.add(line);
    }

    /** The invoices of the group, those of which nothing was to be paid left out. */
    List<SettledInvoice> settle(LedgerEntries entries) {
        var payments = new ArrayList<Credit>();
        var reductions = new ArrayList<Credit>();
        var returns = new ArrayList<Credit>();
        Map<String, Invoice> byPiece = new LinkedHashMap<>();
        for (Line line : lines) {
            boolean money = entries.movesMoney(line);
            if (line.amount().signum() > 0 && money) returns.add(new Credit(line.bookedOn(), line.amount()));
            else if (line.amount().signum() > 0) {
                boolean isDated = !entries.carriesForward(line) || line.on().isBefore(line.bookedOn());
                byPiece.computeIfAbsent(line.piece() + "|" + line.on(), piece -> new Invoice(line, isDated))
                        .add(line.amount());
            } else if (money)
                payments.add(new Credit(line.bookedOn(), line.amount().negate()));
            else if (entries.writesOff(line)) writtenOff = writtenOff.subtract(line.amount());
            else if (line.amount().signum() < 0)
                reductions.add(new Credit(line.on(), line.amount().negate()));
        }
        invoices.addAll(byPiece.values());
        invoices.sort(Comparator.comparing(invoice -> invoice.on));
        takeBack(returns, payments, reductions);
        payments.sort(Comparator.comparing(Credit::on));
        reductions.forEach(this::reduce);
        payments.forEach(this::pay);
        return invoices.stream()
                .filter(invoice -> invoice.isDated && invoice.amount.signum() > 0)
                .map(invoice -> new SettledInvoice(
                        lines.getFirst().account().ofCustomer(),
                        invoice.piece,
                        invoice.on,
                        invoice.amount,
                        invoice.payments))
                .toList();
    }

    /** Money that went back undoes the payment of its amount, else the last ones; what is left of it, a credit note. */
    private void takeBack(List<Credit> returns, List<Credit> payments, List<Credit> reductions) {
        for (Credit each : returns) {
            BigDecimal left = takeFrom(payments, each.amount());
            left = takeFrom(reductions, left);
            carried = carried.add(left);
        }
    }

    private static BigDecimal takeFrom(List<Credit> credits, BigDecimal amount) {
        for (int i = credits.size() - 1; i >= 0; i--) {
            if (credits.get(i).amount().compareTo(amount) != 0) continue;
            credits.remove(i);
            return BigDecimal.ZERO;
        }
        BigDecimal left = amount;
        for (int i = credits.size() - 1; i >= 0 && left.signum() > 0; i--) {
            Credit last = credits.remove(i);
            BigDecimal part = left.min(last.amount());
            left = left.subtract(part);
            if (part.compareTo(last.amount()) < 0) {
                credits.add(i, new Credit(last.on(), last.amount().subtract(part)));
            }
        }
        return left;
    }

    private void reduce(Credit credit) {
        BigDecimal left = credit.amount();
        for (Invoice invoice : inTurn(left)) {
            BigDecimal part = left.min(invoice.open);
            if (part.signum() <= 0) continue;
            invoice.open = invoice.open.subtract(part);
            invoice.amount = invoice.amount.subtract(part);
            left = left.subtract(part);
        }
        tooMuch = tooMuch.add(left);
    }

    private void pay(Credit credit) {
        BigDecimal left = credit.amount();
        for (Invoice invoice : inTurn(left)) {
            BigDecimal part = left.min(invoice.open);
            if (part.signum() <= 0) continue;
            invoice.open = invoice.open.subtract(part);
            invoice.payments.add(new Payment(credit.on(), part));
            left = left.subtract(part);
        }
        tooMuch = tooMuch.add(left);
    }

    private List<Invoice> inTurn(BigDecimal amount) {
        return invoices.stream()
                .filter(invoice -> invoice.open.compareTo(amount) == 0)
                .findFirst()
                .map(List::of)
                .orElse(invoices);
    }

    /** Debits less credits of the group, told from what became of them: the books say the same, to the cent. */
    BigDecimal balance() {
        BigDecimal open = invoices.stream().map(invoice -> invoice.open).reduce(BigDecimal.ZERO, BigDecimal::add);
        return open.add(carried).subtract(writtenOff).subtract(tooMuch);
    }
}
