package app.quittance.ledger;

import app.quittance.kernel.Money;
import app.quittance.kernel.Uuid7;
import app.quittance.platform.PlannerStatistics;
import app.quittance.platform.SqlFiles;
import java.math.BigDecimal;
import java.time.Clock;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.Currency;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/**
 * Writes the books and reads balances. A posting belongs to the transaction of the act that makes it and is never changed:
 * a correction reverses it. A balance is a sum of postings, never a number that someone wrote.
 */
@Service
public class Ledger {

    private final JdbcClient jdbc;
    private final Clock clock;
    private final PlannerStatistics statistics;
    private final SqlFiles sql = SqlFiles.of("ledger");

    Ledger(JdbcClient jdbc, Clock clock, PlannerStatistics statistics) {
        this.statistics = statistics;
        this.jdbc = jdbc;
        this.clock = clock;
    }

    /** Posts an act; false, and nothing changes, where its key was posted before. */
    @Transactional(propagation = Propagation.MANDATORY)
    public boolean post(Act act, List<Posting> postings) {
        if (postings.isEmpty()) throw new IllegalArgumentException("An act without postings: " + act.key());
        return statement(sql.get("post"), act)
                        .param(
                                "clients",
                                column(postings, posting -> posting.subject().clientValue()))
                        .param(
                                "cases",
                                column(postings, posting -> posting.subject().caseId()))
                        .param(
                                "claims",
                                column(postings, posting -> posting.subject().claimId()))
                        .param(
                                "froms",
                                column(postings, posting -> posting.from().name()))
                        .param("tos", column(postings, posting -> posting.to().name()))
                        .param(
                                "amounts",
                                column(postings, posting -> posting.amount().amount()))
                        .param(
                                "currencies",
                                column(postings, posting -> posting.amount().currency()))
                        .param("dates", column(postings, Posting::effectiveOn))
                        .update()
                > 0;
    }

    /**
     * Posts one line for each row that a query yields, as one act; gives their number, zero where the key was posted before.
     *
     * @param query a select of {@code client_id, case_id, claim_id, amount, currency, effective_on}
     */
    @Transactional(propagation = Propagation.MANDATORY)
    public int postEach(Act act, LedgerAccount from, LedgerAccount to, String query, Map<String, ?> params) {
        int posted = statement(sql.get("post-each").formatted(query), act)
                .params(params)
                .param("from", from.name())
                .param("to", to.name())
                .update();
        statistics.after(posted, "ledger.posting");
        return posted;
    }

    /**
     * Undoes an act: its amounts go back, each with effect from the day of the posting it undoes. False, and nothing
     * changes, where it was undone before.
     *
     * @param notBefore the first day into which may still be posted; null: any
     */
    @Transactional(propagation = Propagation.MANDATORY)
    public boolean reverse(UUID actId, String kind, @Nullable LocalDate notBefore) {
        return jdbc.sql(sql.get("reverse"))
                        .param("act", Uuid7.next())
                        .param("reversed", actId)
                        .param("kind", kind)
                        .param("notBefore", notBefore)
                        .param("at", now())
                        .update()
                > 0;
    }

    /** What is in an account on a date for this subject; whatever the subject leaves open is taken together. */
    @Transactional(readOnly = true)
    public Money balance(LedgerAccount account, Subject subject, Currency currency, LocalDate on) {
        BigDecimal balance = jdbc.sql(sql.get("balance"))
                .param("account", account.name())
                .param("client", subject.clientValue())
                .param("case", subject.caseId())
                .param("claim", subject.claimId())
                .param("currency", currency.getCurrencyCode())
                .param("on", on)
                .query(BigDecimal.class)
                .single();
        return new Money(balance, currency);
    }

    private JdbcClient.StatementSpec statement(String statement, Act act) {
        return jdbc.sql(statement)
                .param("act", act.id())
                .param("key", act.key())
                .param("kind", act.kind())
                .param("about", act.about())
                .param("actClient", act.clientValue())
                .param("at", now());
    }

    private OffsetDateTime now() {
        return clock.instant().atOffset(ZoneOffset.UTC);
    }

    /** One value of each posting, as text that the statement casts. */
    private static @Nullable String[] column(List<Posting> postings, Function<Posting, @Nullable Object> value) {
        @Nullable String[] texts = new @Nullable String[postings.size()];
        for (int i = 0; i < texts.length; i++) {
            Object each = value.apply(postings.get(i));
            texts[i] = each == null ? null : each.toString();
        }
        return texts;
    }
}
