package app.quittance.litigation;

import app.quittance.account.AccountsMoved;
import app.quittance.casefile.CaseChanged;
import app.quittance.casefile.CaseFacts;
import app.quittance.casefile.CaseFiles;
import app.quittance.casefile.CaseId;
import app.quittance.casefile.CaseStatus;
import app.quittance.kernel.AgencyCalendar;
import app.quittance.kernel.AgencyDayChanged;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.modulith.events.ApplicationModuleListener;
import org.springframework.stereotype.Service;
import org.springframework.transaction.support.TransactionTemplate;

/** Keeps, for the legal team's lists, what the last check of each of its cases found lacking. */
@Service
public class Readiness {

    private final Admissibility admissibility;
    private final CaseFiles caseFiles;
    private final JdbcClient jdbc;
    private final AgencyCalendar calendar;
    private final TransactionTemplate transaction;

    Readiness(
            Admissibility admissibility,
            CaseFiles caseFiles,
            JdbcClient jdbc,
            AgencyCalendar calendar,
            TransactionTemplate transaction) {
        this.admissibility = admissibility;
        this.caseFiles = caseFiles;
        this.jdbc = jdbc;
        this.calendar = calendar;
        this.transaction = transaction;
    }

    @ApplicationModuleListener
    void on(CaseChanged changed) {
        refresh(changed.caseId());
    }

    @ApplicationModuleListener
    void on(EvidenceChanged changed) {
        refresh(changed.caseId());
    }

    @ApplicationModuleListener
    void on(AccountsMoved moved) {
        inCourt(moved.caseIds()).forEach(this::refresh);
    }

    @ApplicationModuleListener
    void on(AgencyDayChanged day) {
        refreshAll();
    }

    /**
     * Checks every case that the legal team has, one by one; a new day may have brought a limitation or ended a delay. What
     * is found as before is not written, but for the day of the check.
     */
    public void refreshAll() {
        List<CaseId> cases = Objects.requireNonNull(transaction.execute(
                status -> jdbc.sql("select case_id from casefile.api_case where status = 'LITIGATION' order by case_id")
                        .query((row, n) -> new CaseId(row.getObject("case_id", UUID.class)))
                        .list()));
        cases.forEach(each -> transaction.executeWithoutResult(status -> refresh(each)));
    }

    private List<CaseId> inCourt(List<CaseId> cases) {
        return jdbc.sql("""
                select case_id from casefile.api_case
                 where status = 'LITIGATION' and case_id = any (:cases) order by case_id""")
                .param("cases", cases.stream().map(CaseId::value).toArray(UUID[]::new))
                .query((row, n) -> new CaseId(row.getObject("case_id", UUID.class)))
                .list();
    }

    private void refresh(CaseId caseId) {
        CaseFacts facts = caseFiles.get(caseId);
        if (facts.status() != CaseStatus.LITIGATION) {
            jdbc.sql("delete from litigation.readiness where case_id = :case")
                    .param("case", caseId.value())
                    .update();
            return;
        }
        List<Finding> findings = admissibility.check(caseId);
        keep(
                facts,
                findings.stream()
                        .filter(Finding::forbids)
                        .map(finding -> finding.check().name())
                        .distinct()
                        .toArray(String[]::new),
                (int) findings.stream()
                        .filter(finding -> finding.level() == Finding.Level.WARNED)
                        .count());
    }

    private void keep(CaseFacts facts, String[] lacking, int warned) {
        jdbc.sql("""
                insert into litigation.readiness as r (case_id, client_id, checked_on, lacking, warned)
                values (:case, :client, :on, :lacking, :warned)
                on conflict (case_id) do update
                   set checked_on = excluded.checked_on, lacking = excluded.lacking, warned = excluded.warned
                 where (r.checked_on, r.lacking, r.warned)
                       is distinct from (excluded.checked_on, excluded.lacking, excluded.warned)""")
                .param("case", facts.id().value())
                .param("client", facts.clientId().value())
                .param("on", calendar.today())
                .param("lacking", lacking)
                .param("warned", warned)
                .update();
    }
}
