package app.quittance.litigation;

import app.quittance.casefile.CaseId;
import app.quittance.casefile.Claim;
import app.quittance.casefile.ClaimId;
import app.quittance.casefile.Claims;
import app.quittance.platform.SqlFiles;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Stream;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * What a payment order will need of what only the client has, told from the day on which it entrusts a debt: evidence that
 * is asked for six months later is often lost.
 */
@Service
@Transactional(readOnly = true)
public class CourtChecklist {

    private final Claims claims;
    private final ExhibitChecks checks;
    private final SaidChecks said;
    private final JdbcClient jdbc;
    private final SqlFiles sql = SqlFiles.of("litigation");

    CourtChecklist(Claims claims, ExhibitChecks checks, SaidChecks said, JdbcClient jdbc) {
        this.claims = claims;
        this.checks = checks;
        this.said = said;
        this.jdbc = jdbc;
    }

    /** An exhibit, with the invoice that it belongs to where each has its own. */
    public record Item(ExhibitKind kind, Optional<ClaimId> claim, Optional<String> invoice, boolean present) {}

    /**
     * A kind of exhibit that is missing.
     *
     * @param times for how many invoices; of those that serve a whole case, for how many cases
     */
    public record Missing(ExhibitKind kind, int times) {}

    /** What a case needs of its client, in the order of a packet. */
    public List<Item> of(CaseId caseId) {
        List<Claim> open = claims.of(caseId);
        Stream<Item> needed = checks.needs(caseId, open).stream()
                .filter(need -> need.kind().isTheClients())
                .map(need -> new Item(
                        need.kind(), need.claim().map(Claim::id), need.claim().map(Claim::invoiceNumber), need.met()));
        // A formal notice of the client's own counts with its copy; that it arrived is for the post to prove.
        Stream<Item> notice = said.ownNotice(caseId, open).stream()
                .flatMap(own -> Stream.of(
                        ofCase(ExhibitKind.FORMAL_NOTICE, own.proven()),
                        ofCase(ExhibitKind.NOTICE_RECEIPT, own.received())));
        return Stream.concat(needed, notice).toList();
    }

    private static Item ofCase(ExhibitKind kind, boolean present) {
        return new Item(kind, Optional.empty(), Optional.empty(), present);
    }

    /** What the cases that a batch opened or joined still lack of their client; empty where nothing does. */
    public List<Missing> ofBatch(UUID batch) {
        return jdbc.sql(sql.get("missing-of-batch"))
                .param("batch", batch)
                .query((row, n) -> new Missing(ExhibitKind.valueOf(row.getString("kind")), row.getInt("times")))
                .list();
    }
}
