package app.quittance.account;

import app.quittance.casefile.CaseFiles;
import app.quittance.casefile.CaseStatus;
import app.quittance.casefile.ClosingReason;
import app.quittance.kernel.Actor;
import app.quittance.rulebook.RulebookDesk;
import org.springframework.stereotype.Service;

/** What follows from the facts of a case: its books agree with the calculation, and it ends when nothing is left. */
@Service
class Reckoning {

    private final RulebookDesk rulebook;
    private final CasePostings postings;
    private final CaseFiles caseFiles;

    Reckoning(RulebookDesk rulebook, CasePostings postings, CaseFiles caseFiles) {
        this.rulebook = rulebook;
        this.postings = postings;
        this.caseFiles = caseFiles;
    }

    /** Brings the books in line. */
    Calculation follow(Life life) {
        Calculation calculation = Calculation.of(life, rulebook.current(), life.settledBy());
        postings.follow(life, calculation);
        return calculation;
    }

    /** As {@link #follow}, after the bank took a payment back. */
    Calculation takeBack(Life life, BookedMovement payment) {
        Calculation calculation = follow(life);
        postings.takenBack(life, payment);
        return calculation;
    }

    /** Closes the case if nothing is left on it. */
    void close(Life life, Calculation calculation, ClosingReason reason, Actor by) {
        if (life.status().isOpen() && !calculation.anythingLeft()) caseFiles.close(life.caseId(), reason, by);
    }

    /** Opens a case again that was closed because nothing was left. */
    void reopen(Life life, Calculation calculation, String reason, Actor by) {
        boolean wasPaid = life.status() == CaseStatus.CLOSED && life.closingReason() == ClosingReason.PAID;
        if (wasPaid && calculation.anythingLeft()) caseFiles.reopen(life.caseId(), reason, by);
    }

    /** Whether the books of a case say what the calculation says. */
    boolean agrees(Life life) {
        return postings.agree(life, Calculation.of(life, rulebook.current(), life.settledBy()));
    }
}
