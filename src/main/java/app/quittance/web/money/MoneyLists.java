package app.quittance.web.money;

import app.quittance.account.PaymentMeans;
import app.quittance.account.ReceivedBy;
import app.quittance.account.VoidCause;
import app.quittance.kernel.AgencyCalendar;
import app.quittance.platform.SqlFiles;
import app.quittance.remittance.RemittanceTable;
import java.math.BigDecimal;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Reads the money that came: the figures of the day, the payments behind them, what is held for whom. */
@Component
class MoneyLists {

    private static final int PAGE = 50;

    private final JdbcClient jdbc;
    private final AgencyCalendar calendar;
    private final SqlFiles sql = SqlFiles.of("web/money");

    MoneyLists(JdbcClient jdbc, AgencyCalendar calendar) {
        this.jdbc = jdbc;
        this.calendar = calendar;
    }

    /** Which payments a list shows. */
    enum Which {
        ALL,
        TODAY,
        MONTH,
        BOUNCED
    }

    /** An amount and how many payments make it. */
    record Figure(BigDecimal amount, int payments) {}

    record Figures(Figure today, Figure month, Figure bounced, BigDecimal held, BigDecimal overpaid) {}

    record Row(
            UUID id,
            String reference,
            String debtor,
            String client,
            BigDecimal amount,
            LocalDate receivedOn,
            PaymentMeans means,
            ReceivedBy receivedBy,
            @Nullable String bankReference,
            @Nullable LocalDate bouncedOn,
            @Nullable VoidCause voidCause) {

        private String key() {
            return receivedOn + "_" + id;
        }
    }

    record Page(List<Row> rows, Optional<String> next) {}

    /** What a debtor is owed, or owes, beside its debts. */
    record Beside(String reference, String debtor, String client, BigDecimal amount, LocalDate since) {}

    /** What lies on the account apart for a client: not settled yet, and settled but not transferred. */
    record Held(String reference, String client, BigDecimal held, BigDecimal owed) {

        public BigDecimal amount() {
            return held.add(owed);
        }
    }

    @Transactional(readOnly = true)
    Figures figures() {
        LocalDate today = calendar.today();
        return jdbc.sql(sql.get("figures"))
                .param("today", today)
                .param("month", today.withDayOfMonth(1))
                .query((row, n) -> new Figures(
                        new Figure(row.getBigDecimal("today"), row.getInt("payments_today")),
                        new Figure(row.getBigDecimal("month"), row.getInt("payments_of_month")),
                        new Figure(row.getBigDecimal("bounced"), row.getInt("payments_bounced")),
                        row.getBigDecimal("held"),
                        row.getBigDecimal("overpaid")))
                .single();
    }

    @Transactional(readOnly = true)
    Page page(Which which, Optional<String> search, Optional<String> after) {
        LocalDate today = calendar.today();
        LocalDate month = today.withDayOfMonth(1);
        LocalDate since = switch (which) {
            case TODAY -> today;
            case MONTH -> month;
            case ALL, BOUNCED -> null;
        };
        Optional<String> key =
                after.filter(text -> text.matches("\\d{4}-\\d{2}-\\d{2}_[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}"));
        List<Row> found = jdbc.sql(sql.get("payments"))
                .param("since", since)
                .param("bouncedSince", which == Which.BOUNCED ? month : null)
                .param("search", search.orElse(null))
                .param(
                        "on",
                        key.map(text -> LocalDate.parse(text.substring(0, 10))).orElse(null))
                .param(
                        "after",
                        key.map(text -> UUID.fromString(text.substring(11))).orElse(null))
                .param("size", PAGE + 1)
                .query((row, n) -> row(row))
                .list();
        if (found.size() <= PAGE) return new Page(found, Optional.empty());
        return new Page(found.subList(0, PAGE), Optional.of(found.get(PAGE - 1).key()));
    }

    @Transactional(readOnly = true)
    List<Held> heldForClients() {
        return jdbc.sql(sql.get("held-for-clients"))
                .query((row, n) -> new Held(
                        row.getString("reference"),
                        row.getString("name"),
                        row.getBigDecimal("held"),
                        row.getBigDecimal("owed")))
                .list();
    }

    /** The cases of a remittance, up to a number of them. */
    @Transactional(readOnly = true)
    List<RemittanceTable.Line> remittanceLines(UUID id, int size) {
        return jdbc.sql(sql.get("remittance-lines"))
                .param("id", id)
                .param("size", size)
                .query((row, n) -> new RemittanceTable.Line(
                        row.getString("reference"),
                        fullName(row),
                        row.getBigDecimal("by_agency"),
                        row.getBigDecimal("directly"),
                        row.getBigDecimal("commission")))
                .list();
    }

    /** The balances of an account that is kept beside the debts, the oldest first. */
    @Transactional(readOnly = true)
    List<Beside> besideDebts(String account) {
        return jdbc.sql(sql.get("beside-debts"))
                .param("account", account)
                .query((row, n) -> new Beside(
                        row.getString("reference"),
                        fullName(row),
                        row.getString("client"),
                        row.getBigDecimal("amount"),
                        row.getObject("since", LocalDate.class)))
                .list();
    }

    private static String fullName(ResultSet row) throws SQLException {
        return Stream.of(row.getString("title"), row.getString("forenames"), row.getString("name"))
                .filter(part -> part != null && !part.isBlank())
                .collect(Collectors.joining(" "));
    }

    private static Row row(ResultSet row) throws SQLException {
        return new Row(
                row.getObject("payment_id", UUID.class),
                row.getString("reference"),
                fullName(row),
                row.getString("client"),
                row.getBigDecimal("amount"),
                row.getObject("received_on", LocalDate.class),
                PaymentMeans.valueOf(row.getString("means")),
                ReceivedBy.valueOf(row.getString("received_by")),
                row.getString("bank_reference"),
                row.getObject("bounced_on", LocalDate.class),
                row.getString("void_cause") == null ? null : VoidCause.valueOf(row.getString("void_cause")));
    }
}
