package app.quittance.account;

import app.quittance.account.Life.EntrustedClaim;
import app.quittance.casefile.ClaimId;
import app.quittance.debtor.DebtorKind;
import app.quittance.kernel.Money;
import app.quittance.law.Relation;
import app.quittance.law.interest.ClaimTerms;
import app.quittance.law.interest.Conventions;
import app.quittance.law.interest.Debt;
import app.quittance.law.interest.Freeze;
import app.quittance.law.interest.RateTerms;
import app.quittance.rulebook.Rulebook;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * On which terms each claim of a case is owed: who owes decides the rate, the day from which it runs and the fixed
 * indemnity.
 */
final class Terms {

    private final Life life;
    private final Relation relation;
    private final Rulebook rulebook;

    Terms(Life life, Rulebook rulebook) {
        this.life = life;
        this.relation = relation(life.debtorKind());
        this.rulebook = rulebook;
    }

    /** What creditor and debtor are to each other. All clients act for their trade; the debtor's kind tells the rest. */
    static Relation relation(DebtorKind debtor) {
        return switch (debtor) {
            case SOLE_TRADER, COMPANY -> Relation.PROFESSIONALS;
            case PUBLIC_BODY -> Relation.PUBLIC_BUYER;
            case CONSUMER -> Relation.CONSUMER;
            case CIVIL_COMPANY, ASSOCIATION, CO_OWNERSHIP -> Relation.CIVIL;
        };
    }

    Debt<ClaimId> debt(EntrustedClaim claim) {
        LocalDate from = interestFrom(claim);
        var terms = new ClaimTerms(
                claim.principal(),
                from,
                rate(relation, life.contractPercent(), life.titledOn()),
                indemnity(claim, from),
                Conventions.USUAL,
                freezes(claim));
        return new Debt<>(claim.id(), terms, claim.invoicedOn(), claim.dueOn());
    }

    /**
     * The first day that bears interest; null while there is none. Between professionals and for a public buyer it is the day
     * after the due date, without any reminder (C. com. L.441-10 II); for anybody else that of the formal notice (C. civ.
     * 1231-6), which speaks of the claims that were there when it was sent.
     */
    @Nullable
    LocalDate interestFrom(EntrustedClaim claim) {
        LocalDate late = claim.dueOn().plusDays(1);
        if (!runsFromNotice(relation)) return late;
        LocalDate noticed = life.noticedOn();
        if (noticed == null || !claim.placedOn().isBefore(noticed)) return null;
        return noticed.isAfter(late) ? noticed : late;
    }

    static boolean runsFromNotice(Relation relation) {
        return switch (relation) {
            case PROFESSIONALS, PUBLIC_BUYER -> false;
            case CONSUMER, CIVIL -> true;
        };
    }

    /**
     * The creditor's own rate binds professionals alone; a public buyer's is fixed by law. What rises after an enforceable
     * decision is the legal rate, not that of a contract or of the penalties between professionals (CMF L.313-3).
     */
    static RateTerms rate(Relation relation, @Nullable BigDecimal agreed, @Nullable LocalDate titledOn) {
        RateTerms law = RateTerms.ofLaw(relation);
        return switch (relation) {
            case PROFESSIONALS -> agreed == null ? law : law.agreed(agreed);
            case PUBLIC_BUYER -> law;
            case CONSUMER, CIVIL -> titledOn == null ? law : law.enforceable(titledOn);
        };
    }

    /** C. com. L.441-10 II and D.441-5: professionals and public buyers only, once per invoice, whatever its instalments. */
    private Money indemnity(EntrustedClaim claim, @Nullable LocalDate from) {
        if (!bearsIndemnity(relation)
                || claim.laterInstalment()
                || from == null
                || !life.currency().equals(Money.EUR)) return Money.zero(life.currency());
        return rulebook.fixedIndemnity(from);
    }

    static boolean bearsIndemnity(Relation relation) {
        return relation == Relation.PROFESSIONALS || relation == Relation.PUBLIC_BUYER;
    }

    /** Proceedings stop the interest of what was owed before they opened (C. com. L.622-28, C. conso. L.722-14). */
    private List<Freeze> freezes(EntrustedClaim claim) {
        return life.freezes().stream()
                .filter(freeze -> claim.invoicedOn().isBefore(freeze.from()))
                .toList();
    }
}
