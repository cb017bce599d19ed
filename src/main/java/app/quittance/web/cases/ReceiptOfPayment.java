package app.quittance.web.cases;

import app.quittance.account.MovementId;
import app.quittance.account.ReceiptPapers;
import app.quittance.identity.CurrentUser;
import app.quittance.web.cases.CasePage.Entry;
import java.util.UUID;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;

/** Draws up the receipt of a payment, or gives the one that was drawn up before. */
@Controller
class ReceiptOfPayment {

    private final Entry entry;
    private final ReceiptPapers papers;

    ReceiptOfPayment(Entry entry, ReceiptPapers papers) {
        this.entry = entry;
        this.papers = papers;
    }

    @PostMapping("/cases/{reference}/payments/{payment}/receipt")
    String receipt(CurrentUser user, @PathVariable String reference, @PathVariable UUID payment) {
        var document = papers.of(entry.open(user, reference).id(), new MovementId(payment), user.actor());
        return "redirect:/documents/" + document.value();
    }
}
