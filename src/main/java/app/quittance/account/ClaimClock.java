package app.quittance.account;

import app.quittance.debtor.DebtorKind;
import app.quittance.law.limitation.ClaimKind;
import app.quittance.law.limitation.Interruption;
import app.quittance.law.limitation.Limitation;
import app.quittance.rulebook.Rulebook;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;

/**
 * What bears on the limitation of an invoice still owed: the day it was due, and the days on which payments were allotted to
 * it. Each acknowledges that debt and lets its time run anew (C. civ. 2240); a payment of one invoice acknowledges no other,
 * and one that bounced nothing.
 */
public record ClaimClock(LocalDate dueOn, List<LocalDate> paidOn) {

    public ClaimClock {
        paidOn = List.copyOf(paidOn);
    }

    /** Reads the column {@code clock} of {@code account.api_open_claim}: "2021-06-30 2023-01-12 2024-08-01". */
    public static ClaimClock of(String column) {
        List<LocalDate> days =
                Arrays.stream(column.split(" ")).map(LocalDate::parse).toList();
        return new ClaimClock(days.getFirst(), days.subList(1, days.size()));
    }

    public Limitation limitation(DebtorKind kind, Rulebook rulebook) {
        ClaimKind claim = kind == DebtorKind.CONSUMER ? ClaimKind.B2C : ClaimKind.B2B;
        List<Interruption> payments = paidOn.stream()
                .map(day -> new Interruption(day, Interruption.Kind.ACKNOWLEDGMENT))
                .toList();
        return Limitation.of(claim, dueOn, payments, rulebook);
    }

    /** The limitation that comes first. */
    public static Optional<Limitation> nearest(Collection<ClaimClock> clocks, DebtorKind kind, Rulebook rulebook) {
        return clocks.stream()
                .map(clock -> clock.limitation(kind, rulebook))
                .min(Comparator.comparing(Limitation::deadline));
    }
}
