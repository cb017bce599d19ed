package app.quittance.account;

import app.quittance.account.Life.EntrustedClaim;
import app.quittance.ledger.LedgerAccount;
import app.quittance.ledger.LedgerAccount.Sign;
import app.quittance.ledger.Posting;
import app.quittance.ledger.Subject;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** The books of one case in memory, kept as {@link CasePostings} keeps them: what differs is reversed and posted anew. */
final class CaseBooks {

    private final Program program;
    private final Map<MovementId, List<Posting>> standing = new HashMap<>();
    private final Set<Object> once = new HashSet<>();
    private final Map<Place, TreeMap<LocalDate, Long>> accounts = new HashMap<>();

    /** An account for one claim, or for the case. */
    private record Place(LedgerAccount account, @Nullable UUID claim) {}

    CaseBooks(Program program) {
        this.program = program;
    }

    /** Posts what differs, and what is new; money entered by mistake never lay on the account. */
    void follow(Life life, Calculation calculation, Set<MovementId> mistaken) {
        for (EntrustedClaim claim : life.claims()) {
            if (once.add(claim.id()) && claim.principal().isPositive()) open(life, claim);
        }
        Map<MovementId, List<Posting>> wanted = new HashMap<>();
        program.postings(life, calculation).forEach((movement, postings) -> {
            if (!postings.isEmpty()) wanted.put(movement.id(), postings);
        });
        standing.entrySet().removeIf(act -> {
            boolean differs = !act.getValue().equals(wanted.get(act.getKey()));
            if (differs) act.getValue().forEach(posting -> post(posting, -1));
            return differs;
        });
        wanted.forEach((id, postings) -> {
            if (standing.putIfAbsent(id, postings) == null) postings.forEach(posting -> post(posting, 1));
        });
        for (BookedMovement movement : life.movements()) {
            boolean takenBack = !movement.counts() && movement.isHeldByAgency() && !mistaken.contains(movement.id());
            if (takenBack && once.add(movement.id())) {
                PostingRules.uncleared(life, movement).forEach(posting -> post(posting, 1));
            }
        }
    }

    private void open(Life life, EntrustedClaim claim) {
        Subject subject = Subject.of(life.clientId(), life.caseId().value());
        post(
                new Posting(
                        CaseChart.ENTRUSTED,
                        CaseChart.PRINCIPAL,
                        claim.principal(),
                        subject.claim(claim.id().value()),
                        claim.invoicedOn()),
                1);
    }

    private void post(Posting posting, int direction) {
        long cents = direction * posting.amount().amount().unscaledValue().longValueExact();
        enter(posting.from(), posting, -cents);
        enter(posting.to(), posting, cents);
    }

    private void enter(LedgerAccount account, Posting posting, long cents) {
        boolean perClaim = account.keptFor() == LedgerAccount.KeptFor.CLAIM;
        var place = new Place(account, perClaim ? posting.subject().claimId() : null);
        accounts.computeIfAbsent(place, none -> new TreeMap<>()).merge(posting.effectiveOn(), cents, Long::sum);
    }

    /** What is in an account of the case on a date. */
    long balance(LedgerAccount account, LocalDate on) {
        return balance(new Place(account, null), on);
    }

    /** What is in an account of a claim on a date. */
    long balance(LedgerAccount account, UUID claim, LocalDate on) {
        return balance(new Place(account, claim), on);
    }

    private long balance(Place place, LocalDate on) {
        TreeMap<LocalDate, Long> days = accounts.get(place);
        return days == null ? 0 : sum(days.headMap(on, true).values());
    }

    /** What is wrong with the books in themselves: sides that differ, an account on the wrong side on some day. */
    Optional<String> fault() {
        List<String> faults = new ArrayList<>();
        long all = 0;
        for (Map.Entry<Place, TreeMap<LocalDate, Long>> account : accounts.entrySet()) {
            int side = account.getKey().account().sign() == Sign.SOURCE ? -1 : 1;
            long balance = 0;
            for (Map.Entry<LocalDate, Long> day : account.getValue().entrySet()) {
                balance += day.getValue();
                if (balance * side < 0) {
                    String name = account.getKey().account().name();
                    faults.add("account " + name + " holds " + balance + " cents on " + day.getKey());
                }
            }
            all += balance;
        }
        if (all != 0) faults.add("debit and credit differ by " + all + " cents");
        return faults.stream().findFirst();
    }

    private static long sum(Iterable<Long> amounts) {
        long sum = 0;
        for (long each : amounts) sum += each;
        return sum;
    }
}
