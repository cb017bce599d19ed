package app.quittance.arrangement;

import app.quittance.casefile.CaseId;
import java.time.LocalDate;
import java.util.List;

/** Promises of these cases, some hundreds at most, were not kept. */
public record PromisesBroken(List<CaseId> caseIds, LocalDate judgedOn) {

    static final int AT_MOST = 500;

    public PromisesBroken {
        caseIds = List.copyOf(caseIds);
    }
}
