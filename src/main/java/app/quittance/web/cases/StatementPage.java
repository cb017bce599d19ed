package app.quittance.web.cases;

import app.quittance.account.Figure;
import app.quittance.account.IssuedStatements;
import app.quittance.account.PaperStatements;
import app.quittance.casefile.CaseFacts;
import app.quittance.casefile.ClaimId;
import app.quittance.identity.CurrentUser;
import app.quittance.kernel.AgencyCalendar;
import app.quittance.web.Download;
import app.quittance.web.cases.CasePage.Entry;
import java.time.LocalDate;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** The statement of account of a case at any date, line by line, and as a document to be handed over. */
@Controller
@RequestMapping("/cases/{reference}")
class StatementPage {

    private final Entry entry;
    private final CaseDossier dossier;
    private final PaperStatements paper;
    private final IssuedStatements issued;
    private final AgencyCalendar calendar;

    StatementPage(
            Entry entry, CaseDossier dossier, PaperStatements paper, IssuedStatements issued, AgencyCalendar calendar) {
        this.entry = entry;
        this.dossier = dossier;
        this.paper = paper;
        this.issued = issued;
        this.calendar = calendar;
    }

    @GetMapping("/statement")
    String show(
            CurrentUser user,
            @PathVariable String reference,
            @RequestParam(required = false) @Nullable LocalDate asOf,
            Model model) {
        dossier.fillStatement(entry.open(user, reference), on(asOf), model);
        model.addAttribute("takesBack", AccountActs.takenBackBy(user.role()));
        return "account/statement";
    }

    /** Where a figure of the statement comes from: of one claim, or of all of them. */
    @GetMapping("/figures/{figure}")
    String explain(
            CurrentUser user,
            @PathVariable String reference,
            @PathVariable Figure figure,
            @RequestParam(required = false) @Nullable UUID claim,
            @RequestParam(required = false) @Nullable LocalDate asOf,
            Model model) {
        CaseFacts facts = entry.open(user, reference);
        dossier.fillExplanation(
                facts, on(asOf), figure, Optional.ofNullable(claim).map(ClaimId::new), model);
        return "account/figure";
    }

    @GetMapping(path = "/statement.pdf", produces = MediaType.APPLICATION_PDF_VALUE)
    ResponseEntity<byte[]> onPaper(
            CurrentUser user,
            @PathVariable String reference,
            @RequestParam(required = false) @Nullable LocalDate asOf) {
        CaseFacts facts = entry.open(user, reference);
        return Download.pdf(
                "decompte-" + reference,
                paper.of(facts.id(), on(asOf), user.actor()).bytes());
    }

    @GetMapping(path = "/statement.csv", produces = "text/csv")
    ResponseEntity<byte[]> asTable(
            CurrentUser user,
            @PathVariable String reference,
            @RequestParam(required = false) @Nullable LocalDate asOf) {
        CaseFacts facts = entry.open(user, reference);
        return Download.csv("decompte-" + reference, issued.issueCsv(facts.id(), on(asOf), user.actor()));
    }

    private LocalDate on(@Nullable LocalDate asOf) {
        return asOf == null ? calendar.today() : asOf;
    }
}
