package app.quittance.document;

import app.quittance.kernel.Money;
import java.time.LocalDate;
import java.util.Currency;
import java.util.List;

/**
 * What a debtor owes a creditor at a date: the principal invoice by invoice, and every other element apart (CPCE R.124-4,
 * 3°). Its total is the sum of its lines, never a figure of its own.
 *
 * @param basis why it is owed: "fourniture de matériaux de construction, bons de commande n° 812 et 840"
 * @param asOf the date of the statement it was taken from
 * @param movements payments and credit notes; may be left empty in a letter
 * @param segments the derivation of interest; may be left empty in a letter
 */
public record Debt(
        Party creditor,
        String basis,
        LocalDate asOf,
        Currency currency,
        List<InvoiceLine> invoices,
        List<AmountLine> lines,
        List<Movement> movements,
        List<InterestSegment> segments) {

    public Debt {
        invoices = List.copyOf(invoices);
        lines = List.copyOf(lines);
        movements = List.copyOf(movements);
        segments = List.copyOf(segments);
    }

    /** What is left of the invoices. */
    public Money principal() {
        return Money.sum(invoices.stream().map(InvoiceLine::outstanding).toList(), currency);
    }

    /** Penalties and interest of every nature. */
    public Money interest() {
        return sum(true);
    }

    /** Indemnities, contractual sums and costs: what is neither principal nor interest. */
    public Money accessories() {
        return sum(false);
    }

    public Money total() {
        return principal().plus(interest()).plus(accessories());
    }

    private Money sum(boolean interest) {
        return Money.sum(
                lines.stream()
                        .filter(line -> line.nature().isInterest() == interest)
                        .map(AmountLine::amount)
                        .toList(),
                currency);
    }
}
