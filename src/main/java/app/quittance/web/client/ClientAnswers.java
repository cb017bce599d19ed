package app.quittance.web.client;

import app.quittance.casefile.CaseFacts;
import app.quittance.casefile.CaseFiles;
import app.quittance.casefile.CaseId;
import app.quittance.casefile.ClaimId;
import app.quittance.casefile.Claims;
import app.quittance.debtor.Debtors;
import app.quittance.dispute.AnswerDispute;
import app.quittance.dispute.DisputeDesk;
import app.quittance.dispute.DisputeFacts;
import app.quittance.dispute.DisputeId;
import app.quittance.dispute.DisputeStatus;
import app.quittance.identity.CurrentUser;
import app.quittance.kernel.ClientId;
import app.quittance.litigation.ClientRequest;
import app.quittance.litigation.ExhibitKind;
import app.quittance.litigation.Exhibits;
import app.quittance.litigation.Exhibits.AddExhibit;
import app.quittance.litigation.Requests;
import app.quittance.web.Notice;
import java.io.IOException;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.stereotype.Controller;
import org.springframework.transaction.support.TransactionTemplate;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.multipart.MultipartFile;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** What waits for the client: exhibits asked for, its agreement to go to court, its answer to a debtor's objection. */
@Controller
class ClientAnswers {

    private final CaseFiles caseFiles;
    private final Claims claims;
    private final Debtors debtors;
    private final Evidence evidence;
    private final JdbcClient jdbc;
    private final TransactionTemplate transaction;

    ClientAnswers(
            CaseFiles caseFiles,
            Claims claims,
            Debtors debtors,
            Evidence evidence,
            JdbcClient jdbc,
            TransactionTemplate transaction) {
        this.caseFiles = caseFiles;
        this.claims = claims;
        this.debtors = debtors;
        this.evidence = evidence;
        this.jdbc = jdbc;
        this.transaction = transaction;
    }

    /** The doors to what the client gives. */
    @Component("clientEvidence")
    record Evidence(Requests requests, Exhibits exhibits, DisputeDesk disputes) {}

    /** Something asked of the client, with the case it is about. */
    public record Asked(String reference, String debtor, ClientRequest request, Optional<String> invoice) {}

    /** An objection that waits for the client's answer. */
    public record Objection(String reference, String debtor, DisputeFacts dispute) {}

    @GetMapping("/client/waiting")
    String waiting(CurrentUser user, Model model) {
        ClientId client = user.requireClient();
        model.addAttribute(
                "asked",
                evidence.requests().waitingFor(client).stream()
                        .map(request -> asked(client, request))
                        .toList());
        model.addAttribute(
                "objections",
                openDisputes().stream().map(id -> objection(client, id)).toList());
        return "client/waiting";
    }

    @PostMapping("/client/cases/{reference}/approval")
    String approve(
            CurrentUser user,
            @PathVariable String reference,
            @RequestParam boolean granted,
            @RequestParam(defaultValue = "") String answer,
            RedirectAttributes next) {
        evidence.requests()
                .answerApproval(caseFiles.byReference(reference).id(), granted, answer.strip(), user.actor());
        Notice.done(next, "client.answered");
        return "redirect:/client/waiting";
    }

    @PostMapping("/client/cases/{reference}/exhibits")
    String exhibit(
            CurrentUser user,
            @PathVariable String reference,
            @RequestParam ExhibitKind kind,
            @RequestParam(required = false) @Nullable UUID claim,
            @RequestParam String title,
            @RequestParam(defaultValue = "false") boolean fromCase,
            @RequestParam MultipartFile file,
            RedirectAttributes next)
            throws IOException {
        evidence.exhibits()
                .add(AddExhibit.byClient(
                        caseFiles.byReference(reference).id(),
                        kind,
                        Optional.ofNullable(claim).map(ClaimId::new),
                        title,
                        Optional.ofNullable(file.getOriginalFilename()).orElse(""),
                        file.getBytes(),
                        user.actor()));
        Notice.done(next, "client.exhibit-given");
        return fromCase ? "redirect:/client/cases/" + reference : "redirect:/client/waiting";
    }

    @PostMapping("/client/disputes/{id}")
    String answer(CurrentUser user, @PathVariable UUID id, @RequestParam String text, RedirectAttributes next) {
        evidence.disputes().answer(new AnswerDispute(new DisputeId(id), text, List.of(), user.actor()));
        Notice.done(next, "client.answered");
        return "redirect:/client/waiting";
    }

    private Asked asked(ClientId client, ClientRequest request) {
        CaseFacts facts = caseFiles.get(request.caseId());
        Optional<String> invoice = request.claim().flatMap(claim -> invoice(request.caseId(), claim));
        return new Asked(
                facts.reference(), debtors.asTold(client, facts.debtorId()).fullName(), request, invoice);
    }

    private Optional<String> invoice(CaseId caseId, ClaimId claim) {
        return claims.of(caseId).stream()
                .filter(known -> known.id().equals(claim))
                .map(known -> known.invoiceNumber())
                .findFirst();
    }

    private List<DisputeId> openDisputes() {
        return transaction.execute(status -> jdbc.sql(
                        "select dispute_id from dispute.api_dispute where status = :status order by since limit 200")
                .param("status", DisputeStatus.AWAITING_CLIENT.name())
                .query((row, n) -> new DisputeId(row.getObject("dispute_id", UUID.class)))
                .list());
    }

    private Objection objection(ClientId client, DisputeId id) {
        DisputeFacts dispute = evidence.disputes().get(id);
        CaseFacts facts = caseFiles.get(dispute.caseId());
        return new Objection(
                facts.reference(), debtors.asTold(client, facts.debtorId()).fullName(), dispute);
    }
}
