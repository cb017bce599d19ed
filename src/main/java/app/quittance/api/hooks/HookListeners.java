package app.quittance.api.hooks;

import app.quittance.account.AccountsMoved;
import app.quittance.casefile.CaseChanged;
import app.quittance.casefile.CasesRouted;
import app.quittance.intake.ImportOver;
import java.util.List;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;

/**
 * Hears what happens and notes it in the same transaction, so that nothing is told that did not happen and nothing that did
 * is forgotten. Sending begins after the commit.
 */
@Component
class HookListeners {

    private final ChangedCases changed;
    private final DeliveryRows deliveries;
    private final Messages messages;
    private final Deliverer deliverer;

    HookListeners(ChangedCases changed, DeliveryRows deliveries, Messages messages, Deliverer deliverer) {
        this.changed = changed;
        this.deliveries = deliveries;
        this.messages = messages;
        this.deliverer = deliverer;
    }

    @EventListener
    void on(ImportOver over) {
        if (deliveries.insertForAll(over.clientId(), messages.importFinished(over)) > 0) deliverer.soonAfterCommit();
    }

    @EventListener
    void on(CaseChanged one) {
        if (changed.note(List.of(one.caseId()), "case") > 0) deliverer.soonAfterCommit();
    }

    @EventListener
    void on(AccountsMoved moved) {
        if (changed.note(moved.caseIds(), "account") > 0) deliverer.soonAfterCommit();
    }

    @EventListener
    void on(CasesRouted routed) {
        if (changed.noteBatch(routed.batchId(), "route") > 0) deliverer.soonAfterCommit();
    }
}
