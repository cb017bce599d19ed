package app.quittance.ledger;

import app.quittance.kernel.Money;
import app.quittance.platform.SqlFiles;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Currency;
import java.util.List;
import java.util.function.Function;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Proves the books: what is in each account, and that nothing was posted that may not be. */
@Service
public class Books {

    private static final int MOST_FAULTS = 100;

    /** Each gives the acts or accounts that break one rule; none, when all is well. */
    private static final List<String> RULES =
            List.of("act-without-posting", "reversal-not-a-mirror", "case-in-two-currencies", "carried-forward");

    private final JdbcClient jdbc;
    private final Charts chart;
    private final SqlFiles sql = SqlFiles.of("ledger");

    Books(JdbcClient jdbc, Charts chart) {
        this.jdbc = jdbc;
        this.chart = chart;
    }

    /** What each account received and gave up to a date. Their balances sum to zero in each currency. */
    @Transactional(readOnly = true)
    public List<TrialLine> trialBalance(LocalDate on) {
        return jdbc.sql(sql.get("trial-balance"))
                .param("on", on)
                .query((row, n) -> {
                    Currency currency = Currency.getInstance(row.getString("currency"));
                    return new TrialLine(
                            row.getString("account"),
                            new Money(row.getBigDecimal("received"), currency),
                            new Money(row.getBigDecimal("given"), currency));
                })
                .list();
    }

    /** Every fault of the books, up to a hundred for each rule; empty when they are sound. */
    @Transactional(readOnly = true)
    public List<Fault> check() {
        List<Fault> faults = new ArrayList<>();
        for (String rule : RULES) {
            jdbc.sql(sql.get("check-" + rule))
                    .param("limit", MOST_FAULTS)
                    .query(String.class)
                    .list()
                    .forEach(where -> faults.add(new Fault(rule, where)));
        }
        faults.addAll(accountsOutOfOrder());
        return faults;
    }

    private List<Fault> accountsOutOfOrder() {
        return jdbc.sql(sql.get("check-account-out-of-order"))
                .param("names", column(LedgerAccount::name))
                .param("signs", column(account -> account.sign().name()))
                .param("grains", column(account -> account.keptFor().name()))
                .param("limit", MOST_FAULTS)
                .query((row, n) -> new Fault(row.getString("rule"), row.getString("place")))
                .list();
    }

    private String[] column(Function<LedgerAccount, String> value) {
        return chart.accounts().stream().map(value).toArray(String[]::new);
    }

    /** A line of the trial balance. */
    public record TrialLine(String account, Money received, Money given) {

        public Money balance() {
            return received.minus(given);
        }
    }

    /**
     * What is wrong, and where.
     *
     * @param rule a key of {@code ledger.fault.<rule>} in the message files
     * @param where the act, or the account with its client, case and claim
     */
    public record Fault(String rule, String where) {}
}
