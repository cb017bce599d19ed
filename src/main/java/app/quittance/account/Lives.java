package app.quittance.account;

import app.quittance.account.Life.EntrustedClaim;
import app.quittance.casefile.CaseId;
import app.quittance.casefile.CaseStatus;
import app.quittance.casefile.ClaimId;
import app.quittance.casefile.ClosingReason;
import app.quittance.debtor.DebtorKind;
import app.quittance.kernel.ClientId;
import app.quittance.kernel.Money;
import app.quittance.kernel.Unknown;
import app.quittance.law.interest.Component;
import app.quittance.law.interest.Freeze;
import app.quittance.platform.SqlFiles;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Currency;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Reads the facts of cases, of many in as few statements as of one. A case beyond the caller's scope is not there. */
@Repository
class Lives {

    private final JdbcClient jdbc;
    private final SqlFiles sql = SqlFiles.of("account");

    Lives(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    Life of(CaseId caseId) {
        return of(List.of(caseId)).stream().findFirst().orElseThrow(() -> new Unknown("case " + caseId.value()));
    }

    List<Life> of(Collection<CaseId> caseIds) {
        UUID[] ids = caseIds.stream().map(CaseId::value).toArray(UUID[]::new);
        Map<UUID, List<EntrustedClaim>> claims = byCase("life-claims", ids, Lives::claim);
        Map<UUID, List<Freeze>> freezes = byCase("life-freezes", ids, Lives::freeze);
        Map<UUID, List<BookedMovement>> movements = byCase("life-movements", ids, Lives::movement);
        return jdbc.sql(sql.get("life-cases"))
                .param("cases", ids)
                .query((row, n) -> {
                    UUID id = row.getObject("case_id", UUID.class);
                    return life(
                            row,
                            claims.getOrDefault(id, List.of()),
                            freezes.getOrDefault(id, List.of()),
                            movements.getOrDefault(id, List.of()));
                })
                .list();
    }

    private <T> Map<UUID, List<T>> byCase(String statement, UUID[] ids, Reading<T> reading) {
        Map<UUID, List<T>> rows = new HashMap<>();
        jdbc.sql(sql.get(statement)).param("cases", ids).query(row -> {
            rows.computeIfAbsent(row.getObject("case_id", UUID.class), none -> new ArrayList<>())
                    .add(reading.of(row));
        });
        return rows;
    }

    private static Life life(
            ResultSet row, List<EntrustedClaim> claims, List<Freeze> freezes, List<BookedMovement> movements)
            throws SQLException {
        return new Life(
                new CaseId(row.getObject("case_id", UUID.class)),
                row.getString("reference"),
                new ClientId(row.getObject("client_id", UUID.class)),
                CaseStatus.valueOf(row.getString("status")),
                word(row, "closing_reason", ClosingReason.class),
                DebtorKind.valueOf(row.getString("kind")),
                row.getBigDecimal("contract_rate_percent"),
                row.getObject("noticed_on", LocalDate.class),
                claims.isEmpty() ? Money.EUR : claims.getFirst().amount().currency(),
                claims,
                freezes,
                movements);
    }

    private static EntrustedClaim claim(ResultSet row) throws SQLException {
        return new EntrustedClaim(
                new ClaimId(row.getObject("claim_id", UUID.class)),
                row.getString("invoice_number"),
                row.getObject("invoiced_on", LocalDate.class),
                row.getObject("due_on", LocalDate.class),
                money(row, "amount"),
                money(row, "paid_before"),
                row.getObject("placed_on", LocalDate.class),
                instant(row, "entrusted_at"));
    }

    private static Freeze freeze(ResultSet row) throws SQLException {
        return new Freeze(row.getObject("since", LocalDate.class), row.getObject("released_on", LocalDate.class));
    }

    private static BookedMovement movement(ResultSet row) throws SQLException {
        UUID claim = row.getObject("claim_id", UUID.class);
        return new BookedMovement(
                new MovementId(row.getObject("movement_id", UUID.class)),
                MovementKind.valueOf(row.getString("kind")),
                claim == null ? null : new ClaimId(claim),
                money(row, "amount"),
                row.getObject("effective_on", LocalDate.class),
                word(row, "means", PaymentMeans.class),
                word(row, "received_by", ReceivedBy.class),
                word(row, "component", Component.class),
                row.getString("reference"),
                row.getString("key"),
                instant(row, "recorded_at"),
                row.getObject("voided_on", LocalDate.class));
    }

    private static Money money(ResultSet row, String column) throws SQLException {
        return new Money(row.getBigDecimal(column), Currency.getInstance(row.getString("currency")));
    }

    private static Instant instant(ResultSet row, String column) throws SQLException {
        return row.getObject(column, OffsetDateTime.class).toInstant();
    }

    private static <E extends Enum<E>> @Nullable E word(ResultSet row, String column, Class<E> type)
            throws SQLException {
        String word = row.getString(column);
        return word == null ? null : Enum.valueOf(type, word);
    }

    @FunctionalInterface
    private interface Reading<T> {
        T of(ResultSet row) throws SQLException;
    }
}
