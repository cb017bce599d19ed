package app.quittance.account;

import app.quittance.account.CaseOwed.ClaimOwed;
import app.quittance.casefile.CaseId;
import app.quittance.casefile.ClaimId;
import app.quittance.kernel.ClientId;
import app.quittance.kernel.Money;
import app.quittance.platform.SqlFiles;
import app.quittance.rulebook.RulebookDesk;
import java.math.BigDecimal;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Currency;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import java.util.function.Function;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.core.simple.JdbcClient.StatementSpec;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/**
 * What is owed on many cases on a date, found by the database for all of them together. To the cent it is what
 * {@link Statements} says of each; how it came about only a statement tells. It rests on the books: what each movement
 * discharged is read there, not allotted anew. A case beyond the caller's scope is left out.
 */
@Service
public class AccountsOwed {

    private static final String THESE = "where case_id = any (:cases)";
    private static final String ALL = "";

    private final JdbcClient jdbc;
    private final RulebookDesk rulebook;
    private final Statements statements;
    private final SqlFiles sql = SqlFiles.of("account");

    AccountsOwed(JdbcClient jdbc, RulebookDesk rulebook, Statements statements) {
        this.jdbc = jdbc;
        this.rulebook = rulebook;
        this.statements = statements;
    }

    /** What is owed on some cases; refused, as a statement is, where a rate that one of them needs is not known. */
    @Transactional(readOnly = true)
    public Map<CaseId, CaseOwed> of(Collection<CaseId> cases, LocalDate asOf) {
        UUID[] ids = cases.stream().map(CaseId::value).toArray(UUID[]::new);
        Map<UUID, List<ClaimOwed>> claims = new HashMap<>();
        onClaims(sql.get("owed-on-claims").formatted(THESE), asOf)
                .param("cases", ids)
                .query(row -> {
                    UUID caseId = row.getObject("case_id", UUID.class);
                    claims.computeIfAbsent(caseId, none -> new ArrayList<>()).add(claim(row, asOf));
                });
        Map<CaseId, CaseOwed> owed = new LinkedHashMap<>();
        jdbc.sql(sql.get("owed-as-costs").formatted(THESE))
                .param("asOf", asOf)
                .param("cases", ids)
                .query(row -> {
                    CaseOwed one =
                            onCase(row, claims.getOrDefault(row.getObject("case_id", UUID.class), List.of()), asOf);
                    owed.put(one.caseId(), one);
                });
        return owed;
    }

    /**
     * Lays out what is owed on all cases, in two tables that live until the transaction ends: {@code owed_claim} (case_id,
     * client_id, claim_id, due_on, currency, principal, interest, indemnity) and {@code owed_case} (case_id, client_id,
     * currency, principal, interest, indemnity, costs). No row of them passes through this program. Where a rate is not known
     * that a claim needs, its interest and that of its case are null: a report says so, and adds up the others.
     */
    @Transactional(propagation = Propagation.MANDATORY)
    public void layOut(LocalDate asOf) {
        jdbc.sql(sql.get("owed-tables")).update();
        onClaims("insert into owed_claim " + sql.get("owed-on-claims").formatted(ALL), asOf)
                .update();
        jdbc.sql("analyze owed_claim").update();
        jdbc.sql(sql.get("owed-on-cases").formatted(sql.get("owed-as-costs").formatted(ALL)))
                .param("asOf", asOf)
                .update();
        jdbc.sql("analyze owed_case").update();
    }

    private StatementSpec onClaims(String statement, LocalDate asOf) {
        List<BigDecimal> agreed = jdbc.sql(
                        "select distinct contract_rate_percent from client.api_terms where contract_rate_percent is not null")
                .query((row, n) -> Objects.requireNonNull(row.getBigDecimal("contract_rate_percent")))
                .list();
        List<LocalDate> titledOn = jdbc.sql(
                        "select distinct titled_on from casefile.api_case where titled_on is not null")
                .query((row, n) -> Objects.requireNonNull(row.getObject("titled_on", LocalDate.class)))
                .list();
        var terms = new SharedTerms(rulebook.current(), agreed, titledOn, asOf);
        return jdbc.sql(statement).params(terms.parameters()).param("asOf", asOf);
    }

    private ClaimOwed claim(ResultSet row, LocalDate asOf) throws SQLException {
        if (row.getBigDecimal("interest") == null) refuse(new CaseId(row.getObject("case_id", UUID.class)), asOf);
        return new ClaimOwed(
                new ClaimId(row.getObject("claim_id", UUID.class)),
                row.getObject("due_on", LocalDate.class),
                money(row, "principal"),
                money(row, "interest"),
                money(row, "indemnity"));
    }

    /** The statement of one case says which rate is not known, and when. */
    private void refuse(CaseId caseId, LocalDate asOf) {
        statements.of(caseId, asOf);
        throw new IllegalStateException("A rate is not known to the database alone: case " + caseId.value());
    }

    private static CaseOwed onCase(ResultSet row, List<ClaimOwed> claims, LocalDate asOf) throws SQLException {
        Money costs = money(row, "costs");
        Currency currency = costs.currency();
        return new CaseOwed(
                new CaseId(row.getObject("case_id", UUID.class)),
                new ClientId(row.getObject("client_id", UUID.class)),
                new Owed(
                        sum(claims, ClaimOwed::principal, currency),
                        sum(claims, ClaimOwed::interest, currency),
                        sum(claims, ClaimOwed::indemnity, currency),
                        costs,
                        asOf),
                claims);
    }

    private static Money sum(List<ClaimOwed> claims, Function<ClaimOwed, Money> part, Currency currency) {
        return Money.sum(claims.stream().map(part).toList(), currency);
    }

    private static Money money(ResultSet row, String column) throws SQLException {
        return new Money(row.getBigDecimal(column), Currency.getInstance(row.getString("currency")));
    }
}
