package app.quittance.litigation;

import app.quittance.casefile.CaseFacts;
import app.quittance.casefile.CaseId;
import app.quittance.debtor.Proceedings;
import app.quittance.debtor.ProceedingsKind;
import app.quittance.document.DocumentId;
import app.quittance.kernel.Actor;
import app.quittance.kernel.Money;
import app.quittance.kernel.Uuid7;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.Optional;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** The rows of the claims to be declared. */
@Component
class DeclarationBook {

    private final JdbcClient jdbc;

    DeclarationBook(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    Optional<DeclarationFacts> of(CaseId caseId) {
        return jdbc.sql("""
                select d.*, n.due_on from litigation.declaration d
                  left join litigation.deadline n
                         on n.case_id = d.case_id and n.matter_id is null and n.step = 'DECLARE_CLAIM'
                 where d.case_id = :case""")
                .param("case", caseId.value())
                .query((row, n) -> facts(row))
                .optional();
    }

    /** Notes the proceedings, and of known ones what was not known yet; one that left stays as it left. */
    void note(CaseFacts file, Proceedings proceedings) {
        jdbc.sql("""
                insert into litigation.declaration (declaration_id, case_id, client_id, kind, opened_on, published_on, court,
                                                    representative)
                values (:id, :case, :client, :kind, :openedOn, :publishedOn, :court, :representative)
                on conflict (case_id) do update
                   set published_on = excluded.published_on, court = excluded.court, representative = excluded.representative
                 where declaration.sent_on is null and declaration.opened_on = excluded.opened_on""")
                .param("id", Uuid7.next())
                .param("case", file.id().value())
                .param("client", file.clientId().value())
                .param("kind", proceedings.kind().name())
                .param("openedOn", proceedings.openedOn())
                .param("publishedOn", proceedings.publishedOn().orElse(null))
                .param("court", proceedings.court())
                .param("representative", proceedings.representative())
                .update();
    }

    /** Says whether there was one that had not left. */
    boolean forgetUnsent(CaseId caseId) {
        return jdbc.sql("delete from litigation.declaration where case_id = :case and sent_on is null")
                        .param("case", caseId.value())
                        .update()
                > 0;
    }

    void prepared(CaseId caseId, DocumentId document, Money claimed, LocalDate on) {
        jdbc.sql("""
                update litigation.declaration set document_id = :document, claimed = :claimed, prepared_on = :on
                 where case_id = :case""")
                .param("document", document.value())
                .param("claimed", claimed.amount())
                .param("on", on)
                .param("case", caseId.value())
                .update();
    }

    void empowered(CaseId caseId, DocumentId power, LocalDate datedOn) {
        jdbc.sql("update litigation.declaration set power_id = :power, power_on = :on where case_id = :case")
                .param("power", power.value())
                .param("on", datedOn)
                .param("case", caseId.value())
                .update();
    }

    Optional<DocumentId> power(CaseId caseId) {
        return jdbc.sql("select power_id from litigation.declaration where case_id = :case and power_id is not null")
                .param("case", caseId.value())
                .query((row, n) -> new DocumentId(row.getObject("power_id", UUID.class)))
                .optional();
    }

    /** Whether the client said of one of the claims that its goods stay its own until they are paid. */
    boolean isTitleRetained(CaseId caseId) {
        return jdbc.sql("select exists (select from casefile.api_claim_note where case_id = :case and title_retained)")
                .param("case", caseId.value())
                .query(Boolean.class)
                .single();
    }

    void sent(CaseId caseId, LocalDate on, Actor by) {
        jdbc.sql("update litigation.declaration set sent_on = :on, sent_by = :by where case_id = :case")
                .param("on", on)
                .param("by", by.name())
                .param("case", caseId.value())
                .update();
    }

    void ratified(CaseId caseId, LocalDate on) {
        jdbc.sql("update litigation.declaration set ratified_on = :on where case_id = :case")
                .param("on", on)
                .param("case", caseId.value())
                .update();
    }

    void waived(CaseId caseId, String reason, LocalDate on) {
        jdbc.sql("update litigation.declaration set waived_on = :on, waived_because = :reason where case_id = :case")
                .param("on", on)
                .param("reason", reason)
                .param("case", caseId.value())
                .update();
    }

    private static DeclarationFacts facts(ResultSet row) throws SQLException {
        return new DeclarationFacts(
                new CaseId(row.getObject("case_id", UUID.class)),
                ProceedingsKind.valueOf(row.getString("kind")),
                row.getObject("opened_on", LocalDate.class),
                day(row, "published_on"),
                row.getString("court"),
                row.getString("representative"),
                day(row, "due_on"),
                Optional.ofNullable(row.getObject("document_id", UUID.class)).map(DocumentId::new),
                Optional.ofNullable(row.getBigDecimal("claimed")).map(claimed -> Money.euros(claimed.toPlainString())),
                day(row, "power_on"),
                day(row, "ratified_on"),
                day(row, "sent_on"),
                Optional.ofNullable(row.getString("waived_because")));
    }

    private static Optional<LocalDate> day(ResultSet row, String column) throws SQLException {
        return Optional.ofNullable(row.getObject(column, LocalDate.class));
    }
}
