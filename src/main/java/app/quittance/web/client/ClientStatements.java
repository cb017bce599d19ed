package app.quittance.web.client;

import app.quittance.account.Figure;
import app.quittance.account.IssuedStatements;
import app.quittance.account.MovementHistory;
import app.quittance.account.PaperStatements;
import app.quittance.account.Statement;
import app.quittance.account.Statements;
import app.quittance.casefile.CaseFacts;
import app.quittance.casefile.CaseFiles;
import app.quittance.casefile.ClaimId;
import app.quittance.debtor.Debtors;
import app.quittance.identity.CurrentUser;
import app.quittance.kernel.AgencyCalendar;
import app.quittance.web.Download;
import java.time.LocalDate;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Component;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** The statement of account of one of the client's cases at any date, and where each of its figures comes from. */
@Controller
@RequestMapping("/client/cases/{reference}")
class ClientStatements {

    private final CaseFiles caseFiles;
    private final Debtors debtors;
    private final Drawn drawn;
    private final AgencyCalendar calendar;

    ClientStatements(CaseFiles caseFiles, Debtors debtors, Drawn drawn, AgencyCalendar calendar) {
        this.caseFiles = caseFiles;
        this.debtors = debtors;
        this.drawn = drawn;
        this.calendar = calendar;
    }

    /** Statements in each of their forms. */
    @Component("clientDrawn")
    record Drawn(Statements statements, MovementHistory history, PaperStatements paper, IssuedStatements issued) {}

    @GetMapping("/statement")
    String show(
            CurrentUser user,
            @PathVariable String reference,
            @RequestParam(required = false) @Nullable LocalDate asOf,
            Model model) {
        CaseFacts facts = fill(user, reference, model);
        model.addAttribute("statement", drawn.statements().of(facts.id(), on(asOf)));
        model.addAttribute("history", drawn.history().of(facts.id()));
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
        CaseFacts facts = fill(user, reference, model);
        Optional<ClaimId> asked = Optional.ofNullable(claim).map(ClaimId::new);
        Statement statement = drawn.statements().of(facts.id(), on(asOf));
        model.addAttribute("statement", statement);
        model.addAttribute("explanation", statement.explain(figure, asked));
        model.addAttribute("parts", statement.explainParts(figure, asked));
        return "account/figure";
    }

    /** With the debtor as this client told of it. */
    @GetMapping(path = "/statement.pdf", produces = MediaType.APPLICATION_PDF_VALUE)
    ResponseEntity<byte[]> onPaper(
            CurrentUser user,
            @PathVariable String reference,
            @RequestParam(required = false) @Nullable LocalDate asOf) {
        CaseFacts facts = caseFiles.byReference(reference);
        return Download.pdf(
                "decompte-" + reference,
                drawn.paper().forClient(facts.id(), on(asOf), user.actor()).bytes());
    }

    @GetMapping(path = "/statement.csv", produces = "text/csv")
    ResponseEntity<byte[]> asTable(
            CurrentUser user,
            @PathVariable String reference,
            @RequestParam(required = false) @Nullable LocalDate asOf) {
        CaseFacts facts = caseFiles.byReference(reference);
        return Download.csv("decompte-" + reference, drawn.issued().issueCsv(facts.id(), on(asOf), user.actor()));
    }

    private CaseFacts fill(CurrentUser user, String reference, Model model) {
        CaseFacts facts = caseFiles.byReference(reference);
        model.addAttribute("file", facts);
        model.addAttribute("debtor", debtors.asTold(user.requireClient(), facts.debtorId()));
        model.addAttribute("home", "/client/cases/" + reference);
        return facts;
    }

    private LocalDate on(@Nullable LocalDate asOf) {
        return asOf == null ? calendar.today() : asOf;
    }
}
