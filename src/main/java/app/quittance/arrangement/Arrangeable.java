package app.quittance.arrangement;

import app.quittance.casefile.CaseFacts;
import app.quittance.casefile.CaseFiles;
import app.quittance.casefile.CaseId;
import app.quittance.casefile.HoldFacts;
import app.quittance.casefile.HoldReason;
import app.quittance.kernel.Money;
import app.quittance.kernel.Refusal;
import java.util.EnumSet;
import java.util.Set;
import org.springframework.stereotype.Component;

/**
 * What must be so before anything is agreed on a case: it is open, nothing forbids asking for money, and no
 * plan runs already.
 */
@Component
class Arrangeable {

    /** Where the law forbids to ask or to be paid, or the debt itself is in question. */
    private static final Set<HoldReason> FORBID = EnumSet.of(
            HoldReason.DISPUTED, HoldReason.LIMITED, HoldReason.INSOLVENCY, HoldReason.OVER_INDEBTEDNESS);

    private final CaseFiles caseFiles;
    private final PlanRows plans;

    Arrangeable(CaseFiles caseFiles, PlanRows plans) {
        this.caseFiles = caseFiles;
        this.plans = plans;
    }

    CaseFacts require(CaseId caseId, Money amount) {
        CaseFacts file = caseFiles.get(caseId);
        if (!file.status().isOpen()) throw new Refusal("arrangement.case-closed", file.reference());
        file.holds().stream().map(HoldFacts::reason).filter(FORBID::contains).findFirst().ifPresent(reason -> {
            throw new Refusal("arrangement.case-held", reason);
        });
        if (plans.hasRunning(caseId)) throw new Refusal("arrangement.plan-running", file.reference());
        if (!amount.isPositive()) throw new Refusal("arrangement.amount-not-positive");
        return file;
    }

    CaseFacts file(CaseId caseId) {
        return caseFiles.get(caseId);
    }
}
