package app.quittance.account;

import app.quittance.casefile.CaseId;
import app.quittance.kernel.Actor;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * Statements that left the house. Each is kept under its identity as it was, so that a figure on a paper of last year can be
 * shown again line by line, whatever came to light since.
 */
@Service
@Transactional
public class IssuedStatements {

    private final Statements statements;
    private final JdbcClient jdbc;
    private final Clock clock;

    IssuedStatements(Statements statements, JdbcClient jdbc, Clock clock) {
        this.statements = statements;
        this.jdbc = jdbc;
        this.clock = clock;
    }

    /**
     * A statement as it was handed out.
     *
     * @param csv its lines
     */
    public record Issued(String identity, LocalDate asOf, Instant issuedAt, String issuedBy, String csv) {}

    /** Draws up a statement for somebody outside and keeps it. */
    public Statement issue(CaseId caseId, LocalDate asOf, Actor by) {
        Statement statement = statements.of(caseId, asOf);
        keep(statement, by);
        return statement;
    }

    /** As {@link #issue}, as a table for a spreadsheet. */
    public String issueCsv(CaseId caseId, LocalDate asOf, Actor by) {
        return StatementCsv.of(issue(caseId, asOf, by));
    }

    /** The statement of a case that bears this identity, if it ever left the house. */
    @Transactional(readOnly = true)
    public Optional<Issued> find(CaseId caseId, String identity) {
        return jdbc.sql("""
                select identity, as_of, issued_at, issued_by, content from account.issued_statement
                 where case_id = :case and identity = :identity""")
                .param("case", caseId.value())
                .param("identity", identity)
                .query((row, n) -> new Issued(
                        row.getString("identity"),
                        row.getObject("as_of", LocalDate.class),
                        row.getObject("issued_at", OffsetDateTime.class).toInstant(),
                        row.getString("issued_by"),
                        row.getString("content")))
                .optional();
    }

    private void keep(Statement statement, Actor by) {
        jdbc.sql("""
                insert into account.issued_statement (case_id, identity, client_id, as_of, content, issued_at, issued_by)
                values (:case, :identity, :client, :asOf, :content, :at, :by)
                    on conflict do nothing""")
                .param("case", statement.caseId().value())
                .param("identity", statement.identity())
                .param("client", statement.clientId().value())
                .param("asOf", statement.asOf())
                .param("content", StatementCsv.of(statement))
                .param("at", clock.instant().atOffset(ZoneOffset.UTC))
                .param("by", by.name())
                .update();
    }
}
