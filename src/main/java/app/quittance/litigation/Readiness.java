package app.quittance.litigation;

import app.quittance.account.AccountsMoved;
import app.quittance.casefile.CaseChanged;
import app.quittance.casefile.CaseFacts;
import app.quittance.casefile.CaseFiles;
import app.quittance.casefile.CaseId;
import app.quittance.casefile.CaseStatus;
import app.quittance.kernel.AgencyCalendar;
import app.quittance.kernel.AgencyDayChanged;
import app.quittance.kernel.DataScope;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.modulith.events.ApplicationModuleListener;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.support.TransactionTemplate;

/** Keeps, for the legal team's lists, what the last check of each of its cases found lacking. */
@Service
public class Readiness {

    /** Cases of one transaction: so many are checked again at most where a run is killed. */
    private static final int BATCH = 50;

    private static final CaseId BEFORE_ALL = new CaseId(new UUID(0, 0));

    private final Admissibility admissibility;
    private final Packets packets;
    private final CaseFiles caseFiles;
    private final JdbcClient jdbc;
    private final AgencyCalendar calendar;
    private final TransactionTemplate transaction;

    Readiness(
            Admissibility admissibility,
            Packets packets,
            CaseFiles caseFiles,
            JdbcClient jdbc,
            AgencyCalendar calendar,
            TransactionTemplate transaction) {
        this.admissibility = admissibility;
        this.packets = packets;
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

    /** In no transaction of its own: each batch has one. */
    @ApplicationModuleListener(propagation = Propagation.NOT_SUPPORTED)
    void on(AgencyDayChanged day) {
        DataScope.AGENCY.run(this::refreshAll);
    }

    /**
     * Checks every case that the legal team has and that was not checked today; a new day may have brought a limitation or
     * ended a delay. In batches, each of them a transaction: a run that was killed is taken up by the next where it stood.
     */
    public void refreshAll() {
        CaseId last = BEFORE_ALL;
        while (last != null) last = refreshBatchAfter(last);
    }

    /** The last case of the batch; null where there was none left. */
    private @Nullable CaseId refreshBatchAfter(CaseId last) {
        return transaction.execute(status -> {
            List<CaseId> batch = notCheckedToday(last);
            batch.forEach(this::refresh);
            return batch.isEmpty() ? null : batch.getLast();
        });
    }

    private List<CaseId> notCheckedToday(CaseId after) {
        return jdbc.sql("""
                select c.case_id
                  from casefile.api_case c
                  left join litigation.readiness r using (case_id)
                 where c.status = 'LITIGATION' and c.case_id > :after and r.checked_on is distinct from :today
                 order by c.case_id
                 limit :batch""")
                .param("after", after.value())
                .param("today", calendar.today())
                .param("batch", BATCH)
                .query((row, n) -> new CaseId(row.getObject("case_id", UUID.class)))
                .list();
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
                        .count(),
                packets.courts(caseId).stream().findFirst());
    }

    private void keep(CaseFacts facts, String[] lacking, int warned, Optional<String> court) {
        jdbc.sql("""
                insert into litigation.readiness as r (case_id, client_id, checked_on, lacking, warned, court)
                values (:case, :client, :on, :lacking, :warned, :court)
                on conflict (case_id) do update
                   set checked_on = excluded.checked_on, lacking = excluded.lacking, warned = excluded.warned,
                       court = excluded.court
                 where (r.checked_on, r.lacking, r.warned, r.court)
                       is distinct from (excluded.checked_on, excluded.lacking, excluded.warned, excluded.court)""")
                .param("case", facts.id().value())
                .param("client", facts.clientId().value())
                .param("on", calendar.today())
                .param("lacking", lacking)
                .param("warned", warned)
                .param("court", court.orElse(null))
                .update();
    }
}
