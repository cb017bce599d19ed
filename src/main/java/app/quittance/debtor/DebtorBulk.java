package app.quittance.debtor;

import app.quittance.kernel.ClientId;
import app.quittance.kernel.Uuid7;
import app.quittance.platform.BulkCopy;
import app.quittance.platform.PlannerStatistics;
import app.quittance.platform.SqlFiles;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/** The door for many debtors at once: staged by COPY, merged in a few statements. */
@Service
public class DebtorBulk {

    private static final String STAGED = "debtor.staged";
    private static final List<String> COLUMNS = List.of(
            "batch_id",
            "row_no",
            "kind",
            "name",
            "title",
            "forenames",
            "siren",
            "street",
            "postcode",
            "city",
            "email",
            "phone",
            "customer_number",
            "debtor_id");

    private static final List<String> MATCH_IDENTITY = List.of("match-by-siren", "match-by-name-and-place");

    private final BulkCopy copy;
    private final JdbcClient jdbc;
    private final PlannerStatistics statistics;
    private final LikenessSearch likenesses;
    private final SqlFiles sql = SqlFiles.of("debtor");

    DebtorBulk(BulkCopy copy, JdbcClient jdbc, PlannerStatistics statistics, LikenessSearch likenesses) {
        this.likenesses = likenesses;
        this.statistics = statistics;
        this.copy = copy;
        this.jdbc = jdbc;
    }

    /** Puts the rows of a batch aside; nothing is known of them until {@link #merge}. */
    @Transactional
    public long stage(UUID batch, Iterator<StagedDebtor> rows) {
        return copy.into(STAGED, COLUMNS, new RowIterator(batch, rows));
    }

    /**
     * Makes debtors of the staged rows: the client's own number of a customer joins the debtor that it told of under it, and
     * so does a spelling of which its people said whom it means ({@link Spellings}); a SIREN, or the same name, forenames and
     * address, one already known whatever the client; every other row is a new debtor,
     * which may be one already known under another spelling: those pairs are kept for a person to decide. What the client
     * told is kept apart, for that client.
     *
     * <p>Runs in the agency's scope: it compares with debtors of other clients, and tells the caller nothing of them.
     */
    @Transactional(propagation = Propagation.MANDATORY)
    public void merge(UUID batch, ClientId client, LocalDate on) {
        Map<String, Object> rows = Map.of("batch", batch, "client", client.value(), "on", on);
        findKnown(batch, rows);
        int unknown = unknown(batch);
        int made = run("merge-1-new-debtors", rows);
        // The others are further rows of these, or of debtors that somebody else's import made meanwhile.
        if (made < unknown) MATCH_IDENTITY.forEach(step -> run(step, rows));
        run("keep-customer-numbers", rows);
        int told = run("merge-2-what-the-client-told", rows);
        statistics.after(told, "debtor.debtor", "debtor.told", "debtor.newcomer");
        likenesses.after(batch, client, on);
    }

    private void findKnown(UUID batch, Map<String, Object> rows) {
        statistics.beforeMerging(batch, STAGED);
        run("match-by-number", rows);
        run("match-by-spelling", rows);
        MATCH_IDENTITY.forEach(step -> run(step, rows));
    }

    private int run(String step, Map<String, Object> rows) {
        return jdbc.sql(sql.get(step)).params(rows).update();
    }

    private int unknown(UUID batch) {
        return jdbc.sql("select count(*) from debtor.staged where batch_id = :batch and not known")
                .param("batch", batch)
                .query(Integer.class)
                .single();
    }

    /**
     * Finds what {@link #merge} would make of the staged rows and writes no debtor: rows that none known answers to get a
     * provisional key, the same for the rows that would make one debtor. Rows that resemble a debtor of the same client's are
     * told by {@code debtor.api_staged_likeness}.
     */
    @Transactional(propagation = Propagation.MANDATORY)
    public Foreseen foresee(UUID batch, ClientId client) {
        Map<String, Object> rows = Map.of("batch", batch, "client", client.value());
        findKnown(batch, rows);
        run("foresee-same-debtor", rows);
        likenesses.foresee(batch, client);
        return jdbc.sql(sql.get("foresee-bands"))
                .param("batch", batch)
                .param("client", client.value())
                .query((row, n) -> new Foreseen(row.getInt("known"), row.getInt("alike"), row.getInt("fresh")))
                .single();
    }

    /**
     * The debtors of a batch, as their client may know them.
     *
     * @param known told of by this client before, and joined
     * @param alike new, resembling one that it told of: a person is asked
     * @param fresh new, resembling none
     */
    public record Foreseen(int known, int alike, int fresh) {}

    /** Removes the staged rows of a batch; its debtors stay. */
    @Transactional
    public void forget(UUID batch) {
        for (String table : List.of("newcomer", "staged_likeness", "staged")) {
            jdbc.sql("delete from debtor." + table + " where batch_id = :batch")
                    .param("batch", batch)
                    .update();
        }
    }

    private record RowIterator(UUID batch, Iterator<StagedDebtor> rows) implements Iterator<List<@Nullable Object>> {

        @Override
        public boolean hasNext() {
            return rows.hasNext();
        }

        @Override
        public List<@Nullable Object> next() {
            StagedDebtor row = rows.next();
            return Arrays.asList(
                    batch,
                    row.rowNo(),
                    row.kind(),
                    row.name(),
                    row.title(),
                    row.forenames(),
                    row.siren(),
                    row.street(),
                    row.postcode(),
                    row.city(),
                    row.email(),
                    row.phone(),
                    row.customerNumber(),
                    Uuid7.ofRow(batch, row.rowNo()));
        }
    }
}
