package app.quittance.arrangement;

import app.quittance.account.AccountsMoved;
import app.quittance.casefile.CaseClosed;
import app.quittance.casefile.CaseId;
import app.quittance.kernel.AgencyCalendar;
import app.quittance.kernel.AgencyDayChanged;
import java.util.List;
import org.springframework.modulith.events.ApplicationModuleListener;
import org.springframework.stereotype.Component;

/** Hears what decides promises and plans: payments, their return, the end of a case, and a day gone by. */
@Component
class WhatDecides {

    private final Promises promises;
    private final Plans plans;
    private final AgencyCalendar calendar;

    WhatDecides(Promises promises, Plans plans, AgencyCalendar calendar) {
        this.promises = promises;
        this.plans = plans;
        this.calendar = calendar;
    }

    @ApplicationModuleListener
    void on(AccountsMoved event) {
        judge(event.caseIds());
    }

    @ApplicationModuleListener
    void on(CaseClosed event) {
        judge(List.of(event.caseId()));
        promises.lapse(event.caseId(), event.on());
        plans.lapse(event.caseId(), event.on());
    }

    @ApplicationModuleListener
    void on(AgencyDayChanged event) {
        promises.judge(event.to());
        plans.judge(event.to());
    }

    private void judge(List<CaseId> cases) {
        promises.judge(calendar.today(), cases);
        plans.judge(calendar.today(), cases);
    }
}
