package app.quittance.remittance;

import app.quittance.kernel.Actor;
import app.quittance.kernel.AgencyCalendar;
import app.quittance.kernel.ClientId;
import app.quittance.kernel.Money;
import app.quittance.kernel.Unknown;
import app.quittance.platform.SqlFiles;
import app.quittance.remittance.Remittance.Step;
import app.quittance.remittance.Remittance.Transfer;
import app.quittance.remittance.Settlement.Line;
import java.math.BigDecimal;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.Currency;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** The rows of remittances. Acts on one client's come one after the other. */
@Repository
class RemittanceRows {

    private final JdbcClient jdbc;
    private final Clock clock;
    private final AgencyCalendar calendar;
    private final SqlFiles sql = SqlFiles.of("remittance");

    RemittanceRows(JdbcClient jdbc, Clock clock, AgencyCalendar calendar) {
        this.jdbc = jdbc;
        this.clock = clock;
        this.calendar = calendar;
    }

    /** What a list of remittances is narrowed to, and after which one it goes on. */
    record Wanted(
            @Nullable UUID id,
            @Nullable UUID client,
            List<RemittanceStatus> statuses,
            @Nullable LocalDate until,
            @Nullable UUID after,
            int size) {

        static Wanted one(RemittanceId id) {
            return new Wanted(id.value(), null, List.of(RemittanceStatus.values()), null, null, 1);
        }
    }

    /** Whoever comes second waits until the first has ended. */
    void lock(ClientId client) {
        jdbc.sql("""
                insert into remittance.client_lock as l (client_id) values (:client)
                    on conflict (client_id) do update set client_id = l.client_id""").param("client", client.value()).update();
    }

    /** A remittance that nobody else changes meanwhile. */
    Remittance locked(RemittanceId id) {
        lock(get(id).client());
        return get(id);
    }

    Remittance get(RemittanceId id) {
        return list(Wanted.one(id)).stream().findFirst().orElseThrow(() -> new Unknown("remittance " + id.value()));
    }

    List<Remittance> list(Wanted wanted) {
        return jdbc.sql(sql.get("remittances"))
                .param("id", wanted.id())
                .param("client", wanted.client())
                .param("statuses", wanted.statuses().stream().map(Enum::name).toArray(String[]::new))
                .param("until", wanted.until())
                .param("after", wanted.after())
                .param("size", wanted.size())
                .query((row, n) -> remittance(row))
                .list();
    }

    /** The latest of a client that was not refused. */
    Optional<Remittance> latest(ClientId client) {
        var standing = List.of(RemittanceStatus.DRAWN_UP, RemittanceStatus.APPROVED, RemittanceStatus.TRANSFERRED);
        return list(new Wanted(null, client.value(), standing, null, null, 1)).stream()
                .findFirst();
    }

    Optional<RemittanceId> byKey(ClientId client, String key) {
        return jdbc.sql("select remittance_id from remittance.remittance where client_id = :client and key = :key")
                .param("client", client.value())
                .param("key", key)
                .query((row, n) -> new RemittanceId(row.getObject("remittance_id", UUID.class)))
                .optional();
    }

    void insert(
            RemittanceId id,
            DrawUp command,
            @Nullable LocalDate since,
            Settlement settlement,
            Settlement.Terms terms,
            @Nullable LocalDate firstReceivedOn,
            Actor by) {
        jdbc.sql(sql.get("insert-remittance"))
                .param("id", id.value())
                .param("client", command.client().value())
                .param("since", since)
                .param("until", command.until())
                .param("commissionPercent", terms.commissionPercent())
                .param("vatPercent", terms.vatPercent())
                .param("currency", settlement.vat().currency().getCurrencyCode())
                .param("byAgency", settlement.byAgency().amount())
                .param("directly", settlement.directly().amount())
                .param("brought", settlement.brought().amount())
                .param("commission", settlement.commission().amount())
                .param("vat", settlement.vat().amount())
                .param("payable", settlement.payable().amount())
                .param("firstReceivedOn", firstReceivedOn)
                .param("key", command.key())
                .param("on", calendar.today())
                .param("at", now())
                .param("by", by.name())
                .param("byId", by.id())
                .update();
        insertLines(id, command.client(), settlement.lines());
    }

