package app.quittance.account;

import app.quittance.account.Life.EntrustedClaim;
import app.quittance.account.life.Debtor;
import app.quittance.account.life.Operation;
import app.quittance.account.life.Operation.Agree;
import app.quittance.account.life.Operation.Bounce;
import app.quittance.account.life.Operation.Charge;
import app.quittance.account.life.Operation.Correct;
import app.quittance.account.life.Operation.Credit;
import app.quittance.account.life.Operation.Entrust;
import app.quittance.account.life.Operation.Notice;
import app.quittance.account.life.Operation.Pay;
import app.quittance.account.life.Operation.Refund;
import app.quittance.account.life.Operation.TakeBack;
import app.quittance.account.life.Operation.Title;
import app.quittance.account.life.Operation.Waive;
import app.quittance.account.life.Reference;
import app.quittance.account.life.Teller;
import app.quittance.casefile.CaseId;
import app.quittance.casefile.CaseStatus;
import app.quittance.casefile.ClaimId;
import app.quittance.debtor.DebtorKind;
import app.quittance.kernel.ClientId;
import app.quittance.kernel.Money;
import app.quittance.kernel.Refusal;
import app.quittance.law.Confidence;
import app.quittance.law.Fact;
import app.quittance.law.FactName;
import app.quittance.law.interest.Component;
import app.quittance.law.interest.Freeze;
import app.quittance.rulebook.Rulebook;
import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * The facts of a case as the program reads them, carried along a tale. A claim's invoice number and a movement's key are
 * their names in the tale.
 */
final class TaleLife {

    static final Rulebook BUNDLED = Rulebook.bundled();
    private static final UUID ID = new UUID(1, 1);

    private final Debtor debtor;
    private final List<EntrustedClaim> claims = new ArrayList<>();
    private final List<Freeze> freezes = new ArrayList<>();
    private final List<BookedMovement> movements = new ArrayList<>();
    private final Set<MovementId> mistaken = new HashSet<>();
    private final List<Fact> own = new ArrayList<>();
    private Rulebook rulebook = BUNDLED;
    private CaseStatus status = CaseStatus.AMICABLE;
    private @Nullable BigDecimal contractPercent;
    private @Nullable LocalDate noticedOn;
    private @Nullable LocalDate titledOn;
    private int clock;

    TaleLife(Debtor debtor) {
        this.debtor = debtor;
    }

    Life life() {
        return new Life(
                new CaseId(ID),
                "D-1",
                new ClientId(ID),
                status,
                null,
                DebtorKind.valueOf(debtor.name()),
                contractPercent,
                noticedOn,
                Money.EUR,
                List.copyOf(claims),
                List.copyOf(freezes),
                List.copyOf(movements),
                titledOn,
                null);
    }

    Rulebook rulebook() {
        return rulebook;
    }

    /** Lets it happen; refused, with nothing changed, where the program would refuse it. */
    void take(Operation operation) {
        clock++;
        switch (operation) {
            case Entrust it -> entrust(it);
            case Pay it -> move(it.name(), MovementKind.PAYMENT, it.claim(), it.cents(), it.on(), it.toAgency(), null);
            case Credit it -> move(it.name(), MovementKind.CREDIT_NOTE, it.claim(), it.cents(), it.on(), false, null);
            case Waive it ->
                move(
                        it.name(),
                        MovementKind.WAIVER,
                        it.claim(),
                        it.cents(),
                        it.on(),
                        false,
                        Component.valueOf(it.part().name()));
            case Refund it -> move(it.name(), MovementKind.REFUND, null, it.cents(), it.on(), false, null);
            case Charge it -> move(it.name(), MovementKind.COSTS, null, it.cents(), it.on(), false, null);
            case Bounce it -> undo(it.payment(), it.on());
            case TakeBack it -> {
                undo(it.name(), it.on());
                mistaken.add(movement(it.name()).orElseThrow().id());
            }
            case Title it -> {
                status = CaseStatus.TITLE;
                titledOn = it.on();
            }
            case Notice it -> noticedOn = it.on();
            case Operation.Freeze it -> freezes.add(new Freeze(it.from(), it.until()));
            case Correct it -> correct(it);
            case Agree it -> contractPercent = BigDecimal.valueOf(it.rate(), 2);
        }
    }

    /** Takes the last movement out again: its outcome was refused. */
    void forgetLast() {
        movements.removeLast();
    }

    Optional<BookedMovement> movement(String name) {
        return movements.stream().filter(each -> each.key().equals(name)).findFirst();
    }

    /** What nobody ever paid, granted or gave back: it was entered by mistake. */
    Set<MovementId> mistaken() {
        return Set.copyOf(mistaken);
    }

    static Money money(long cents) {
        return Money.euros(BigDecimal.valueOf(cents, 2));
    }

    private void entrust(Entrust it) {
        claims.add(new EntrustedClaim(
                new ClaimId(new UUID(2, clock)),
                it.claim(),
                it.invoicedOn(),
                it.dueOn(),
                money(it.cents()),
                money(it.paidBefore()),
                it.entrustedOn(),
                false,
                now()));
        claims.sort(Comparator.comparing(EntrustedClaim::dueOn).thenComparing(EntrustedClaim::invoiceNumber));
    }

    private void move(
            String name,
            MovementKind kind,
            @Nullable String claim,
            long cents,
            LocalDate on,
            boolean toAgency,
            @Nullable Component component) {
        boolean payment = kind == MovementKind.PAYMENT;
        var movement = new BookedMovement(
                new MovementId(new UUID(3, clock)),
                kind,
                claim == null ? null : claim(claim),
                money(cents),
                on,
                payment ? PaymentMeans.TRANSFER : null,
                payment ? (toAgency ? ReceivedBy.AGENCY : ReceivedBy.CLIENT) : null,
                component,
                null,
                name,
                now(),
                null);
        MovementRules.check(life(), movement, Teller.LAST);
        movements.add(movement);
    }

    private ClaimId claim(String name) {
        return claims.stream()
                .filter(each -> each.invoiceNumber().equals(name))
                .findFirst()
                .orElseThrow(() -> new Refusal("tale.no-such-claim"))
                .id();
    }

    private void undo(String name, LocalDate on) {
        BookedMovement movement = movement(name)
                .filter(each -> each.counts() && !on.isBefore(each.on()))
                .orElseThrow(() -> new Refusal("tale.nothing-to-undo"));
        movements.replaceAll(each -> each.equals(movement) ? each.voided(on) : each);
    }

    private void correct(Correct it) {
        FactName name = it.reference() == Reference.LEGAL ? FactName.LEGAL_OTHER : FactName.ECB;
        own.add(new Fact(name, BigDecimal.valueOf(it.rate(), 2), it.from(), null, "correction", Confidence.AGENCY));
        rulebook = Rulebook.with(own);
    }

    private Instant now() {
        return Instant.EPOCH.plusSeconds(clock);
    }
}
