package app.quittance.arrangement;

import app.quittance.account.Statements;
import app.quittance.casefile.CaseFacts;
import app.quittance.casefile.CaseFiles;
import app.quittance.casefile.CaseId;
import app.quittance.casefile.HoldFacts;
import app.quittance.casefile.HoldReason;
import app.quittance.kernel.AgencyCalendar;
import app.quittance.kernel.Money;
import app.quittance.kernel.Refusal;
import java.util.EnumSet;
import java.util.Set;
import org.springframework.stereotype.Component;

/**
 * What must be so before anything is agreed on a case: it is open, nothing forbids asking for money, no plan runs already,
 * and no more is agreed than is owed.
 */
@Component
class Arrangeable {

    /** Where the law forbids to ask or to be paid, or the debt itself is in question. */
    private static final Set<HoldReason> FORBID =
            EnumSet.of(HoldReason.DISPUTED, HoldReason.LIMITED, HoldReason.INSOLVENCY, HoldReason.OVER_INDEBTEDNESS);

    private final CaseFiles caseFiles;
    private final Statements statements;
    private final PlanRows plans;
    private final AgencyCalendar calendar;

    Arrangeable(CaseFiles caseFiles, Statements statements, PlanRows plans, AgencyCalendar calendar) {
        this.caseFiles = caseFiles;
        this.statements = statements;
        this.plans = plans;
        this.calendar = calendar;
    }

    CaseFacts require(CaseId caseId, Money amount) {
        CaseFacts file = caseFiles.get(caseId);
        if (!file.status().isOpen()) throw new Refusal("arrangement.case-closed", file.reference());
        file.holds().stream()
                .map(HoldFacts::reason)
                .filter(FORBID::contains)
                .findFirst()
                .ifPresent(reason -> {
                    throw new Refusal("arrangement.case-held", reason);
                });
        if (plans.hasRunning(caseId)) throw new Refusal("arrangement.plan-running", file.reference());
        if (!amount.isPositive()) throw new Refusal("arrangement.amount-not-positive");
        Money owed = owed(caseId);
        if (amount.compareTo(owed) > 0) throw new Refusal("arrangement.more-than-owed", amount, owed);
        return file;
    }

    CaseFacts file(CaseId caseId) {
        return caseFiles.get(caseId);
    }

    Money owed(CaseId caseId) {
        return statements.of(caseId, calendar.today()).total();
    }
}
