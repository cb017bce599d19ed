package app.quittance.api;

import app.quittance.account.IssuedStatements;
import app.quittance.account.PaperStatements;
import app.quittance.account.RateWords;
import app.quittance.account.Statement;
import app.quittance.account.StatementData;
import app.quittance.account.Statements;
import app.quittance.api.CasePages.Wanted;
import app.quittance.casefile.CaseFacts;
import app.quittance.casefile.CaseFiles;
import app.quittance.casefile.CaseStatus;
import app.quittance.casefile.ClientWords;
import app.quittance.casefile.Parties;
import app.quittance.debtor.DebtorCard;
import app.quittance.debtor.Debtors;
import app.quittance.identity.CurrentUser;
import app.quittance.kernel.AgencyCalendar;
import app.quittance.platform.Sentences;
import app.quittance.scoring.Scores;
import app.quittance.strategy.Route;
import app.quittance.strategy.RouteOfCase;
import app.quittance.strategy.Routes;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.Parameter;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.time.LocalDate;
import java.util.Locale;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.http.MediaType;
import org.springframework.stereotype.Component;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** A client's cases and what is owed on them. Another client's case is told as one that does not exist. */
@RestController
@RequestMapping("/api/v1/cases")
@Tag(name = "Cases")
class CaseCalls {

    private static final int LARGEST_PAGE = 500;

    private final CasePages pages;
    private final Doors doors;
    private final Sentences sentences;
    private final AgencyCalendar calendar;

    CaseCalls(CasePages pages, Doors doors, Sentences sentences, AgencyCalendar calendar) {
        this.pages = pages;
        this.doors = doors;
        this.sentences = sentences;
        this.calendar = calendar;
    }

    @Component("apiDoors")
    record Doors(
            CaseFiles caseFiles,
            Debtors debtors,
            Statements statements,
            PaperStatements paper,
            IssuedStatements issued,
            RateWords rates,
            Routes routes,
            Scores scores,
            ClientWords said,
            Parties parties) {}

    @GetMapping
    @Operation(summary = "The client's cases, in the order in which they were opened, a page at a time")
    CasePages.Page list(
            @Parameter(hidden = true) CurrentUser caller,
            @Parameter(description = "The reference of the last case of the page before")
                    @RequestParam(required = false)
                    @Nullable
                    String after,
            @RequestParam(defaultValue = "100") int size,
            @RequestParam(required = false) @Nullable String state,
            @Parameter(description = "Only the cases that this import opened or added to")
                    @RequestParam(name = "import", required = false)
                    @Nullable
                    UUID file) {
        if (size < 1 || size > LARGEST_PAGE) throw new BadCall("api.size", LARGEST_PAGE);
        CaseStatus status = state == null ? null : ApiWords.read("state", state, CaseStatus.class);
        if (after != null) doors.caseFiles().byReference(after);
        return pages.of(new Wanted(caller.requireClient(), after, status, file, size));
    }

    @GetMapping("/{reference}")
    @Operation(summary = "A case: where it stands, who owes, what is owed today, and how likely it is to be paid")
    CaseJson one(@Parameter(hidden = true) CurrentUser caller, @PathVariable String reference, Locale language) {
        CaseFacts facts = doors.caseFiles().byReference(reference);
        Statement statement = doors.statements().of(facts.id(), calendar.today());
        Optional<RouteOfCase> route = doors.routes().of(facts.id());
        return new CaseJson(
                facts.reference(),
                ApiWords.of(facts.status()),
                ApiWords.of(route.map(RouteOfCase::route).orElse(Route.NONE)),
                route.map(found -> reason(facts, found, language)).orElse(null),
                facts.openedOn(),
                facts.closedOn().orElse(null),
                CaseJson.holds(facts),
                CaseJson.debtor(told(caller, facts)),
                CaseJson.claims(statement),
                CaseJson.owed(statement),
                score(facts, language).orElse(null),
                PlacementJson.of(doors.said().of(facts.id())),
                CaseJson.parties(doors.parties().of(facts.id())));
    }

    @GetMapping(path = "/{reference}/statement", produces = MediaType.APPLICATION_JSON_VALUE)
    @Operation(
            summary =
                    "What is owed on a date, and how each cent of it was found; as a PDF or CSV where Accept asks for one")
    StatementData statement(
            @Parameter(hidden = true) CurrentUser caller,
            @PathVariable String reference,
            @RequestParam(required = false) @Nullable LocalDate asOf,
            Locale language) {
        CaseFacts facts = doors.caseFiles().byReference(reference);
        return StatementData.of(doors.issued().issue(facts.id(), on(asOf), caller.actor()), doors.rates(), language);
    }

    @GetMapping(path = "/{reference}/statement", produces = MediaType.APPLICATION_PDF_VALUE)
    byte[] statementOnPaper(
            @Parameter(hidden = true) CurrentUser caller,
            @PathVariable String reference,
            @RequestParam(required = false) @Nullable LocalDate asOf) {
        CaseFacts facts = doors.caseFiles().byReference(reference);
        return doors.paper().forClient(facts.id(), on(asOf), caller.actor()).bytes();
    }

    @GetMapping(path = "/{reference}/statement", produces = "text/csv;charset=UTF-8")
    String statementAsTable(
            @Parameter(hidden = true) CurrentUser caller,
            @PathVariable String reference,
            @RequestParam(required = false) @Nullable LocalDate asOf) {
        CaseFacts facts = doors.caseFiles().byReference(reference);
        return doors.issued().issueCsv(facts.id(), on(asOf), caller.actor());
    }

    private DebtorCard told(CurrentUser caller, CaseFacts facts) {
        return doors.debtors().asTold(caller.requireClient(), facts.debtorId());
    }

    private LocalDate on(@Nullable LocalDate asOf) {
        return asOf == null ? calendar.today() : asOf;
    }

    private String reason(CaseFacts facts, RouteOfCase route, Locale language) {
        return sentences.say(
                "strategy.reason." + route.reasonForClient(doors.scores().leansOnOtherClients(facts.id())), language);
    }

    /** As the client may see it: from its own dealings with the debtor alone. */
    private Optional<CaseJson.ScoreJson> score(CaseFacts facts, Locale language) {
        return doors.scores()
                .forClient(facts.id())
                .map(score -> new CaseJson.ScoreJson(
                        score.probability(), score.model(), doors.scores().inWords(score, language)));
    }
}
