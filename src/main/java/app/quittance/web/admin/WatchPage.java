package app.quittance.web.admin;

import app.quittance.client.Clients;
import app.quittance.identity.CurrentUser;
import app.quittance.scoring.HoldOut;
import app.quittance.scoring.MaturedCases;
import app.quittance.scoring.watch.Drift;
import app.quittance.scoring.watch.Matured;
import app.quittance.scoring.watch.Shift;
import app.quittance.scoring.watch.Spreads;
import app.quittance.web.Format;
import app.quittance.web.Notice;
import java.math.BigDecimal;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** Whether scores are what they were thought to be: what became of them, what moved beneath them, and what they are worth. */
@Controller
@RequestMapping("/admin/models/watch")
class WatchPage {

    private final Matured matured;
    private final MaturedCases maturing;
    private final Spreads spreads;
    private final HoldOut holdOut;
    private final Clients clients;
    private final Format format;

    WatchPage(
            Matured matured, MaturedCases maturing, Spreads spreads, HoldOut holdOut, Clients clients, Format format) {
        this.matured = matured;
        this.maturing = maturing;
        this.spreads = spreads;
        this.holdOut = holdOut;
        this.clients = clients;
        this.format = format;
    }

    @GetMapping
    String show(Model page) {
        addAccuracy(page);
        page.addAttribute("moved", spreads.drifts().stream().map(this::moved).toList());
        page.addAttribute("movedClients", movedClients());
        page.addAttribute("percent", holdOut.percent());
        page.addAttribute("worth", matured.worth());
        return "admin/watch";
    }

    private void addAccuracy(Model page) {
        page.addAttribute("together", matured.together());
        page.addAttribute("curve", matured.together().map(all -> CalibrationChart.of(all.bins())));
        page.addAttribute("duel", matured.duel());
        page.addAttribute(
                "rivalCurve",
                matured.duel().map(duel -> CalibrationChart.of(duel.challenger().bins())));
        page.addAttribute("byMonth", matured.byMonth());
        page.addAttribute("byClient", matured.byClient());
        page.addAttribute("leftOut", matured.leftOut());
        page.addAttribute("firstMaturity", maturing.firstMaturity());
        page.addAttribute("names", names());
    }

    /** A number that is watched, as the page tells it. */
    public record Moved(String name, Shift latest, DriftChart chart) {}

    private Moved moved(Drift drift) {
        return new Moved(name(drift), drift.latest(), DriftChart.of(drift));
    }

    private String name(Drift drift) {
        return format.message(drift.isOfScore() ? "admin.watch.the-score" : "scoring.feature." + drift.what());
    }

    /** A client of whom something moved: what, the furthest first. */
    public record MovedClient(String client, List<Moved> moved) {}

    private List<MovedClient> movedClients() {
        Map<String, String> names = names();
        return spreads.driftsByClient().entrySet().stream()
                .map(client -> new MovedClient(
                        names.getOrDefault(client.getKey(), client.getKey()),
                        client.getValue().stream()
                                .filter(drift -> drift.latest().size() == Shift.Size.LARGE
                                        || drift.latest().size() == Shift.Size.NOTABLE)
                                .map(this::moved)
                                .toList()))
                .filter(client -> !client.moved().isEmpty())
                .toList();
    }

    private Map<String, String> names() {
        return clients.all().stream()
                .collect(Collectors.toMap(client -> client.id().value().toString(), client -> client.name()));
    }

    /** Sets the share of new cases in which the score does not steer. */
    @PostMapping("/hold-out")
    String holdOut(
            CurrentUser user, @RequestParam BigDecimal percent, @RequestParam String reason, RedirectAttributes next) {
        holdOut.decide(percent, reason.strip(), user.actor());
        Notice.done(next, "admin.watch.hold-out.decided", format.exact(percent));
        return "redirect:/admin/models/watch";
    }
}
