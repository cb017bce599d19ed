package app.quittance.casefile;

import app.quittance.debtor.DebtorId;
import app.quittance.debtor.ProceedingsKind;
import app.quittance.debtor.ProceedingsOpened;
import app.quittance.kernel.Actor;
import java.util.List;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.modulith.events.ApplicationModuleListener;
import org.springframework.stereotype.Component;

/** Lets every open case of a debtor rest from the day on which proceedings bind its creditors. */
@Component
class HoldsByProceedings {

    private static final Actor PROCEEDINGS = Actor.program("proceedings");

    private final CaseFiles caseFiles;
    private final JdbcClient jdbc;

    HoldsByProceedings(CaseFiles caseFiles, JdbcClient jdbc) {
        this.caseFiles = caseFiles;
        this.jdbc = jdbc;
    }

    @ApplicationModuleListener
    void on(ProceedingsOpened event) {
        for (CaseId id : openCasesOf(event.debtorId())) {
            caseFiles.hold(id, reason(event.kind()), event.openedOn(), null, PROCEEDINGS);
        }
    }

    private List<CaseId> openCasesOf(DebtorId debtor) {
        return jdbc.sql("""
                select case_id from casefile.case_file
                 where debtor_id = :debtor and status <> 'CLOSED' order by case_id""")
                .param("debtor", debtor.value())
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
