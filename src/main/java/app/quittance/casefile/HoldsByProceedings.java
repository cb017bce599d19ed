package app.quittance.casefile;

import app.quittance.debtor.DebtorId;
import app.quittance.debtor.Debtors;
import app.quittance.debtor.DebtorsJoined;
import app.quittance.debtor.DebtorsParted;
import app.quittance.debtor.Proceedings;
import app.quittance.debtor.ProceedingsKind;
import app.quittance.debtor.ProceedingsOpened;
import app.quittance.kernel.Actor;
import app.quittance.kernel.AgencyCalendar;
import app.quittance.platform.SqlFiles;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.springframework.context.event.EventListener;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.modulith.events.ApplicationModuleListener;
import org.springframework.stereotype.Component;

/** Lets every open case of a debtor rest from the day on which proceedings bind its creditors. */
@Component
class HoldsByProceedings {

    private static final Actor PROCEEDINGS = Actor.program("proceedings");

    private final CaseFiles caseFiles;
    private final Debtors debtors;
    private final AgencyCalendar calendar;
    private final JdbcClient jdbc;
    private final SqlFiles sql = SqlFiles.of("casefile");

    HoldsByProceedings(CaseFiles caseFiles, Debtors debtors, AgencyCalendar calendar, JdbcClient jdbc) {
        this.caseFiles = caseFiles;
        this.debtors = debtors;
        this.calendar = calendar;
        this.jdbc = jdbc;
    }

    @ApplicationModuleListener
    void on(ProceedingsOpened event) {
        for (CaseId id : openCasesOf(event.debtorId())) {
            caseFiles.hold(id, reason(event.kind()), event.openedOn(), null, PROCEEDINGS);
        }
    }

    /** A case placed with a debtor whom proceedings bind already rests from the day on which it is opened. */
    @EventListener
    void on(CasesOpened batch) {
        record Bound(CaseId id, ProceedingsKind kind, LocalDate openedOn) {}
        jdbc.sql(sql.get("bound-cases-of-batch"))
                .param("batch", batch.batchId())
                .param("on", batch.on())
                .query((row, n) -> new Bound(
                        new CaseId(row.getObject("case_id", UUID.class)),
                        ProceedingsKind.valueOf(row.getString("kind")),
                        row.getObject("opened_on", LocalDate.class)))
                .list()
                .forEach(each -> caseFiles.hold(each.id(), reason(each.kind()), each.openedOn(), null, PROCEEDINGS));
    }

    /** Two are one: what was opened against either binds the cases of both, from its own date. */
    @ApplicationModuleListener
    void on(DebtorsJoined event) {
        for (Proceedings each : debtors.proceedings(event.debtorId(), calendar.today())) {
            for (CaseId id : openCasesOf(event.debtorId())) {
                caseFiles.hold(id, reason(each.kind()), each.openedOn(), null, PROCEEDINGS);
            }
        }
    }

    /** They are not one after all: the cases of either that rest for the other's proceedings alone go on, as if never held. */
    @ApplicationModuleListener
    void on(DebtorsParted event) {
        free(event.debtorId(), event.otherId());
        free(event.otherId(), event.debtorId());
    }

    private void free(DebtorId debtor, DebtorId other) {
        LocalDate today = calendar.today();
        List<HoldReason> bound = debtors.proceedings(debtor, today).stream()
                .map(each -> reason(each.kind()))
                .toList();
        for (Proceedings each : debtors.proceedings(other, today)) {
            HoldReason reason = reason(each.kind());
            if (bound.contains(reason)) continue;
            openCasesOf(debtor).forEach(id -> caseFiles.withdrawHold(id, reason, each.openedOn(), PROCEEDINGS));
        }
    }

    private List<CaseId> openCasesOf(DebtorId debtor) {
        return jdbc.sql("""
                select case_id from casefile.case_file
                 where debtor_id = any(:debtors) and status <> 'CLOSED' order by case_id""")
                .param("debtors", Debtors.keys(debtors.same(debtor)))
                .query((row, n) -> new CaseId(row.getObject("case_id", UUID.class)))
                .list();
    }

    private static HoldReason reason(ProceedingsKind kind) {
        return switch (kind) {
            case SAFEGUARD, RECEIVERSHIP, LIQUIDATION -> HoldReason.INSOLVENCY;
            case OVER_INDEBTEDNESS -> HoldReason.OVER_INDEBTEDNESS;
        };
    }
}
