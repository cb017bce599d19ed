package app.quittance.account.life;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * Something that happens on a case. Claims and movements have names ("F1", "P2"), so that a tale from which one line was
 * taken still means what it meant. Amounts are cents, rates hundredths of a per cent.
 */
public sealed interface Operation {

    /** A claim is handed over. */
    record Entrust(
            String claim, long cents, long paidBefore, LocalDate invoicedOn, LocalDate dueOn, LocalDate entrustedOn)
            implements Operation {}

    /** Money comes; {@code claim} is the one that the debtor named, if any. */
    record Pay(
            String name,
            long cents,
            boolean toAgency,
            LocalDate on,
            @Nullable String claim) implements Operation {}

    /** The bank takes a payment back. */
    record Bounce(String payment, LocalDate on) implements Operation {}

    record Credit(String name, long cents, String claim, LocalDate on) implements Operation {}

    /** Part of a component is given up, on one claim or on all. */
    record Waive(
            String name,
            long cents,
            Part part,
            LocalDate on,
            @Nullable String claim) implements Operation {}

    /** A payment, a credit note, a waiver or a refund turns out to have been a mistake: no bank took anything back. */
    record TakeBack(String name, LocalDate on) implements Operation {}

    /** What the debtor left with the agency beyond its debt goes back to it. */
    record Refund(String name, long cents, LocalDate on) implements Operation {}

    /** Costs that the debtor bears, once there is a title. */
    record Charge(String name, long cents, LocalDate on) implements Operation {}

    /** A decision that is enforceable from a day: left unpaid, it raises the legal rate two months later. */
    record Title(LocalDate on) implements Operation {}

    /** The formal notice was first presented on this day; said again, it corrects the day. */
    record Notice(LocalDate on) implements Operation {}

    /** Proceedings stop interest from a day, until another or for good. */
    record Freeze(LocalDate from, @Nullable LocalDate until) implements Operation {}

    /** The agency corrects or adds a row of a reference rate. */
    record Correct(Reference reference, long rate, LocalDate from) implements Operation {}

    /** The rate of the creditor's terms. */
    record Agree(long rate) implements Operation {}
}
