package app.quittance.litigation;

import app.quittance.casefile.CaseFacts;
import app.quittance.casefile.CaseFiles;
import app.quittance.casefile.CaseId;
import app.quittance.journal.Journal;
import app.quittance.kernel.Actor;
import app.quittance.kernel.AgencyCalendar;
import app.quittance.kernel.Refusal;
import app.quittance.kernel.Uuid7;
import app.quittance.litigation.Finding.Check;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** The warnings of admissibility: each is set aside by a person, with a reason that stays, before a packet leaves. */
@Service
public class Warnings {

    private final Admissibility admissibility;
    private final CaseFiles caseFiles;
    private final JdbcClient jdbc;
    private final Journal journal;
    private final AgencyCalendar calendar;
    private final FindingWords words;

    Warnings(
            Admissibility admissibility,
            CaseFiles caseFiles,
            JdbcClient jdbc,
            Journal journal,
            AgencyCalendar calendar,
            FindingWords words) {
        this.admissibility = admissibility;
        this.caseFiles = caseFiles;
        this.jdbc = jdbc;
        this.journal = journal;
        this.calendar = calendar;
        this.words = words;
    }

    /** The warnings of a case that nobody has weighed yet. */
    @Transactional(readOnly = true)
    public List<Finding> unweighed(CaseId caseId) {
        List<Weighed> weighed = of(caseId);
        return admissibility.check(caseId).stream()
                .filter(Finding::isToBeWeighed)
                .filter(finding -> weighed.stream().noneMatch(each -> each.isOf(finding)))
                .toList();
    }

    /** Every warning that was set aside on a case, oldest first. */
    @Transactional(readOnly = true)
    public List<Weighed> of(CaseId caseId) {
        return jdbc.sql("""
                select finding, said, reason, person, on_day from litigation.weighed
                 where case_id = :case order by weighed_id""")
                .param("case", caseId.value())
                .query((row, n) -> new Weighed(
                        Check.valueOf(row.getString("finding")),
                        row.getString("said"),
                        row.getString("reason"),
                        row.getString("person"),
                        row.getObject("on_day", LocalDate.class)))
                .list();
    }

    /** Sets aside the warnings of one kind that stand now; refused without a reason, or where there is none. */
    @Transactional
    public void weigh(CaseId caseId, Check check, String reason, Actor by) {
        if (reason.isBlank()) throw new Refusal("warning.reason-missing");
        List<Finding> warned = unweighed(caseId).stream()
                .filter(finding -> finding.check() == check)
                .toList();
        if (warned.isEmpty()) throw new Refusal("warning.none");
        CaseFacts facts = caseFiles.get(caseId);
        for (Finding finding : warned) keep(facts, finding, reason.strip(), by);
        journal.record(
                caseId.value(),
                facts.clientId(),
                by,
                "litigation.warning-weighed",
                Map.of("warning", words.of(warned), "reason", reason.strip()));
    }

    private void keep(CaseFacts facts, Finding finding, String reason, Actor by) {
        jdbc.sql("""
                insert into litigation.weighed (weighed_id, case_id, client_id, finding, said, reason, person, on_day)
                values (:id, :case, :client, :finding, :said, :reason, :person, :on)
                on conflict do nothing""")
                .param("id", Uuid7.next())
                .param("case", facts.id().value())
                .param("client", facts.clientId().value())
                .param("finding", finding.check().name())
                .param("said", finding.said())
                .param("reason", reason)
                .param("person", by.name())
                .param("on", calendar.today())
                .update();
    }
}
