package app.quittance.remittance;

import app.quittance.account.ClientMoney;
import app.quittance.kernel.ClientId;
import app.quittance.kernel.Money;
import app.quittance.ledger.LedgerAccount;
import app.quittance.ledger.Posting;
import app.quittance.ledger.Subject;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Currency;
import java.util.List;
import java.util.function.Function;

/**
 * What is settled with a client for a period: the commission of each case on all that was recovered, whoever received it, and
 * VAT once on their sum, retained from what the agency holds. What that does not cover is carried over, and retained first the
 * next time. Pure.
 *
 * @param brought zero, or below it what the client still owed from before
 * @param payable what goes to the client: nothing while it owes
 */
record Settlement(List<Line> lines, Money brought, Money commission, Money vat, Money payable, List<Flow> flows) {

    /** A case with the commission on what was recovered; below zero where that was taken back. */
    record Line(Received received, Money commission) {}

    /** An amount on its way between two accounts of the client. */
    record Flow(LedgerAccount from, LedgerAccount to, Money amount) {}

    /**
     * Where the client's accounts stand before.
     *
     * @param held without the period's own: below zero where something was taken back that had been passed on
     * @param feesDue what the client owes of fees and VAT, not below zero
     */
    record Before(Money held, Money feesDue) {}

    /** Frozen in the remittance, whatever the mandate and the rulebook say later; both in per cent. */
    record Terms(BigDecimal commissionPercent, BigDecimal vatPercent) {}

    static Settlement of(Before before, List<Received> received, Terms terms) {
        Currency currency = before.held().currency();
        List<Line> lines = received.stream()
                .map(each -> new Line(each, percent(each.recovered(), terms.commissionPercent())))
                .toList();
        Money commission = Money.sum(lines.stream().map(Line::commission).toList(), currency);
        Money vat = percent(commission, terms.vatPercent());
        var pouring = new Pouring(before.held().plus(sum(lines, Received::byAgency, currency)));
        pouring.giveBack(RemittanceChart.FEES, commission);
        pouring.giveBack(RemittanceChart.VAT, vat);
        pouring.retain(RemittanceChart.FEES_DUE, before.feesDue().min(pouring.available()));
        pouring.charge(RemittanceChart.FEES, commission);
        pouring.charge(RemittanceChart.VAT, vat);
        Money payable = pouring.available();
        pouring.retain(RemittanceChart.OWED_TO_CLIENT, payable);
        Money brought = before.held().minus(before.feesDue());
        return new Settlement(lines, brought, commission, vat, payable, List.copyOf(pouring.flows));
    }

    Money byAgency() {
        return sum(lines, Received::byAgency, vat.currency());
    }

    Money directly() {
        return sum(lines, Received::directly, vat.currency());
    }

    List<Posting> postings(ClientId client, LocalDate on) {
        var subject = new Subject(client, null, null);
        return flows.stream()
                .map(flow -> new Posting(flow.from(), flow.to(), flow.amount(), subject, on))
                .toList();
    }

    /** Rounded half away from zero, so that what is taken back weighs as much as what had come. */
    private static Money percent(Money base, BigDecimal percent) {
        return Money.rounded(base.amount().multiply(percent).movePointLeft(2), base.currency());
    }

    private static Money sum(List<Line> lines, Function<Received, Money> part, Currency currency) {
        return Money.sum(lines.stream().map(line -> part.apply(line.received())).toList(), currency);
    }

    /** Takes what is held apart, in order. */
    private static final class Pouring {

        private final List<Flow> flows = new ArrayList<>();
        private final Money none;
        private Money held;

        private Pouring(Money held) {
            this.held = held;
            this.none = Money.zero(held.currency());
        }

        /** What is there to take from; nothing while less than nothing is held. */
        private Money available() {
            return held.isNegative() ? none : held;
        }

        private void retain(LedgerAccount to, Money amount) {
            flow(ClientMoney.HELD, to, amount);
            held = held.minus(amount);
        }

        /** Of what was charged on money that was taken back. */
        private void giveBack(LedgerAccount from, Money charged) {
            if (!charged.isNegative()) return;
            flow(from, ClientMoney.HELD, charged.negate());
            held = held.minus(charged);
        }

        private void charge(LedgerAccount to, Money charged) {
            if (!charged.isPositive()) return;
            Money covered = charged.min(available());
            retain(to, covered);
            flow(RemittanceChart.FEES_DUE, to, charged.minus(covered));
        }

        private void flow(LedgerAccount from, LedgerAccount to, Money amount) {
            if (amount.isPositive()) flows.add(new Flow(from, to, amount));
        }
    }
}
