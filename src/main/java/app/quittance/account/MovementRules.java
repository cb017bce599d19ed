package app.quittance.account;

import app.quittance.account.Life.EntrustedClaim;
import app.quittance.casefile.CaseStatus;
import app.quittance.casefile.ClaimId;
import app.quittance.kernel.Money;
import app.quittance.kernel.Refusal;
import app.quittance.kernel.Unknown;
import app.quittance.law.interest.Charge;
import app.quittance.law.interest.Chargeability;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** What may not be recorded on a case, each with its reason. */
final class MovementRules {

    private MovementRules() {}

    static void check(Life life, BookedMovement movement, LocalDate today) {
        if (!movement.amount().isPositive()) throw new Refusal("account.amount-not-positive");
        if (!movement.amount().currency().equals(life.currency())) {
            throw new Refusal(
                    "account.other-currency", life.reference(), life.currency().getCurrencyCode());
        }
        if (movement.on().isAfter(today)) throw new Refusal("account.in-future", today);
        LocalDate since = owedSince(life, movement.claim());
        if (movement.on().isBefore(since)) throw new Refusal("account.before-claim", since);
        switch (movement.kind()) {
            case CREDIT_NOTE -> withinInvoice(life, movement);
            case COSTS -> afterTitle(life);
            case SUPPLEMENT -> underTradeLaw(life);
            case PAYMENT, WAIVER, REFUND -> {}
        }
    }

    /** After the calculation: a waiver gives up what is owed and no more, a refund gives back what was paid too much. */
    static void checkOutcome(Calculation calculation, BookedMovement movement) {
        switch (movement.kind()) {
            case WAIVER -> withinOwed(calculation, movement);
            case REFUND -> withinOverpaid(calculation, movement);
            case PAYMENT, CREDIT_NOTE, COSTS, SUPPLEMENT -> {}
        }
    }

    private static void withinOwed(Calculation calculation, BookedMovement waiver) {
        Money left = calculation.allotted().stream()
                .filter(allotted -> allotted.movement().id().equals(waiver.id()))
                .map(allotted -> allotted.discharge().left())
                .findFirst()
                .orElseThrow();
        if (left.isPositive())
            throw new Refusal("account.waiver-exceeds", waiver.amount().minus(left));
    }

    /** One of an earlier day may not take what another gave back since. */
    private static void withinOverpaid(Calculation calculation, BookedMovement refund) {
        Money beyond = calculation.toRecover().minus(calculation.without(refund).toRecover());
        if (beyond.isPositive())
            throw new Refusal("account.refund-exceeds", refund.amount().minus(beyond));
    }

    private static LocalDate owedSince(Life life, @Nullable ClaimId named) {
        if (named != null) return claim(life, named).invoicedOn();
        return life.since().orElseThrow(() -> new Refusal("account.no-claim", life.reference()));
    }

    private static void withinInvoice(Life life, BookedMovement note) {
        ClaimId claimId = note.claim();
        if (claimId == null) throw new IllegalArgumentException("A credit note without its invoice");
        EntrustedClaim claim = claim(life, claimId);
        List<Money> earlier = life.movements().stream()
                .filter(each ->
                        each.counts() && each.kind() == MovementKind.CREDIT_NOTE && claimId.equals(each.claim()))
                .map(BookedMovement::amount)
                .toList();
        Money room = claim.amount().minus(Money.sum(earlier, life.currency()));
        if (note.amount().compareTo(room) > 0) {
            throw new Refusal("account.credit-note-exceeds", claim.invoiceNumber(), room);
        }
    }

    private static void afterTitle(Life life) {
        if (life.status() != CaseStatus.TITLE) throw new Refusal("account.costs-before-title", life.reference());
    }

    private static void underTradeLaw(Life life) {
        var supplement = Chargeability.of(Terms.relation(life.debtorKind()), Charge.FURTHER_RECOVERY_COSTS);
        if (!supplement.allowed()) {
            throw new Refusal("account.supplement-of-nobody-else", life.reference(), supplement.article());
        }
    }

    private static EntrustedClaim claim(Life life, ClaimId id) {
        return life.claim(id).orElseThrow(() -> new Unknown("claim " + id.value()));
    }
}
