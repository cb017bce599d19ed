package app.quittance.web.cases;

import app.quittance.casefile.CaseFacts;
import app.quittance.contact.Delivery;
import app.quittance.contact.LetterId;
import app.quittance.contact.LetterKind;
import app.quittance.contact.LetterMeans;
import app.quittance.contact.Letters;
import app.quittance.contact.RecordDelivery;
import app.quittance.contact.SendLetter;
import app.quittance.dispute.DisputeDesk;
import app.quittance.dispute.DisputeId;
import app.quittance.dispute.DisputeOutcome;
import app.quittance.dispute.DisputeReason;
import app.quittance.dispute.OpenDispute;
import app.quittance.dispute.SettleDispute;
import app.quittance.document.RenderedPdf;
import app.quittance.identity.CurrentUser;
import app.quittance.kernel.Unknown;
import app.quittance.web.Download;
import app.quittance.web.Notice;
import app.quittance.web.cases.CasePage.Entry;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** The letters of a case, what became of them, and the debtor's objections. */
@Controller
@RequestMapping("/cases/{reference}")
class CaseLetters {

    private final Entry entry;
    private final Letters letters;
    private final DisputeDesk disputes;

    CaseLetters(Entry entry, Letters letters, DisputeDesk disputes) {
        this.entry = entry;
        this.letters = letters;
        this.disputes = disputes;
    }

    @GetMapping("/letters/preview")
    ResponseEntity<byte[]> preview(CurrentUser user, @PathVariable String reference, @RequestParam LetterKind kind) {
        RenderedPdf pdf = letters.preview(entry.open(user, reference).id(), kind);
        return Download.pdf(reference, pdf.bytes());
    }

    @PostMapping("/letters")
    String send(
            CurrentUser user,
            @PathVariable String reference,
            @RequestParam LetterKind kind,
            @RequestParam LetterMeans means,
            RedirectAttributes next) {
        letters.send(new SendLetter(entry.open(user, reference).id(), kind, means, user.actor()));
        return done(next, reference, "case.letter-sent");
    }

    @PostMapping("/deliveries")
    String delivery(
            CurrentUser user,
            @PathVariable String reference,
            @RequestParam UUID letter,
            @RequestParam Delivery outcome,
            @RequestParam LocalDate on,
            RedirectAttributes next) {
        CaseFacts facts = entry.open(user, reference);
        LetterId id = new LetterId(letter);
        if (!letters.get(id).caseId().equals(facts.id())) throw new Unknown("letter " + letter);
        letters.recordDelivery(new RecordDelivery(id, outcome, on, user.actor()));
        return done(next, reference, "case.delivery-recorded");
    }

    @PostMapping("/disputes")
    String dispute(
            CurrentUser user,
            @PathVariable String reference,
            @RequestParam DisputeReason reason,
            @RequestParam String statement,
            RedirectAttributes next) {
        disputes.open(new OpenDispute(entry.open(user, reference).id(), List.of(), reason, statement, user.actor()));
        return done(next, reference, "case.dispute-opened");
    }

    @PostMapping("/disputes/{dispute}")
    String settle(
            CurrentUser user,
            @PathVariable String reference,
            @PathVariable UUID dispute,
            @RequestParam DisputeOutcome outcome,
            @RequestParam String reasons,
            RedirectAttributes next) {
        CaseFacts facts = entry.open(user, reference);
        DisputeId id = new DisputeId(dispute);
        if (!disputes.get(id).caseId().equals(facts.id())) throw new Unknown("dispute " + dispute);
        disputes.settle(new SettleDispute(id, outcome, reasons, user.actor()));
        return done(next, reference, "case.dispute-settled");
    }

    private static String done(RedirectAttributes next, String reference, String what) {
        Notice.done(next, what);
        return "redirect:/cases/" + reference;
    }
}
