package app.quittance.account;

import app.quittance.account.MovementHistory.Earlier;
import app.quittance.account.MovementHistory.EarlierPart;
import app.quittance.casefile.CaseId;
import app.quittance.kernel.Money;
import app.quittance.law.interest.Component;
import app.quittance.platform.SqlFiles;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.Currency;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** What movements had discharged before they were allotted anew, read from the acts that the ledger has undone. */
@Repository
class Reallotments {

    private final JdbcClient jdbc;
    private final SqlFiles sql = SqlFiles.of("account");

    Reallotments(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** By movement, the oldest first. A movement that was voided is not in it: it was not allotted anew, it ended. */
    Map<MovementId, List<Earlier>> of(CaseId caseId) {
        Map<MovementId, Map<Instant, List<EarlierPart>>> found = new HashMap<>();
        jdbc.sql(sql.get("reallotments")).param("case", caseId.value()).query(row -> {
            found.computeIfAbsent(new MovementId(row.getObject("about", UUID.class)), none -> new LinkedHashMap<>())
                    .computeIfAbsent(
                            row.getObject("until", OffsetDateTime.class).toInstant(), none -> new ArrayList<>())
                    .add(part(row));
        });
        Map<MovementId, List<Earlier>> earlier = new HashMap<>();
        found.forEach((movement, undone) -> earlier.put(
                movement,
                undone.entrySet().stream()
                        .map(each -> new Earlier(each.getKey(), each.getValue()))
                        .toList()));
        return earlier;
    }

    private static EarlierPart part(ResultSet row) throws SQLException {
        return new EarlierPart(
                component(row.getString("from_account")),
                Optional.ofNullable(row.getString("invoice_number")),
                new Money(row.getBigDecimal("amount"), Currency.getInstance(row.getString("currency"))));
    }

    private static Optional<Component> component(String account) {
        return CaseChart.OUTSIDE.name().equals(account)
                ? Optional.empty()
                : Optional.of(Component.valueOf(account.toUpperCase(Locale.ROOT)));
    }
}
