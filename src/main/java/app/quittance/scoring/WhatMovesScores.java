package app.quittance.scoring;

import app.quittance.account.AccountsMoved;
import app.quittance.arrangement.PromiseMade;
import app.quittance.arrangement.PromisesBroken;
import app.quittance.casefile.CaseChanged;
import app.quittance.casefile.CaseId;
import app.quittance.contact.CallLogged;
import app.quittance.contact.DeliveryRecorded;
import app.quittance.debtor.HistoryTold;
import java.util.List;
import java.util.UUID;
import org.springframework.context.event.EventListener;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Marks the cases whose score may have moved, in the transaction of what moved it; they are scored together soon after. */
@Component
class WhatMovesScores {

    private final JdbcClient jdbc;
    private final Pulses pulses;
    private final ScoringOnChange scoring;

    WhatMovesScores(JdbcClient jdbc, Pulses pulses, ScoringOnChange scoring) {
        this.jdbc = jdbc;
        this.pulses = pulses;
        this.scoring = scoring;
    }

    @EventListener
    void on(AccountsMoved moved) {
        mark(moved.caseIds());
    }

    @EventListener
    void on(CaseChanged changed) {
        mark(List.of(changed.caseId()));
    }

    @EventListener
    void on(PromiseMade promise) {
        mark(List.of(promise.caseId()));
    }

    @EventListener
    void on(PromisesBroken promises) {
        mark(promises.caseIds());
    }

    @EventListener
    void on(CallLogged call) {
        mark(List.of(call.caseId()));
    }

    @EventListener
    void on(DeliveryRecorded delivery) {
        mark(List.of(delivery.caseId()));
    }

    /** A client told more of the past: all its debtors are known better. */
    @EventListener
    void on(HistoryTold told) {
        pulses.forget(told.client().value());
        jdbc.sql("""
                insert into scoring.to_score (case_id)
                select case_id from casefile.api_case where client_id = :client and status <> 'CLOSED'""").param("client", told.client().value()).update();
        scoring.soonAfterCommit();
    }

    private void mark(List<CaseId> cases) {
        jdbc.sql("insert into scoring.to_score (case_id) select unnest(cast(:cases as uuid[]))")
                .param("cases", cases.stream().map(CaseId::value).toArray(UUID[]::new))
                .update();
        scoring.soonAfterCommit();
    }
}
