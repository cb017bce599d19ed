package app.quittance.account;

import app.quittance.account.CasePostings.Followed;
import app.quittance.casefile.CaseFiles;
import app.quittance.casefile.CaseStatus;
import app.quittance.casefile.ClosingReason;
import app.quittance.kernel.Actor;
import app.quittance.platform.Write;
import java.util.List;
import org.springframework.stereotype.Service;

/** What follows from the facts of a case: its books agree with the calculation, and it ends when nothing is left. */
@Service
class Reckoning {

    private final CasePostings postings;
    private final CaseFiles caseFiles;

    Reckoning(CasePostings postings, CaseFiles caseFiles) {
        this.postings = postings;
        this.caseFiles = caseFiles;
    }

    /**
     * @param changed movements of before that now discharge otherwise
     * @param toWrite the postings of a movement that is being entered
     */
    record Outcome(Calculation calculation, List<MovementId> changed, List<Write> toWrite) {}

    /** Brings the books in line with what is now known of the case. */
    Outcome follow(OpenBooks before, Life life) {
        Calculation calculation = calculated(before, life);
        return outcome(calculation, postings.follow(life, before.standing(), calculation));
    }

    /** As {@link #follow}, with a movement that is being entered: its postings are still to be written, with it. */
    Outcome enter(OpenBooks before, Life life, BookedMovement entered) {
        Life with = life.with(entered);
        Calculation calculation = calculated(before, with);
        return outcome(calculation, postings.follow(with, before.standing(), calculation, entered));
    }

    private static Calculation calculated(OpenBooks before, Life life) {
        return Calculation.of(life, before.rules(), life.settledBy());
    }

    private static Outcome outcome(Calculation calculation, Followed followed) {
        return new Outcome(calculation, followed.changed(), followed.toWrite());
    }

    /** As {@link #follow}, after the bank took a payment back. */
    Outcome takeBack(OpenBooks before, Life life, BookedMovement payment) {
        Outcome outcome = follow(before, life);
        postings.takenBack(life, payment);
        return outcome;
    }

    /** Before the journal is written: keeps the case for {@link #close} or {@link #reopen}, if either will come. */
    void keepWhatEndsOrReturns(Life life, Calculation calculation) {
        if (ends(life, calculation) || returns(life, calculation)) caseFiles.keep(life.caseId());
    }

    /** As {@link #keepWhatEndsOrReturns}, where nothing may return. */
    void keepWhatEnds(Life life, Calculation calculation) {
        if (ends(life, calculation)) caseFiles.keep(life.caseId());
    }

    /** Closes the case if nothing is left on it. */
    void close(Life life, Calculation calculation, ClosingReason reason, Actor by) {
        if (ends(life, calculation)) caseFiles.close(life.caseId(), reason, by);
    }

    private static boolean ends(Life life, Calculation calculation) {
        return life.status().isOpen() && !calculation.anythingLeft();
    }

    /** Opens a case again that was closed because nothing was left. */
    void reopen(Life life, Calculation calculation, String reason, Actor by) {
        if (returns(life, calculation)) caseFiles.reopen(life.caseId(), reason, by);
    }

    /** A waiver of the rest ends a case as well as a payment, on the faith of the payments before it. */
    private static boolean returns(Life life, Calculation calculation) {
        boolean nothingWasLeft =
                life.closingReason() == ClosingReason.PAID || life.closingReason() == ClosingReason.SETTLED;
        return life.status() == CaseStatus.CLOSED && nothingWasLeft && calculation.anythingLeft();
    }

    /** Whether the books of a case say what the calculation says. */
    static boolean agrees(OpenBooks books) {
        Life life = books.life();
        return CasePostings.agree(life, books.standing(), Calculation.of(life, books.rules(), life.settledBy()));
    }
}
