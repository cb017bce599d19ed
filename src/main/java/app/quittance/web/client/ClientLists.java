package app.quittance.web.client;

import app.quittance.account.PaymentMeans;
import app.quittance.account.ReceivedBy;
import app.quittance.casefile.CaseStatus;
import app.quittance.kernel.ClientId;
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

/** Reads the client's lists. Whose rows they are is decided by the login: the scope of the transaction holds them. */
@Component
class ClientLists {

    static final int PAGE = 50;

    private final JdbcClient jdbc;
    private final SqlFiles sql = SqlFiles.of("web/client");

    ClientLists(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /**
     * Where a client's debts stand.
     *
     * @param held what the agency received for it and has on the account apart: before its fees where it is not settled yet
     * @param remitted what left that account for the client's own
     */
    record Figures(
            int cases,
            int openCases,
            BigDecimal openPrincipal,
            BigDecimal entrusted,
            BigDecimal collected,
            int collections,
            BigDecimal paidToClient,
            int paymentsToClient,
            BigDecimal held,
            BigDecimal remitted,
            int requests,
            int disputes) {

        public int waiting() {
            return requests + disputes;
        }
    }

    record Row(
            UUID caseId,
            String reference,
            CaseStatus status,
            String debtor,
            String city,
            LocalDate openedOn,
            BigDecimal principal) {}

    record Page(List<Row> rows, Optional<UUID> next) {}

    @Transactional(readOnly = true)
    Figures figures() {
        return jdbc.sql(sql.get("figures"))
                .query((row, n) -> new Figures(
                        row.getInt("cases"),
                        row.getInt("open_cases"),
                        row.getBigDecimal("open_principal"),
                        row.getBigDecimal("entrusted"),
                        row.getBigDecimal("collected"),
                        row.getInt("collections"),
                        row.getBigDecimal("paid_to_client"),
                        row.getInt("payments_to_client"),
                        row.getBigDecimal("held"),
                        row.getBigDecimal("remitted"),
                        row.getInt("requests"),
                        row.getInt("disputes")))
                .single();
    }

    /** What a list of cases is narrowed to: open or closed ones, a name or reference, those of one file. */
    record Wanted(
            @Nullable Boolean open,
            @Nullable String search,
            @Nullable UUID file) {}

    /** A page of the client's cases, the latest first. */
    @Transactional(readOnly = true)
    Page cases(ClientId client, Wanted wanted, @Nullable UUID after) {
        List<Row> found = jdbc.sql(sql.get("cases"))
                .param("client", client.value())
                .param("open", wanted.open())
                .param("search", wanted.search())
                .param("import", wanted.file())
                .param("after", after)
                .param("size", PAGE + 1)
                .query((row, n) -> new Row(
                        row.getObject("case_id", UUID.class),
                        row.getString("reference"),
                        CaseStatus.valueOf(row.getString("status")),
                        fullName(row),
                        Optional.ofNullable(row.getString("city")).orElse(""),
                        row.getObject("opened_on", LocalDate.class),
                        row.getBigDecimal("principal")))
                .list();
        if (found.size() <= PAGE) return new Page(found, Optional.empty());
        return new Page(found.subList(0, PAGE), Optional.of(found.get(PAGE - 1).caseId()));
    }

    record Payment(
            UUID id,
            LocalDate receivedOn,
            BigDecimal amount,
            PaymentMeans means,
            ReceivedBy receivedBy,
            String reference,
            String debtor) {

        /** Where the page after this payment begins. */
        public String key() {
            return receivedOn + "_" + id;
        }
    }

    record Payments(List<Payment> rows, Optional<String> next) {}

    /** The payments that stand, those received by one side only where one is given, after a key; the latest first. */
    @Transactional(readOnly = true)
    Payments payments(Optional<ReceivedBy> by, Optional<String> after, int size) {
        Optional<String> key =
                after.filter(text -> text.matches("\\d{4}-\\d{2}-\\d{2}_[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}"));
        List<Payment> found = jdbc.sql(sql.get("payments"))
                .param("by", by.map(Enum::name).orElse(null))
                .param(
                        "on",
                        key.map(text -> LocalDate.parse(text.substring(0, 10))).orElse(null))
                .param(
                        "after",
                        key.map(text -> UUID.fromString(text.substring(11))).orElse(null))
                .param("size", size + 1)
                .query((row, n) -> new Payment(
                        row.getObject("payment_id", UUID.class),
                        row.getObject("received_on", LocalDate.class),
                        row.getBigDecimal("amount"),
                        PaymentMeans.valueOf(row.getString("means")),
                        ReceivedBy.valueOf(row.getString("received_by")),
                        row.getString("reference"),
                        fullName(row)))
                .list();
        if (found.size() <= size) return new Payments(found, Optional.empty());
        return new Payments(
                found.subList(0, size), Optional.of(found.get(size - 1).key()));
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

    private static String fullName(ResultSet row) throws SQLException {
        return Stream.of(row.getString("title"), row.getString("forenames"), row.getString("name"))
                .filter(part -> part != null && !part.isBlank())
                .collect(Collectors.joining(" "));
    }
}
