package app.quittance.intake;

import app.quittance.casefile.CaseId;
import app.quittance.casefile.ClaimId;
import app.quittance.document.ReceivedFile;
import app.quittance.intake.ImportRows.Work;
import app.quittance.intake.reading.RowDocument;
import app.quittance.litigation.ExhibitKind;
import app.quittance.litigation.Exhibits;
import app.quittance.litigation.Exhibits.AddExhibit;
import app.quittance.platform.SqlFiles;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Keeps the invoices that came with a file as exhibits of the claims that they prove. */
@Component
class InvoiceEvidence {

    private final JdbcClient jdbc;
    private final Exhibits exhibits;
    private final SqlFiles sql = SqlFiles.of("intake");

    InvoiceEvidence(JdbcClient jdbc, Exhibits exhibits) {
        this.jdbc = jdbc;
        this.exhibits = exhibits;
    }

    private record Taken(int row, CaseId caseId, ClaimId claim, String number, LocalDate invoicedOn) {}

    /** Adds what proves the rows that were taken, while it is known which claim each became. */
    void keep(Work work, Map<Integer, RowDocument> documents) {
        if (documents.isEmpty()) return;
        for (Taken each : taken(work, documents)) {
            RowDocument document = Objects.requireNonNull(documents.get(each.row()));
            exhibits.add(new AddExhibit(
                    each.caseId(),
                    ExhibitKind.INVOICE,
                    Optional.of(each.claim()),
                    "Facture n° " + each.number(),
                    Optional.of(each.invoicedOn()),
                    document.name(),
                    ReceivedFile.of(document.name(), document.pdf()),
                    work.by()));
        }
    }

    private List<Taken> taken(Work work, Map<Integer, RowDocument> documents) {
        return jdbc.sql(sql.get("taken-rows"))
                .param("batch", work.id().value())
                .param("rows", documents.keySet().toArray(Integer[]::new))
                .query((row, n) -> new Taken(
                        row.getInt("row_no"),
                        new CaseId(row.getObject("case_id", UUID.class)),
                        new ClaimId(row.getObject("claim_id", UUID.class)),
                        row.getString("invoice_number"),
                        row.getObject("invoiced_on", LocalDate.class)))
                .list();
    }
}