    private void insertLines(RemittanceId id, ClientId client, List<Line> lines) {
        jdbc.sql(sql.get("insert-lines"))
                .param("id", id.value())
                .param("client", client.value())
                .param(
                        "cases",
                        lines.stream().map(line -> line.received().caseId()).toArray(UUID[]::new))
                .param("byAgency", amounts(lines, line -> line.received().byAgency()))
                .param("directly", amounts(lines, line -> line.received().directly()))
                .param("commission", amounts(lines, Line::commission))
                .update();
    }

    private static BigDecimal[] amounts(List<Line> lines, Function<Line, Money> amount) {
        return lines.stream().map(line -> amount.apply(line).amount()).toArray(BigDecimal[]::new);
    }

    void decide(RemittanceId id, RemittanceStatus outcome, @Nullable String reason, Actor by) {
        jdbc.sql("""
                update remittance.remittance
                   set status = :outcome, reason = cast(:reason as text), decided_on = :on, decided_at = :at, decided_by = :by,
                       decided_by_id = cast(:byId as uuid)
                 where remittance_id = :id""")
                .param("id", id.value())
                .param("outcome", outcome.name())
                .param("reason", reason)
                .param("on", calendar.today())
                .param("at", now())
                .param("by", by.name())
                .param("byId", by.id())
                .update();
    }

    void transferred(RemittanceId id, LocalDate on, String bankReference, Actor by) {
        jdbc.sql("""
                update remittance.remittance
                   set status = 'TRANSFERRED', transferred_on = :on, bank_reference = :reference, transferred_at = :at,
                       transferred_by = :by
                 where remittance_id = :id""")
                .param("id", id.value())
                .param("on", on)
                .param("reference", bankReference)
                .param("at", now())
                .param("by", by.name())
                .update();
    }

    private OffsetDateTime now() {
        return clock.instant().atOffset(ZoneOffset.UTC);
    }

    private static Remittance remittance(ResultSet row) throws SQLException {
        Currency currency = Currency.getInstance(row.getString("currency"));
        return new Remittance(
                new RemittanceId(row.getObject("remittance_id", UUID.class)),
                new ClientId(row.getObject("client_id", UUID.class)),
                Optional.ofNullable(row.getObject("since", LocalDate.class)),
                row.getObject("until", LocalDate.class),
                RemittanceStatus.valueOf(row.getString("status")),
                row.getBigDecimal("commission_percent"),
                row.getBigDecimal("vat_percent"),
                new Money(row.getBigDecimal("by_agency"), currency),
                new Money(row.getBigDecimal("directly"), currency),
                new Money(row.getBigDecimal("brought"), currency),
                new Money(row.getBigDecimal("commission"), currency),
                new Money(row.getBigDecimal("vat"), currency),
                new Money(row.getBigDecimal("payable"), currency),
                Optional.ofNullable(row.getObject("first_received_on", LocalDate.class)),
                Objects.requireNonNull(step(row, "drawn_up")),
                Optional.ofNullable(step(row, "decided")),
                Optional.ofNullable(row.getString("reason")),
                Optional.ofNullable(transfer(row)));
    }

    private static @Nullable Step step(ResultSet row, String what) throws SQLException {
        var on = row.getObject(what + "_on", LocalDate.class);
        if (on == null) return null;
        return new Step(
                on,
                row.getTimestamp(what + "_at").toInstant(),
                row.getString(what + "_by"),
                row.getObject(what + "_by_id", UUID.class));
    }

    private static @Nullable Transfer transfer(ResultSet row) throws SQLException {
        var on = row.getObject("transferred_on", LocalDate.class);
        if (on == null) return null;
        return new Transfer(
                on,
                row.getString("bank_reference"),
                row.getTimestamp("transferred_at").toInstant(),
                row.getString("transferred_by"));
    }
}
