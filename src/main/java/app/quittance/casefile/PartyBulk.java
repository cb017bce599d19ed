package app.quittance.casefile;

import app.quittance.journal.Journal;
import app.quittance.kernel.Actor;
import app.quittance.kernel.ClientId;
import app.quittance.platform.BulkCopy;
import app.quittance.platform.SqlFiles;
import java.time.LocalDate;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/**
 * The door for those whom a file names as owing claims beside their debtors. Their rows must have been merged as debtors, and
 * the claims as well; what became of each row is then in {@code casefile.api_staged_party}.
 */
@Service
public class PartyBulk {

    private final BulkCopy copy;
    private final Journal journal;
    private final JdbcClient jdbc;
    private final SqlFiles sql = SqlFiles.of("casefile");

    PartyBulk(BulkCopy copy, Journal journal, JdbcClient jdbc) {
        this.copy = copy;
        this.journal = journal;
        this.jdbc = jdbc;
    }

    /** Puts those whom some rows name aside. */
    @Transactional
    public void stage(UUID batch, List<StagedParty> rows) {
        if (rows.isEmpty()) return;
        copy.into(
                "casefile.staged_party",
                List.of("batch_id", "row_no", "invoice_number", "role"),
                rows.stream()
                        .map(row -> List.<@Nullable Object>of(batch, row.rowNo(), row.invoiceNumber(), row.role()))
                        .iterator());
    }

    /** Finds what {@link #merge} would do and keeps nobody. */
    @Transactional(propagation = Propagation.MANDATORY)
    public void foresee(UUID batch, ClientId client) {
        jdbc.sql(sql.get("parties-1-judge"))
                .param("batch", batch)
                .param("client", client.value())
                .update();
    }

    /** Keeps who owes a claim beside its debtor, and tells it in the journal of the case. */
    @Transactional(propagation = Propagation.MANDATORY)
    public void merge(UUID batch, ClientId client, LocalDate on, Actor by) {
        foresee(batch, client);
        List<UUID> cases = jdbc
                .sql(sql.get("parties-2-keep"))
                .param("batch", batch)
                .param("client", client.value())
                .param("on", on)
                .query((row, n) -> row.getObject("case_id", UUID.class))
                .list()
                .stream()
                .distinct()
                .toList();
        journal.recordEach(cases, Collections.nCopies(cases.size(), client), by, "case.party-named", Map.of());
    }

    /** Forgets who owes claims that are taken back. */
    @Transactional(propagation = Propagation.MANDATORY)
    public void takeBack(List<ClaimId> claims) {
        jdbc.sql("delete from casefile.party where claim_id = any (:claims)")
                .param("claims", claims.stream().map(ClaimId::value).toArray(UUID[]::new))
                .update();
    }

    /** Removes the staged rows of a batch. */
    @Transactional
    public void forget(UUID batch) {
        jdbc.sql("delete from casefile.staged_party where batch_id = :batch")
                .param("batch", batch)
                .update();
    }
}
