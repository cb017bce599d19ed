package app.quittance.scoring;

import app.quittance.casefile.CaseId;
import java.util.List;

/** The probabilities of these cases are others than before, because something changed. */
public record ScoresMoved(List<CaseId> caseIds) {

    /** How many cases one event names at most. */
    public static final int AT_MOST = 500;

    public ScoresMoved {
        caseIds = List.copyOf(caseIds);
    }
}
