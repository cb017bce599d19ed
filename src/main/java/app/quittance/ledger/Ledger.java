package app.quittance.ledger;

import app.quittance.kernel.Money;
import app.quittance.kernel.Uuid7;
import app.quittance.platform.PlannerStatistics;
import app.quittance.platform.SqlFiles;
import app.quittance.platform.Write;
import java.math.BigDecimal;
import java.time.Clock;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Currency;
import java.util.List;
import java.util.Map;
import java.util.UUID;
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

    private static final String LINE = "(cast(? as integer), cast(? as uuid), cast(? as uuid), cast(? as uuid), ?, ?, "
            + "cast(? as numeric), ?, cast(? as date))";

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
        Write posting = posting(act, postings);
        return jdbc.sql(posting.sql()).params(posting.params()).update() > 0;
    }

    /** As {@link #post}, to be written along with other things; fails where the key was posted before. */
    public Write posting(Act act, List<Posting> postings) {
        if (postings.isEmpty()) throw new IllegalArgumentException("An act without postings: " + act.key());
        List<@Nullable Object> values = new ArrayList<>();
        values.add(act.id());
        values.add(act.key());
        values.add(act.kind());
        values.add(act.about());
        values.add(act.clientValue());
        values.add(now());
        for (int i = 0; i < postings.size(); i++) addLine(i + 1, postings.get(i), values);
        String lines = String.join(", ", Collections.nCopies(postings.size(), LINE));
        return new Write(sql.get("post").formatted(lines), values, rows -> {
            if (rows == 0) throw new IllegalStateException("Posted before: " + act.key());
        });
    }

    private static void addLine(int number, Posting posting, List<@Nullable Object> values) {
        values.add(number);
        values.add(posting.subject().clientValue());
        values.add(posting.subject().caseId());
        values.add(posting.subject().claimId());
        values.add(posting.from().name());
        values.add(posting.to().name());
        values.add(posting.amount().amount());
        values.add(posting.amount().currency().getCurrencyCode());
        values.add(posting.effectiveOn());
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
}
