package app.quittance.casefile;

import app.quittance.journal.Journal;
import app.quittance.kernel.Actor;
import app.quittance.kernel.ClientId;
import app.quittance.platform.BulkCopy;
import app.quittance.platform.PlannerStatistics;
import app.quittance.platform.SqlFiles;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.Collection;
import java.util.Collections;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/**
 * The door for what a file says beside its debts. It is merged after them, under the same batch and row numbers; a row that
 * names a claim that is known already may say something new of it.
 */
@Service
public class NotesBulk {

    private static final String STAGED = "casefile.staged_note";
    private static final List<String> COLUMNS = List.of(
            "batch_id",
            "row_no",
            "careful",
            "contact_to_avoid",
            "deliveries_suspended",
            "insurer",
            "insurer_due_on",
            "insurer_agreement",
            "guarantor",
            "guarantor_contact",
            "reminded_on",
            "noticed_on",
            "factor",
            "factor_iban",
            "title_retained",
            "deposit");

    /** So many cases that were open before are judged anew at once; more of them wait for the night. */
    private static final int TOLD_ONE_BY_ONE = 200;

    private final BulkCopy copy;
    private final JdbcClient jdbc;
    private final PlannerStatistics statistics;
    private final Journal journal;
    private final ApplicationEventPublisher events;
    private final SqlFiles sql = SqlFiles.of("casefile");

    NotesBulk(
            BulkCopy copy,
            JdbcClient jdbc,
            PlannerStatistics statistics,
            Journal journal,
            ApplicationEventPublisher events) {
        this.copy = copy;
        this.jdbc = jdbc;
        this.statistics = statistics;
        this.journal = journal;
        this.events = events;
    }

    /** Puts what some rows say aside. */
    @Transactional
    public void stage(UUID batch, List<StagedNotes> rows) {
        if (rows.isEmpty()) return;
        copy.into(STAGED, COLUMNS, rows.stream().map(row -> values(batch, row)).iterator());
    }

    /** What the rows say otherwise than it stands; to be asked once the claims were merged or foreseen, before {@link #merge}. */
    @Transactional(propagation = Propagation.MANDATORY)
    public List<SaidNews> news(UUID batch, ClientId client) {
        if (!hasSaid(batch)) return List.of();
        statistics.beforeMerging(batch, STAGED);
        return jdbc.sql(sql.get("notes-0-news"))
                .param("batch", batch)
                .param("client", client.value())
                .query((row, n) -> new SaidNews(
                        row.getInt("row_no"),
                        row.getString("invoice_number"),
                        row.getBoolean("known"),
                        SaidThing.valueOf(row.getString("thing")),
                        row.getString("stood"),
                        row.getString("value")))
                .list();
    }

    /** Keeps what the rows said, tells it in the journal of the cases, and lets those rest whose claims were assigned. */
    @Transactional(propagation = Propagation.MANDATORY)
    public void merge(UUID batch, ClientId client, LocalDate on, Actor by) {
        if (!hasSaid(batch)) return;
        statistics.beforeMerging(batch, STAGED);
        List<UUID> debtors = statement("notes-1-of-debtors", batch, client, on)
                .query((row, n) -> row.getObject("debtor_id", UUID.class))
                .list();
        Set<UUID> assigned = new LinkedHashSet<>();
        Set<UUID> cases = new LinkedHashSet<>();
        statement("notes-2-of-claims", batch, client, on).query(row -> {
            cases.add(row.getObject("case_id", UUID.class));
            if (row.getBoolean("assigned")) assigned.add(row.getObject("case_id", UUID.class));
        });
        cases.addAll(openCases(client, debtors));
        tell(cases, client, by, "case.client-said");
        tell(holdAssigned(assigned, on), client, by, "case.payee-asked");
        othersThanOf(batch, cases).stream()
                .limit(TOLD_ONE_BY_ONE)
                .forEach(id -> events.publishEvent(new CaseChanged(new CaseId(id))));
    }

