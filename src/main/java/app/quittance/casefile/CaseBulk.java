package app.quittance.casefile;

import app.quittance.journal.Journal;
import app.quittance.kernel.Actor;
import app.quittance.kernel.ClientId;
import app.quittance.kernel.Uuid7;
import app.quittance.platform.BulkCopy;
import app.quittance.platform.PlannerStatistics;
import app.quittance.platform.SqlFiles;
import app.quittance.platform.Tally;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.Arrays;
import java.util.Collection;
import java.util.Collections;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.context.annotation.Bean;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/** The door for many claims at once. Their debtors must have been merged under the same batch and row numbers. */
@Service
public class CaseBulk {

    private static final String STAGED = "casefile.staged";
    private static final List<String> COLUMNS = List.of(
            "batch_id",
            "row_no",
            "invoice_number",
            "invoiced_on",
            "due_on",
            "amount",
            "paid_before",
            "currency",
            "basis",
            "limited",
            "only_open",
            "debtor_id");

    private static final String KNOWN_BY_ANOTHER_NUMBER = "merge-0-known-by-another-number";
    private static final String MARK_KNOWN_CLAIMS = "merge-1-mark-known-claims";
    private static final String JUDGE_KNOWN = "merge-1a-judge-known";
    private static final String JUDGE_INSTALMENTS = "merge-1b-judge-instalments";
    private static final String FORESEE_TWINS = "foresee-twins";
    private static final String OPEN_CASES = "merge-2-open-cases";

    private static final List<String> MERGE = List.of(
            KNOWN_BY_ANOTHER_NUMBER,
            MARK_KNOWN_CLAIMS,
            JUDGE_KNOWN,
            JUDGE_INSTALMENTS,
            OPEN_CASES,
            "merge-3-note-cases-of-batch",
            "merge-4-add-claims",
            "merge-5-hold-limited");

    /** Told by the journal, and no work on a case: what other files bring, who is to work on it, what its client adds. */
    private static final List<String> NO_WORK = List.of(
            "case.claims-added",
            "case.client-said",
            "case.party-named",
            "case.invoice-same",
            "case.invoice-other",
            "case.invoice-asked-again",
            "case.payee-asked",
            "case.payee-unasked",
            "case.claims-taken-back",
            "case.assigned",
            "document.added",
            "litigation.exhibit-added");

    private final BulkCopy copy;
    private final JdbcClient jdbc;
    private final PlannerStatistics statistics;
    private final Journal journal;
    private final ApplicationEventPublisher events;
    private final SqlFiles sql = SqlFiles.of("casefile");

    CaseBulk(
            BulkCopy copy,
            JdbcClient jdbc,
            PlannerStatistics statistics,
            Journal journal,
            ApplicationEventPublisher events) {
        this.statistics = statistics;
        this.copy = copy;
        this.jdbc = jdbc;
        this.journal = journal;
        this.events = events;
    }

    @Bean
    static Tally caseTally() {
        return Tally.of("casefile", "case_tally");
    }

    /** Puts the claims of a batch aside; nothing is taken until {@link #merge}. */
    @Transactional
    public long stage(UUID batch, Iterator<StagedClaim> rows) {
        return copy.into(STAGED, COLUMNS, new RowIterator(batch, rows));
    }

    /**
     * Has the staged claims learn their debtors, which were merged, or foreseen, under the same batch: what follows compares
     * them by these.
     */
    @Transactional(propagation = Propagation.MANDATORY)
    public void learnDebtors(UUID batch) {
        statistics.beforeMerging(batch, STAGED);
        jdbc.sql(sql.get("learn-debtors")).param("batch", batch).update();
    }

    /**
     * Takes the staged claims, of which the debtors are learnt: each joins the open case of its debtor with this client, or opens one. A claim that is
     * there already changes nothing. What became of each row is then in {@code casefile.api_staged_outcome}.
     */
    @Transactional(propagation = Propagation.MANDATORY)
    public Merged merge(UUID batch, ClientId client, LocalDate on, Actor by) {
        for (String step : MERGE) {
            int written = jdbc.sql(sql.get(step))
                    .param("batch", batch)
                    .param("client", client.value())
                    .param("on", on)
                    .update();
            if (step.equals(OPEN_CASES)) statistics.after(written, "casefile.case_file", "casefile.batch_case");
        }
        Merged merged = new Merged(
                tell(batch, client, true, "case.opened", by), tell(batch, client, false, "case.claims-added", by));
        statistics.after(merged.opened() + merged.joined(), "casefile.claim");
        events.publishEvent(new CasesOpened(batch, on));
        return merged;
    }

    /**
     * Takes claims back from the cases of the batch that brought them, as if they had never come; gives how many cases ended
     * for want of claims. Whoever calls holds the accounts of the cases and has seen that nothing was done on the claims.
     */
    @Transactional(propagation = Propagation.MANDATORY)
    public int takeBack(UUID batch, ClientId client, List<ClaimId> claims, LocalDate on, Actor by) {
        jdbc.sql(sql.get("take-back-1-claims"))
                .param("batch", batch)
                .param("claims", claims.stream().map(ClaimId::value).toArray(UUID[]::new))
                .param("on", on)
                .update();
        List<UUID> ended = jdbc.sql(sql.get("take-back-2-cases"))
                .param("batch", batch)
                .param("on", on)
                .query((row, n) -> row.getObject("case_id", UUID.class))
                .list();
        List<UUID> all = cases(batch, true);
        all.addAll(cases(batch, false));
        journal.recordEach(all, Collections.nCopies(all.size(), client), by, "case.claims-taken-back", Map.of());
        journal.recordEach(
                ended,
                Collections.nCopies(ended.size(), client),
                by,
                "case.closed",
                Map.of("reason", Journal.label(ClosingReason.WITHDRAWN)));
        return ended.size();
    }

