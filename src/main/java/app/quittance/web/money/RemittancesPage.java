package app.quittance.web.money;

import app.quittance.client.ClientProfile;
import app.quittance.client.Clients;
import app.quittance.identity.CurrentUser;
import app.quittance.identity.Role;
import app.quittance.kernel.AgencyCalendar;
import app.quittance.kernel.ClientId;
import app.quittance.kernel.Uuid7;
import app.quittance.remittance.DrawUp;
import app.quittance.remittance.Remittance;
import app.quittance.remittance.RemittanceId;
import app.quittance.remittance.RemittanceLists;
import app.quittance.remittance.RemittanceLists.ToSettle;
import app.quittance.remittance.RemittanceTable;
import app.quittance.remittance.Remittances;
import app.quittance.web.Download;
import app.quittance.web.NavigationItem;
import app.quittance.web.Notice;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.context.annotation.Bean;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** Settles with clients what came for them: the accountant draws up and confirms the transfer, a second person approves. */
@Controller
@RequestMapping("/money/remittances")
class RemittancesPage {

    private static final String HOME = "/money/remittances";
    private static final int SHOWN_LINES = 500;

    private final Remittances remittances;
    private final RemittanceLists lists;
    private final MoneyLists money;
    private final Clients clients;
    private final AgencyCalendar calendar;

    RemittancesPage(
            Remittances remittances,
            RemittanceLists lists,
            MoneyLists money,
            Clients clients,
            AgencyCalendar calendar) {
        this.remittances = remittances;
        this.lists = lists;
        this.money = money;
        this.clients = clients;
        this.calendar = calendar;
    }

    @Bean
    static NavigationItem moneyRemittances() {
        return NavigationItem.of(12, "remittance.list", HOME, "building-bank", Role.ACCOUNTANT);
    }

    @Bean
    static NavigationItem leadRemittances() {
        return NavigationItem.of(35, "remittance.list", HOME, "building-bank", Role.LEAD);
    }

    /**
     * A client with what is to be settled.
     *
     * @param until the day that is proposed; null where all is settled up to yesterday, or one waits for its approval
     */
    record Row(
            ToSettle client,
            @Nullable LocalDate until,
            @Nullable UUID waiting,
            boolean late,
            UUID key) {}

    @GetMapping
    String all(CurrentUser user, @RequestParam(required = false) @Nullable String after, Model model) {
        List<Remittance> toApprove = lists.toApprove();
        model.addAttribute("toApprove", toApprove);
        model.addAttribute("toTransfer", lists.toTransfer());
        model.addAttribute("page", lists.all(Optional.ofNullable(after)));
        model.addAttribute("after", after);
        model.addAttribute("names", names());
        if (user.role() == Role.ACCOUNTANT) model.addAttribute("clients", rows(toApprove));
        return "money/remittances";
    }

    /** What waits for a second person, and nothing else. */
    @GetMapping("/to-approve")
    String toApprove(Model model) {
        model.addAttribute("toApprove", lists.toApprove());
        model.addAttribute("names", names());
        return "money/remittances-to-approve";
    }

    @PostMapping("/draw-up")
    String drawUp(
            CurrentUser user,
            @RequestParam String client,
            @RequestParam LocalDate until,
            @RequestParam UUID key,
            RedirectAttributes next) {
        ClientProfile profile = clients.byReference(client);
        RemittanceId id = remittances.drawUp(new DrawUp(profile.id(), until, "desk " + key), user.actor());
        Notice.done(next, "remittance.done.drawn-up", profile.name(), until);
        return "redirect:" + HOME + "/" + id.value();
    }

    @GetMapping("/{id}")
    String one(CurrentUser user, @PathVariable UUID id, Model model) {
        Remittance remittance = lists.get(new RemittanceId(id));
        model.addAttribute("remittance", remittance);
        model.addAttribute("client", clients.get(remittance.client()));
        model.addAttribute("lines", money.remittanceLines(id, SHOWN_LINES));
        model.addAttribute("mostLines", SHOWN_LINES);
        model.addAttribute("home", HOME + "/" + id);
        model.addAttribute("cases", "/cases/");
        model.addAttribute("own", remittance.wasDrawnUpBy(user.actor()));
        return "money/remittance";
    }

    @GetMapping(path = "/{id}/lines.csv", produces = "text/csv")
    ResponseEntity<byte[]> asTable(@PathVariable UUID id) {
        Remittance remittance = lists.get(new RemittanceId(id));
        String client = clients.get(remittance.client()).reference();
        return Download.csv(
                "compte-rendu-" + client + "-" + remittance.until(),
                RemittanceTable.of(remittance, money.remittanceLines(id, Integer.MAX_VALUE)));
    }

    @PostMapping("/{id}/approval")
    String approve(CurrentUser user, @PathVariable UUID id, RedirectAttributes next) {
        remittances.approve(new RemittanceId(id), user.actor());
        Notice.done(next, "remittance.done.approved");
        return "redirect:" + HOME + "/" + id;
    }

    @PostMapping("/{id}/refusal")
    String refuse(CurrentUser user, @PathVariable UUID id, @RequestParam String reason, RedirectAttributes next) {
        remittances.refuse(new RemittanceId(id), reason, user.actor());
        Notice.done(next, "remittance.done.refused");
        return "redirect:" + HOME + "/" + id;
    }

    @PostMapping("/{id}/transfer")
    String transfer(
            CurrentUser user,
            @PathVariable UUID id,
            @RequestParam LocalDate on,
            @RequestParam String bankReference,
            RedirectAttributes next) {
        remittances.transfer(new RemittanceId(id), on, bankReference, user.actor());
        Notice.done(next, "remittance.done.transferred");
        return "redirect:" + HOME + "/" + id;
    }

    private Map<ClientId, String> names() {
        return clients.all().stream().collect(Collectors.toMap(ClientProfile::id, ClientProfile::name));
    }

    private List<Row> rows(List<Remittance> toApprove) {
        Map<ClientId, UUID> waiting = toApprove.stream()
                .collect(Collectors.toMap(Remittance::client, each -> each.id().value()));
        return lists.toSettle().stream()
                .map(client -> row(client, waiting.get(client.client())))
                .toList();
    }

    private Row row(ToSettle client, @Nullable UUID waiting) {
        LocalDate dueOn = client.dueOn();
        return new Row(
                client,
                waiting == null ? proposed(client.settledUntil()) : null,
                waiting,
                dueOn != null && dueOn.isBefore(calendar.today()),
                Uuid7.next());
    }

    /** The end of the last month or of its half, or else yesterday. */
    private @Nullable LocalDate proposed(@Nullable LocalDate settledUntil) {
        LocalDate today = calendar.today();
        LocalDate month = today.withDayOfMonth(1);
        return Stream.of(month.plusDays(14), month.minusDays(1), today.minusDays(1))
                .filter(day -> day.isBefore(today))
                .filter(day -> settledUntil == null || day.isAfter(settledUntil))
                .findFirst()
                .orElse(null);
    }
}
