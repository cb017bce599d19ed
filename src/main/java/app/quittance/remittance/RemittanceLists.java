package app.quittance.remittance;

import app.quittance.account.ClientMoney;
import app.quittance.kernel.ClientId;
import app.quittance.kernel.Unknown;
import app.quittance.platform.SqlFiles;
import app.quittance.remittance.RemittanceRows.Wanted;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Reads remittances, and what is still to be settled with whom. */
@Component
@Transactional(readOnly = true)
public class RemittanceLists {

    private static final int PAGE = 50;

    /** More than ever wait at one time: one for each client. */
    private static final int MOST_WAITING = 1_000;

    private static final List<RemittanceStatus> FINAL =
            List.of(RemittanceStatus.APPROVED, RemittanceStatus.TRANSFERRED);

    private final RemittanceRows rows;
    private final JdbcClient jdbc;
    private final SqlFiles sql = SqlFiles.of("remittance");

    RemittanceLists(RemittanceRows rows, JdbcClient jdbc) {
        this.rows = rows;
        this.jdbc = jdbc;
    }

    /**
     * What a client is to be paid.
     *
     * @param held not settled yet, fees not deducted; below zero where something was taken back that had been passed on
     * @param owed settled and not transferred yet
     * @param feesDue fees and VAT that nothing held could cover
     * @param settledUntil the last day that was settled
     * @param dueOn the last day to pass on the earliest of what is held or owed
     */
    public record ToSettle(
            ClientId client,
            String reference,
            String name,
            BigDecimal held,
            BigDecimal owed,
            BigDecimal feesDue,
            @Nullable LocalDate settledUntil,
            @Nullable LocalDate dueOn) {}

    /** A part of a list, and the key of the part after it. */
    public record Page(List<Remittance> rows, Optional<String> next) {}

    /** Each client, those whose delay ends first before the others. */
    public List<ToSettle> toSettle() {
        return jdbc.sql(sql.get("to-settle"))
                .param("held", ClientMoney.HELD.name())
                .param("owed", RemittanceChart.OWED_TO_CLIENT.name())
                .param("due", RemittanceChart.FEES_DUE.name())
                .query((row, n) -> new ToSettle(
                        new ClientId(row.getObject("client_id", UUID.class)),
                        row.getString("reference"),
                        row.getString("name"),
                        row.getBigDecimal("held"),
                        row.getBigDecimal("owed"),
                        row.getBigDecimal("fees_due"),
                        row.getObject("settled_until", LocalDate.class),
                        Optional.ofNullable(row.getObject("first_received_on", LocalDate.class))
                                .map(Remittance::due)
                                .orElse(null)))
                .list();
    }

    /** Those that a second person is to look at. */
    public List<Remittance> toApprove() {
        return rows.list(new Wanted(null, null, List.of(RemittanceStatus.DRAWN_UP), null, null, MOST_WAITING));
    }

    public List<Remittance> toTransfer() {
        return rows.list(new Wanted(null, null, List.of(RemittanceStatus.APPROVED), null, null, MOST_WAITING)).stream()
                .filter(Remittance::waitsForTransfer)
                .toList();
    }

    /** A page of all that were ever drawn up, the latest period first. */
    public Page all(Optional<String> after) {
        return page(null, List.of(RemittanceStatus.values()), after);
    }

    /** A page of what a client may see of its own: what was approved. */
    public Page of(ClientId client, Optional<String> after) {
        return page(client.value(), FINAL, after);
    }

    public Remittance get(RemittanceId id) {
        return rows.get(id);
    }

    /** One that its client may see; others do not exist for it. */
    public Remittance ofClient(ClientId client, RemittanceId id) {
        Remittance remittance = rows.get(id);
        if (!remittance.client().equals(client) || !remittance.isFinal()) {
            throw new Unknown("remittance " + id.value());
        }
        return remittance;
    }

    private Page page(@Nullable UUID client, List<RemittanceStatus> statuses, Optional<String> after) {
        Optional<String> key =
                after.filter(text -> text.matches("\\d{4}-\\d{2}-\\d{2}_[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}"));
        List<Remittance> found = rows.list(new Wanted(
                null,
                client,
                statuses,
                key.map(text -> LocalDate.parse(text.substring(0, 10))).orElse(null),
                key.map(text -> UUID.fromString(text.substring(11))).orElse(null),
                PAGE + 1));
        if (found.size() <= PAGE) return new Page(found, Optional.empty());
        Remittance last = found.get(PAGE - 1);
        return new Page(
                found.subList(0, PAGE),
                Optional.of(last.until() + "_" + last.id().value()));
    }
}