    /** Forgets what was said of claims that are taken back; what was said of their debtors stays. */
    @Transactional(propagation = Propagation.MANDATORY)
    public void takeBack(List<ClaimId> claims, ClientId client, LocalDate on, Actor by) {
        List<UUID> cases = jdbc.sql("delete from casefile.claim_note where claim_id = any (:claims) returning case_id")
                .param("claims", claims.stream().map(ClaimId::value).toArray(UUID[]::new))
                .query((row, n) -> row.getObject("case_id", UUID.class))
                .list();
        if (cases.isEmpty()) return;
        tell(releaseUnassigned(cases, on), client, by, "case.payee-unasked");
    }

    /** Removes the staged rows of a batch. */
    @Transactional
    public void forget(UUID batch) {
        if (!hasSaid(batch)) return;
        jdbc.sql("delete from casefile.staged_note where batch_id = :batch")
                .param("batch", batch)
                .update();
    }

    /** Cases of which a claim was just said to be assigned: gives those that rest for it from now on. */
    List<UUID> holdAssigned(Collection<UUID> cases, LocalDate on) {
        if (cases.isEmpty()) return List.of();
        return jdbc.sql(sql.get("notes-3-hold-assigned"))
                .param("cases", cases.toArray(UUID[]::new))
                .param("on", on)
                .query((row, n) -> row.getObject("case_id", UUID.class))
                .list();
    }

    /** Gives those of the cases that no longer wait to know whom the debtor pays, since none of their claims is assigned. */
    List<UUID> releaseUnassigned(Collection<UUID> cases, LocalDate on) {
        return jdbc.sql(sql.get("notes-4-release"))
                .param("cases", cases.toArray(UUID[]::new))
                .param("on", on)
                .query((row, n) -> row.getObject("case_id", UUID.class))
                .list();
    }

    private boolean hasSaid(UUID batch) {
        return jdbc.sql("select exists (select from casefile.staged_note where batch_id = :batch)")
                .param("batch", batch)
                .query(Boolean.class)
                .single();
    }

    private JdbcClient.StatementSpec statement(String step, UUID batch, ClientId client, LocalDate on) {
        return jdbc.sql(sql.get(step))
                .param("batch", batch)
                .param("client", client.value())
                .param("on", on);
    }

    private List<UUID> openCases(ClientId client, List<UUID> debtors) {
        if (debtors.isEmpty()) return List.of();
        return jdbc.sql("""
                select case_id from casefile.case_file
                 where client_id = :client and debtor_id = any (:debtors) and status <> 'CLOSED' order by case_id""")
                .param("client", client.value())
                .param("debtors", debtors.toArray(UUID[]::new))
                .query((row, n) -> row.getObject("case_id", UUID.class))
                .list();
    }

    /** Those of the batch are routed together in any event. */
    private List<UUID> othersThanOf(UUID batch, Collection<UUID> cases) {
        if (cases.isEmpty()) return List.of();
        return jdbc.sql("""
                select c.case_id from unnest(cast(:cases as uuid[])) as c (case_id)
                 where not exists (select from casefile.batch_case b
                                    where b.batch_id = :batch and b.case_id = c.case_id)""")
                .param("cases", cases.toArray(UUID[]::new))
                .param("batch", batch)
                .query((row, n) -> row.getObject("case_id", UUID.class))
                .list();
    }

    private void tell(Collection<UUID> cases, ClientId client, Actor by, String kind) {
        journal.recordEach(List.copyOf(cases), Collections.nCopies(cases.size(), client), by, kind, Map.of());
    }

    private static List<@Nullable Object> values(UUID batch, StagedNotes row) {
        DebtorNotes debtor = row.debtor();
        ClaimNotes claim = row.claim();
        return Arrays.asList(
                batch,
                row.rowNo(),
                debtor.careful(),
                debtor.contactToAvoid(),
                debtor.deliveriesSuspended(),
                debtor.insurer(),
                debtor.insurerDueOn(),
                debtor.insurerAgreement(),
                debtor.guarantor(),
                debtor.guarantorContact(),
                claim.remindedOn(),
                claim.noticedOn(),
                claim.factor(),
                claim.factorIban(),
                claim.titleRetained(),
                claim.deposit() == null ? null : claim.deposit().amount());
    }
}