    /** References of the batch's cases on which somebody has worked since a moment, a few at most. */
    @Transactional(readOnly = true)
    public List<String> workedOn(UUID batch, Instant since, int most) {
        return jdbc.sql(sql.get("worked-on"))
                .param("batch", batch)
                .param("since", since.atOffset(ZoneOffset.UTC))
                .param("noWork", NO_WORK.toArray(String[]::new))
                .param("most", most)
                .query((row, n) -> row.getString("reference"))
                .list();
    }

    /** Keeps others from changing the cases of a batch until the transaction ends. */
    @Transactional(propagation = Propagation.MANDATORY)
    public void keepBatch(UUID batch) {
        jdbc.sql("""
                select c.case_id from casefile.case_file c
                 where c.case_id in (select case_id from casefile.batch_case where batch_id = :batch)
                 order by c.case_id for update""").param("batch", batch).query().listOfRows();
    }

    /** Gives cases to a collector in one go, by the key and name of their account; those closed meanwhile stay as they are. */
    @Transactional
    public void assign(List<CaseId> cases, UUID collector, String collectorName, Actor by) {
        record Assigned(UUID caseId, ClientId clientId) {}
        List<Assigned> assigned = jdbc.sql("""
                update casefile.case_file set assigned_to = :collector, version = version + 1
                 where case_id = any (:cases) and status <> 'CLOSED' and assigned_to is distinct from :collector
                returning case_id, client_id""")
                .param("collector", collector)
                .param("cases", cases.stream().map(CaseId::value).toArray(UUID[]::new))
                .query((row, n) -> new Assigned(
                        row.getObject("case_id", UUID.class), new ClientId(row.getObject("client_id", UUID.class))))
                .list();
        journal.recordEach(
                assigned.stream().map(Assigned::caseId).toList(),
                assigned.stream().map(Assigned::clientId).toList(),
                by,
                "case.assigned",
                Map.of("collector", collectorName));
    }

    /** Whoever routed the cases of a batch says so here; the rooms below and beside learn it by {@link CasesRouted}. */
    @Transactional(propagation = Propagation.MANDATORY)
    public void routed(UUID batch) {
        events.publishEvent(new CasesRouted(batch));
    }

    /**
     * Tells what {@link #merge} would make of the staged claims and opens no case. New ones that resemble a claim of the same debtor are told by {@code casefile.api_staged_twin}.
     */
    @Transactional(propagation = Propagation.MANDATORY)
    public Merged foresee(UUID batch, ClientId client) {
        for (String step :
                List.of(KNOWN_BY_ANOTHER_NUMBER, MARK_KNOWN_CLAIMS, JUDGE_KNOWN, JUDGE_INSTALMENTS, FORESEE_TWINS)) {
            jdbc.sql(sql.get(step))
                    .param("batch", batch)
                    .param("client", client.value())
                    .update();
        }
        return jdbc.sql(sql.get("foresee-cases"))
                .param("batch", batch)
                .param("client", client.value())
                .query((row, n) -> new Merged(row.getInt("opened"), row.getInt("joined")))
                .single();
    }

    /** Keeps what these rows of a batch say of claims that stand as what their client told last. */
    @Transactional(propagation = Propagation.MANDATORY)
    public void restate(UUID batch, Collection<Integer> rows, LocalDate on) {
        jdbc.sql(sql.get("restate"))
                .param("batch", batch)
                .param("rows", rows.toArray(Integer[]::new))
                .param("on", on)
                .update();
    }

    /** Removes the staged rows of a batch; its claims stay. */
    @Transactional
    public void forget(UUID batch) {
        for (String table : List.of("staged_twin", "staged")) {
            jdbc.sql("delete from casefile." + table + " where batch_id = :batch")
                    .param("batch", batch)
                    .update();
        }
    }

    private int tell(UUID batch, ClientId client, boolean opened, String kind, Actor by) {
        List<UUID> cases = cases(batch, opened);
        journal.recordEach(cases, Collections.nCopies(cases.size(), client), by, kind, Map.of());
        return cases.size();
    }

    private List<UUID> cases(UUID batch, boolean opened) {
        return jdbc.sql("select case_id from casefile.batch_case where batch_id = :batch and opened = :opened")
                .param("batch", batch)
                .param("opened", opened)
                .query((row, n) -> row.getObject("case_id", UUID.class))
                .list();
    }

    /** How many cases a merge opened, and how many open ones had claims added. */
    public record Merged(int opened, int joined) {}

    private record RowIterator(UUID batch, Iterator<StagedClaim> rows) implements Iterator<List<@Nullable Object>> {

        @Override
        public boolean hasNext() {
            return rows.hasNext();
        }

        @Override
        public List<@Nullable Object> next() {
            StagedClaim row = rows.next();
            return Arrays.asList(
                    batch,
                    row.rowNo(),
                    row.invoiceNumber(),
                    row.invoicedOn(),
                    row.dueOn(),
                    row.amount().amount(),
                    row.paidBefore().amount(),
                    row.amount().currency(),
                    row.basis(),
                    row.limited(),
                    row.onlyOpen(),
                    Uuid7.ofRow(batch, row.rowNo()));
        }
    }
}
