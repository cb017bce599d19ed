package app.quittance.account;

import app.quittance.account.Calculation.Allotted;
import app.quittance.account.Calculation.Refunded;
import app.quittance.casefile.ClaimId;
import app.quittance.law.interest.Component;
import app.quittance.law.interest.Discharge.Part;
import app.quittance.ledger.LedgerAccount;
import app.quittance.ledger.Posting;
import app.quittance.ledger.Subject;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;

/** From which account to which each part of a movement goes. */
final class PostingRules {

    private PostingRules() {}

    /** What each movement posts, in the order in which they count. */
    static List<Wanted> all(Life life, Calculation calculation) {
        List<Wanted> wanted = new ArrayList<>();
        calculation
                .allotted()
                .forEach(allotted -> wanted.add(new Wanted(allotted.movement(), postings(life, allotted))));
        calculation
                .refunded()
                .forEach(refunded -> wanted.add(new Wanted(refunded.movement(), postings(life, refunded))));
        return wanted;
    }

    /** A movement, and what is to stand in the books of it. */
    record Wanted(BookedMovement movement, List<Posting> postings) {}

    private static List<Posting> postings(Life life, Refunded refunded) {
        List<Posting> postings = new ArrayList<>();
        LocalDate on = postedOn(life, refunded.movement().on());
        if (refunded.givenBack().isPositive()) {
            postings.add(new Posting(CaseChart.OVERPAID, CaseChart.OUTSIDE, refunded.givenBack(), subject(life), on));
        }
        if (refunded.toRecover().isPositive()) {
            postings.add(
                    new Posting(CaseChart.ADVANCED, CaseChart.TO_RECOVER, refunded.toRecover(), subject(life), on));
        }
        return postings;
    }

    /** A period that was settled with the client stays as it was: what comes to light later is posted after it. */
    private static LocalDate postedOn(Life life, LocalDate day) {
        LocalDate open = life.openFrom();
        return open == null || day.isAfter(open) ? day : open;
    }

    /** What a movement posts: each part that it discharged, and what was left of it. */
    static List<Posting> postings(Life life, Allotted allotted) {
        BookedMovement movement = allotted.movement();
        Subject subject = subject(life);
        LocalDate on = postedOn(life, movement.on());
        List<Posting> postings = new ArrayList<>();
        if (movement.kind().isCharge()) {
            postings.add(new Posting(CaseChart.LAID_OUT, CaseChart.COSTS, movement.amount(), subject, on));
        }
        for (Part<ClaimId> part : allotted.discharge().parts()) {
            ClaimId claim = part.debt();
            Subject about = claim == null ? subject : subject.claim(claim.value());
            postings.add(new Posting(source(part.component()), taker(movement), part.amount(), about, on));
        }
        boolean tooMuch = movement.kind() == MovementKind.PAYMENT || movement.kind() == MovementKind.CREDIT_NOTE;
        if (tooMuch && allotted.discharge().left().isPositive()) {
            postings.add(new Posting(
                    CaseChart.OUTSIDE,
                    tooMuchGoesTo(movement),
                    allotted.discharge().left(),
                    subject,
                    on));
        }
        return postings;
    }

    /** Money that the bank took back lay on the account in between, and paid nothing. */
    static List<Posting> uncleared(Life life, BookedMovement payment) {
        Subject subject = subject(life);
        return List.of(
                new Posting(
                        CaseChart.OUTSIDE,
                        CaseChart.UNCLEARED,
                        payment.amount(),
                        subject,
                        postedOn(life, payment.on())),
                new Posting(
                        CaseChart.UNCLEARED,
                        CaseChart.OUTSIDE,
                        payment.amount(),
                        subject,
                        postedOn(life, payment.endedOn())));
    }

    private static Subject subject(Life life) {
        return Subject.of(life.clientId(), life.caseId().value());
    }

    private static LedgerAccount source(Component component) {
        return switch (component) {
            case COSTS -> CaseChart.COSTS;
            case INTEREST -> CaseChart.INTEREST;
            case PRINCIPAL -> CaseChart.PRINCIPAL;
            case INDEMNITY -> CaseChart.INDEMNITY;
        };
    }

    private static LedgerAccount taker(BookedMovement movement) {
        return switch (movement.kind()) {
            case PAYMENT -> movement.isHeldByAgency() ? CaseChart.HELD : CaseChart.PAID_TO_CLIENT;
            case CREDIT_NOTE -> CaseChart.CREDITED;
            case WAIVER -> CaseChart.WAIVED;
            case COSTS, SUPPLEMENT, REFUND -> throw new IllegalStateException(movement.kind() + " discharges nothing");
        };
    }

    private static LedgerAccount tooMuchGoesTo(BookedMovement movement) {
        return movement.isHeldByAgency() ? CaseChart.OVERPAID : CaseChart.OVERPAID_TO_CLIENT;
    }
}
