package app.quittance.web.client;

import app.quittance.account.MovementHistory;
import app.quittance.account.ReceivedBy;
import app.quittance.account.Statements;
import app.quittance.casefile.CaseFacts;
import app.quittance.casefile.CaseFiles;
import app.quittance.casefile.CaseId;
import app.quittance.casefile.ClientWords;
import app.quittance.casefile.Parties;
import app.quittance.debtor.Debtors;
import app.quittance.debtor.PaymentHabits;
import app.quittance.dispute.DisputeDesk;
import app.quittance.document.DocumentStore;
import app.quittance.document.StoredDocument;
import app.quittance.identity.CurrentUser;
import app.quittance.identity.Role;
import app.quittance.intake.Imports;
import app.quittance.kernel.AgencyCalendar;
import app.quittance.kernel.Uuid7;
import app.quittance.litigation.CourtChecklist;
import app.quittance.litigation.Requests;
import app.quittance.scoring.Scores;
import app.quittance.strategy.Routes;
import app.quittance.web.NavigationItem;
import app.quittance.web.client.ClientLists.Wanted;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.context.annotation.Bean;
import org.springframework.context.i18n.LocaleContextHolder;
import org.springframework.stereotype.Component;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;

/** What a client follows: its figures, its cases, what waits for its answer. */
@Controller
class ClientPages {

    private static final int LATEST = 6;

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
            PaymentHabits habits,
            Statements statements,
            MovementHistory history,
            Routes routes,
            Scores scores,
            DisputeDesk disputes,
            Requests requests,
            ClientWords said,
            Parties parties,
            CourtChecklist checklist,
            DocumentStore documents,
            Imports imports) {}

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
        return NavigationItem.of(30, "client.send", "/client/imports", "upload", Role.CLIENT);
    }

    @Bean
    static NavigationItem clientPayments() {
        return NavigationItem.of(35, "client.payments", "/client/payments", "cash-banknote", Role.CLIENT);
    }

    @Bean
    static NavigationItem clientWaiting() {
        return NavigationItem.of(40, "client.to-answer", "/client/waiting", "message-report", Role.CLIENT);
    }

    @GetMapping("/client")
    String today(CurrentUser user, Model model) {
        model.addAttribute("figures", lists.figures());
        model.addAttribute("payments", lists.payments(Optional.empty(), Optional.empty(), LATEST));
        model.addAttribute("imports", doors.imports().of(user.requireClient(), null, LATEST));
        return "client/today";
    }

    @GetMapping("/client/cases")
    String cases(
            CurrentUser user,
            @RequestParam(required = false) @Nullable Boolean open,
            @RequestParam(required = false) @Nullable String search,
            @RequestParam(name = "import", required = false) @Nullable UUID file,
            @RequestParam(required = false) @Nullable UUID after,
            Model model) {
        String text = search == null || search.isBlank() ? null : search.strip();
        model.addAttribute("page", lists.cases(user.requireClient(), new Wanted(open, text, file), after));
        model.addAttribute("open", open);
        model.addAttribute("search", text);
        model.addAttribute("file", file);
        model.addAttribute("after", after);
        return "client/cases";
    }

    /** The payments behind the figures: received by the agency, or by the client itself. */
    @GetMapping("/client/payments")
    String payments(
            @RequestParam(required = false) @Nullable ReceivedBy by,
            @RequestParam(required = false) @Nullable String after,
            Model model) {
        model.addAttribute("figures", lists.figures());
        model.addAttribute(
                "page", lists.payments(Optional.ofNullable(by), Optional.ofNullable(after), ClientLists.PAGE));
        model.addAttribute("by", by);
        model.addAttribute("after", after);
        return "client/payments";
    }

    @GetMapping("/client/cases/{reference}")
    String one(CurrentUser user, @PathVariable String reference, Model model) {
        CaseFacts facts = doors.caseFiles().byReference(reference);
        model.addAttribute("file", facts);
        model.addAttribute("debtor", doors.debtors().asTold(user.requireClient(), facts.debtorId()));
        model.addAttribute("habits", doors.habits().asTold(user.requireClient(), facts.debtorId(), calendar.today()));
        model.addAttribute("said", doors.said().of(facts.id()));
        model.addAttribute("parties", doors.parties().of(facts.id()));
        model.addAttribute("home", "/client/cases/" + reference);
        model.addAttribute("history", doors.history().of(facts.id()));
        model.addAttribute("key", Uuid7.next());
        model.addAttribute("statement", doors.statements().of(facts.id(), calendar.today()));
        if (facts.status().isOpen()) {
            addProspects(facts.id(), model);
            model.addAttribute("change", "/client/cases/" + reference + "/said");
        }
        model.addAttribute("disputes", doors.disputes().of(facts.id()));
        if (facts.status().isOpen())
            model.addAttribute("checklist", doors.checklist().of(facts.id()));
        model.addAttribute("requests", doors.requests().of(facts.id()));
        model.addAttribute(
                "documents",
                doors.documents().ofCase(facts.id()).stream()
                        .filter(StoredDocument::visibleToClient)
                        .toList());
        return "client/case";
    }

    private void addProspects(CaseId id, Model model) {
        model.addAttribute("route", doors.routes().of(id).orElse(null));
        model.addAttribute("leansOnOthers", doors.scores().leansOnOtherClients(id));
        doors.scores().forClient(id).ifPresent(score -> {
            model.addAttribute("score", score);
            model.addAttribute("scoreReasons", doors.scores().inWords(score, LocaleContextHolder.getLocale()));
            model.addAttribute("scorePast", doors.scores().pastForClient(id));
        });
    }
}
