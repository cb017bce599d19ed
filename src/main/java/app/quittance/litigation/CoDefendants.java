package app.quittance.litigation;

import app.quittance.casefile.CaseFacts;
import app.quittance.casefile.CaseFiles;
import app.quittance.casefile.CaseId;
import app.quittance.casefile.Claim;
import app.quittance.casefile.Claims;
import app.quittance.casefile.Parties;
import app.quittance.casefile.Party;
import app.quittance.casefile.PartyRole;
import app.quittance.debtor.DebtorId;
import app.quittance.journal.Journal;
import app.quittance.kernel.Actor;
import app.quittance.kernel.AgencyCalendar;
import app.quittance.kernel.Refusal;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * Co-debtors in one petition with the debtor. Solidarity is not presumed (C. civ. art. 1310): a person joins each of them, and says
 * on what it owes everything.
 */
@Service
public class CoDefendants {

    private final Parties parties;
    private final Claims claims;
    private final Matters matters;
    private final CaseFiles caseFiles;
    private final JdbcClient jdbc;
    private final Journal journal;
    private final AgencyCalendar calendar;
    private final ApplicationEventPublisher events;

    CoDefendants(
            Parties parties,
            Claims claims,
            Matters matters,
            CaseFiles caseFiles,
            JdbcClient jdbc,
            Journal journal,
            AgencyCalendar calendar,
            ApplicationEventPublisher events) {
        this.parties = parties;
        this.claims = claims;
        this.matters = matters;
        this.caseFiles = caseFiles;
        this.jdbc = jdbc;
        this.journal = journal;
        this.calendar = calendar;
        this.events = events;
    }

    /** Those who are pursued with the debtor, in the order in which they were joined. */
    @Transactional(readOnly = true)
    public List<CoDefendant> of(CaseId caseId) {
        return jdbc.sql("""
                select debtor_id, basis, person, on_day from litigation.co_defendant
                 where case_id = :case order by on_day, debtor_id""")
                .param("case", caseId.value())
                .query((row, n) -> new CoDefendant(
                        new DebtorId(row.getObject("debtor_id", UUID.class)),
                        row.getString("basis"),
                        row.getString("person"),
                        row.getObject("on_day", LocalDate.class)))
                .list();
    }

    /** The co-debtors of a case who are not pursued with the debtor. */
    @Transactional(readOnly = true)
    public List<Party> others(CaseId caseId) {
        List<DebtorId> joined = of(caseId).stream().map(CoDefendant::debtor).toList();
        return coDebtors(caseId).stream()
                .filter(party -> !joined.contains(party.debtor()))
                .toList();
    }

    /** Joins a co-debtor. Refused without a basis, and for one who owes a part of the invoices: the order would be for all. */
    @Transactional
    public void join(CaseId caseId, DebtorId debtor, String basis, Actor by) {
        Party party = coDebtors(caseId).stream()
                .filter(each -> each.debtor().equals(debtor))
                .findFirst()
                .orElseThrow(() -> new Refusal("co-defendant.none"));
        if (basis.isBlank()) throw new Refusal("co-defendant.basis-missing", party.name());
        List<String> notOwed = claims.of(caseId).stream()
                .map(Claim::invoiceNumber)
                .filter(invoice -> !party.invoices().contains(invoice))
                .toList();
        if (!notOwed.isEmpty()) throw new Refusal("co-defendant.of-a-part", party.name(), String.join(", ", notOwed));
        matters.refuseIfFiled(caseId);
        CaseFacts facts = caseFiles.get(caseId);
        jdbc.sql("""
                insert into litigation.co_defendant (case_id, debtor_id, client_id, basis, person, on_day)
                values (:case, :debtor, :client, :basis, :person, :on)
                on conflict (case_id, debtor_id) do update
                   set basis = excluded.basis, person = excluded.person, on_day = excluded.on_day""")
                .param("case", caseId.value())
                .param("debtor", debtor.value())
                .param("client", facts.clientId().value())
                .param("basis", basis.strip())
                .param("person", by.name())
                .param("on", calendar.today())
                .update();
        tell(facts, by, "litigation.co-defendant", Map.of("name", party.name(), "basis", basis.strip()));
    }

    /** It is not pursued in this petition after all. */
    @Transactional
    public void release(CaseId caseId, DebtorId debtor, Actor by) {
        matters.refuseIfFiled(caseId);
        int released = jdbc.sql("delete from litigation.co_defendant where case_id = :case and debtor_id = :debtor")
                .param("case", caseId.value())
                .param("debtor", debtor.value())
                .update();
        if (released == 0) throw new Refusal("co-defendant.none");
        String name = coDebtors(caseId).stream()
                .filter(each -> each.debtor().equals(debtor))
                .map(Party::name)
                .findFirst()
                .orElse("");
        tell(caseFiles.get(caseId), by, "litigation.co-defendant-released", Map.of("name", name));
    }

    private List<Party> coDebtors(CaseId caseId) {
        return parties.of(caseId).stream()
                .filter(party -> party.role() == PartyRole.CO_DEBTOR)
                .toList();
    }

    private void tell(CaseFacts facts, Actor by, String kind, Map<String, String> details) {
        journal.record(facts.id().value(), facts.clientId(), by, kind, details);
        events.publishEvent(new EvidenceChanged(facts.id()));
    }
}
