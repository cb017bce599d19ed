package app.quittance.account;

import app.quittance.account.Calculation.Allotted;
import app.quittance.casefile.ClaimId;
import app.quittance.law.interest.Component;
import app.quittance.law.interest.Discharge.Part;
import app.quittance.ledger.LedgerAccount;
import app.quittance.ledger.Posting;
import app.quittance.ledger.Subject;
import java.util.ArrayList;
import java.util.List;

/** From which account to which each part of a movement goes. */
final class PostingRules {

    private PostingRules() {}

    /** What a movement posts: each part that it discharged, and what was left of it. */
    static List<Posting> postings(Life life, Allotted allotted) {
        BookedMovement movement = allotted.movement();
        Subject subject = subject(life);
        List<Posting> postings = new ArrayList<>();
        if (movement.kind() == MovementKind.COSTS) {
            postings.add(new Posting(CaseChart.LAID_OUT, CaseChart.COSTS, movement.amount(), subject, movement.on()));
        }
        for (Part<ClaimId> part : allotted.discharge().parts()) {
            ClaimId claim = part.debt();
            Subject about = claim == null ? subject : subject.claim(claim.value());
            postings.add(new Posting(source(part.component()), taker(movement), part.amount(), about, movement.on()));
        }
        boolean tooMuch = movement.kind() == MovementKind.PAYMENT || movement.kind() == MovementKind.CREDIT_NOTE;
        if (tooMuch && allotted.discharge().left().isPositive()) {
            postings.add(new Posting(
                    CaseChart.OUTSIDE,
                    tooMuchGoesTo(movement),
                    allotted.discharge().left(),
                    subject,
                    movement.on()));
        }
        return postings;
    }

    /** Money that the bank took back lay on the account in between, and paid nothing. */
    static List<Posting> uncleared(Life life, BookedMovement payment) {
        Subject subject = subject(life);
        return List.of(
                new Posting(CaseChart.OUTSIDE, CaseChart.UNCLEARED, payment.amount(), subject, payment.on()),
                new Posting(CaseChart.UNCLEARED, CaseChart.OUTSIDE, payment.amount(), subject, payment.endedOn()));
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
            case COSTS -> throw new IllegalStateException("Costs discharge nothing");
        };
    }

    private static LedgerAccount tooMuchGoesTo(BookedMovement movement) {
        return movement.isHeldByAgency() ? CaseChart.OVERPAID : CaseChart.OVERPAID_TO_CLIENT;
    }
}
