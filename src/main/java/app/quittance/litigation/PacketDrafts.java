package app.quittance.litigation;

import app.quittance.account.AccountsMoved;
import app.quittance.casefile.CaseChanged;
import app.quittance.casefile.CaseFiles;
import app.quittance.casefile.CaseId;
import app.quittance.document.PdfPages;
import app.quittance.kernel.AgencyDayChanged;
import app.quittance.kernel.DataScope;
import app.quittance.kernel.Unknown;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.springframework.context.event.EventListener;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.modulith.events.ApplicationModuleListener;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** A packet to be looked at page by page before it is assembled. It is kept only as long as it is looked at; nothing is filed with it. */
@Service
public class PacketDrafts {

    private final Packets packets;
    private final CaseFiles caseFiles;
    private final JdbcClient jdbc;
    private final Clock clock;

    PacketDrafts(Packets packets, CaseFiles caseFiles, JdbcClient jdbc, Clock clock) {
        this.packets = packets;
        this.caseFiles = caseFiles;
        this.jdbc = jdbc;
        this.clock = clock;
    }

    /** What was drawn, and when. */
    public record Draft(Instant drawnAt, PdfPages.Contents contents) {}

    /** Draws the packet as it would be assembled now; refused as assembling is. */
    @Transactional
    public void draw(CaseId caseId) {
        jdbc.sql("""
                insert into litigation.packet_draft (case_id, client_id, drawn_at, pdf) values (:case, :client, :at, :pdf)
                on conflict (case_id) do update set drawn_at = excluded.drawn_at, pdf = excluded.pdf""")
                .param("case", caseId.value())
                .param("client", caseFiles.get(caseId).clientId().value())
                .param("at", clock.instant().atOffset(ZoneOffset.UTC))
                .param("pdf", packets.preview(caseId).bytes())
                .update();
    }

    /** What was drawn last; empty where nothing was, or where something was chosen otherwise since. */
    @Transactional(readOnly = true)
    public Optional<Draft> of(CaseId caseId) {
        return jdbc.sql("select drawn_at, pdf from litigation.packet_draft where case_id = :case")
                .param("case", caseId.value())
                .query((row, n) ->
                        new Draft(row.getTimestamp("drawn_at").toInstant(), PdfPages.contents(row.getBytes("pdf"))))
                .optional();
    }

    /** A page of it as a PNG. */
    @Transactional(readOnly = true)
    public byte[] page(CaseId caseId, int page) {
        return jdbc.sql("select pdf from litigation.packet_draft where case_id = :case")
                .param("case", caseId.value())
                .query((row, n) -> row.getBytes("pdf"))
                .optional()
                .flatMap(pdf -> PdfPages.picture(pdf, page))
                .orElseThrow(() -> new Unknown("page " + page + " of the draft of case " + caseId.value()));
    }

    /** At once: whoever chose otherwise looks at the page next. */
    @EventListener
    void on(EvidenceChanged changed) {
        forget(List.of(changed.caseId()));
    }

    @ApplicationModuleListener
    void on(CaseChanged changed) {
        forget(List.of(changed.caseId()));
    }

    @ApplicationModuleListener
    void on(AccountsMoved moved) {
        forget(moved.caseIds());
    }

    /** Interest has run on. */
    @ApplicationModuleListener
    void on(AgencyDayChanged day) {
        DataScope.AGENCY.run(
                () -> jdbc.sql("delete from litigation.packet_draft").update());
    }

    private void forget(Collection<CaseId> cases) {
        jdbc.sql("delete from litigation.packet_draft where case_id = any (:cases)")
                .param("cases", cases.stream().map(CaseId::value).toArray(UUID[]::new))
                .update();
    }
}
