package app.quittance.account;

import app.quittance.casefile.CaseId;
import app.quittance.casefile.ClaimId;
import app.quittance.kernel.ClientId;
import app.quittance.ledger.Act;
import app.quittance.ledger.Ledger;
import app.quittance.platform.SqlFiles;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/** The door for the accounts of many claims at once. */
@Service
public class AccountBulk {

    private final Ledger ledger;
    private final Closings closings;
    private final JdbcClient jdbc;
    private final ApplicationEventPublisher events;
    private final SqlFiles sql = SqlFiles.of("account");

    AccountBulk(Ledger ledger, Closings closings, JdbcClient jdbc, ApplicationEventPublisher events) {
        this.ledger = ledger;
        this.closings = closings;
        this.jdbc = jdbc;
        this.events = events;
    }

    /**
     * Waits until nobody else changes the accounts of the cases that a batch may add claims to, and keeps others out until
     * the transaction ends: a payment of all that is owed would close a case which a claim is about to join. To be called
     * once the claims of the batch have learnt their debtors, before its cases are merged.
     */
    @Transactional(propagation = Propagation.MANDATORY)
    public void waitForCases(UUID batch, ClientId client) {
        jdbc.sql(sql.get("lock-cases-of-batch"))
                .param("batch", batch)
                .param("client", client.value())
                .update();
    }

    /** As {@link #waitForCases}, of the cases that a batch has added claims to. */
    @Transactional(propagation = Propagation.MANDATORY)
    public void waitForCasesThatTook(UUID batch, ClientId client) {
        jdbc.sql(sql.get("lock-cases-that-took"))
                .param("batch", batch)
                .param("client", client.value())
                .update();
    }

    /** When the claims of a batch came into the books; empty where it brought none. */
    @Transactional(readOnly = true)
    public Optional<Instant> openedAt(UUID batch) {
        return openings(batch).stream().map(Opening::at).max(Comparator.naturalOrder());
    }

    /**
     * Takes back what {@link #openClaims} posted, and gives the claims of which it did; empty where there were none, or where
     * that was done before. Whoever calls has seen that nothing was done on them, and takes them back from their cases.
     */
    @Transactional(propagation = Propagation.MANDATORY)
    public List<ClaimId> takeBackClaims(UUID batch, ClientId client) {
        List<ClaimId> claims = new ArrayList<>();
        for (Opening opening : openings(batch)) {
            if (!ledger.reverse(opening.act(), "claims-taken-back", openFrom(client))) continue;
            claims.addAll(jdbc.sql("select claim_id from ledger.api_posting where act_id = :act")
                    .param("act", opening.act())
                    .query((row, n) -> new ClaimId(row.getObject("claim_id", UUID.class)))
                    .list());
        }
        tell(batch);
        return claims;
    }

    /** The act by which the claims of a batch came into the books. */
    private record Opening(UUID act, Instant at) {}

    private List<Opening> openings(UUID batch) {
        return jdbc.sql("""
                select distinct act_id, recorded_at from ledger.api_posting
                 where case_id in (select case_id from casefile.api_batch_case where batch_id = :batch)
                   and about = :batch and kind = 'claims-opened'""")
                .param("batch", batch)
                .query((row, n) -> new Opening(
                        row.getObject("act_id", UUID.class),
                        row.getTimestamp("recorded_at").toInstant()))
                .list();
    }

    private @Nullable LocalDate openFrom(ClientId client) {
        return closings.until(client).map(closed -> closed.plusDays(1)).orElse(null);
    }

    private void tell(UUID batch) {
        List<CaseId> cases = jdbc.sql("select case_id from casefile.api_batch_case where batch_id = :batch")
                .param("batch", batch)
                .query((row, n) -> new CaseId(row.getObject("case_id", UUID.class)))
                .list();
        for (int from = 0; from < cases.size(); from += AccountsMoved.AT_MOST) {
            int until = Math.min(cases.size(), from + AccountsMoved.AT_MOST);
            events.publishEvent(new AccountsMoved(cases.subList(from, until)));
        }
    }

    /**
     * Posts the principal of every claim that was taken from a batch, with effect from its invoice; gives their number. To be
     * called after the cases were merged and before their staged rows are forgotten; a batch counts once.
     */
    @Transactional(propagation = Propagation.MANDATORY)
    public int openClaims(UUID batch, ClientId client) {
        return ledger.postEach(
                Act.of("open:" + batch, "claims-opened", batch, client),
                CaseChart.ENTRUSTED,
                CaseChart.PRINCIPAL,
                sql.get("principal-of-batch"),
                Map.of("batch", batch, "client", client.value()));
    }
}
