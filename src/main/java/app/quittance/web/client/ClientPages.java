package app.quittance.web.client;

import app.quittance.account.Statements;
import app.quittance.casefile.CaseFacts;
import app.quittance.casefile.CaseFiles;
import app.quittance.debtor.Debtors;
import app.quittance.dispute.DisputeDesk;
import app.quittance.document.DocumentStore;
import app.quittance.document.StoredDocument;
import app.quittance.identity.CurrentUser;
import app.quittance.identity.Role;
import app.quittance.kernel.AgencyCalendar;
import app.quittance.litigation.Requests;
import app.quittance.scoring.Scores;
import app.quittance.strategy.Routes;
import app.quittance.web.NavigationItem;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.context.annotation.Bean;
import org.springframework.stereotype.Component;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;

/** What a client follows: its figures, its cases, what waits for its answer. */
@Controller
class ClientPages {

    private final ClientLists lists;
    private final Doors doors;
    private final AgencyCalendar calendar;

    ClientPages(ClientLists lists, Doors doors, AgencyCalendar calendar) {
        this.lists = lists;
        this.doors = doors;
        this.calendar = calendar;
    }

    /** What the page of a case shows. */
    @Component("clientDoors")
    record Doors(
            CaseFiles caseFiles,
            Debtors debtors,
            Statements statements,
            Routes routes,
            Scores scores,
            DisputeDesk disputes,
            Requests requests,
            DocumentStore documents) {}

    @Bean
    static NavigationItem clientToday() {
        return NavigationItem.of(10, "client.today", "/client", "home", Role.CLIENT);
    }

    @Bean
    static NavigationItem clientCases() {
        return NavigationItem.of(20, "client.cases", "/client/cases", "folder", Role.CLIENT);
    }

    @Bean
    static NavigationItem clientSending() {
        return NavigationItem.of(30, "client.imports", "/client/imports", "upload", Role.CLIENT);
    }

    @Bean
    static NavigationItem clientWaiting() {
        return NavigationItem.of(40, "client.waiting", "/client/waiting", "message-report", Role.CLIENT);
    }

    @GetMapping("/client")
    String today(CurrentUser user, Model model) {
        model.addAttribute("figures", lists.figures());
        model.addAttribute("requests", doors.requests().waitingFor(user.requireClient()));
        return "client/today";
    }

    @GetMapping("/client/cases")
    String cases(
            @RequestParam(required = false) @Nullable Boolean open,
            @RequestParam(required = false) @Nullable String search,
            @RequestParam(required = false) @Nullable UUID after,
            Model model) {
        String wanted = search == null || search.isBlank() ? null : search.strip();
        model.addAttribute("page", lists.cases(open, wanted, after));
        model.addAttribute("open", open);
        model.addAttribute("search", wanted);
        model.addAttribute("after", after);
        return "client/cases";
    }

    @GetMapping("/client/cases/{reference}")
    String one(CurrentUser user, @PathVariable String reference, Model model) {
        CaseFacts facts = doors.caseFiles().byReference(reference);
        model.addAttribute("file", facts);
        model.addAttribute("debtor", doors.debtors().asTold(user.requireClient(), facts.debtorId()));
        model.addAttribute("statement", doors.statements().of(facts.id(), calendar.today()));
        model.addAttribute("route", doors.routes().of(facts.id()).orElse(null));
        model.addAttribute("score", doors.scores().of(facts.id()).orElse(null));
        model.addAttribute("disputes", doors.disputes().of(facts.id()));
        model.addAttribute("requests", doors.requests().of(facts.id()));
        model.addAttribute(
                "documents",
                doors.documents().ofCase(facts.id()).stream()
                        .filter(StoredDocument::visibleToClient)
                        .toList());
        return "client/case";
    }
}
