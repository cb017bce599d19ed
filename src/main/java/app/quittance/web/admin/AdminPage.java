package app.quittance.web.admin;

import app.quittance.client.Clients;
import app.quittance.identity.People;
import app.quittance.identity.Person;
import app.quittance.identity.Role;
import app.quittance.kernel.AgencyCalendar;
import app.quittance.law.Confidence;
import app.quittance.law.interest.Rate;
import app.quittance.law.interest.RateKind;
import app.quittance.law.interest.Rates;
import app.quittance.platform.DemoMode;
import app.quittance.rulebook.RulebookDesk;
import app.quittance.scoring.registry.ModelInUse;
import app.quittance.web.NavigationItem;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import org.springframework.context.annotation.Bean;
import org.springframework.stereotype.Controller;
import org.springframework.transaction.annotation.Transactional;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;

/** What an administrator keeps an eye on; in an agency that starts, what is still to be done. */
@Controller
class AdminPage {

    private final People people;
    private final RulebookDesk rulebook;
    private final ModelInUse model;
    private final Clients clients;
    private final DemoMode demo;
    private final AgencyCalendar calendar;
    private final FirstSteps firstSteps;

    AdminPage(
            People people,
            RulebookDesk rulebook,
            ModelInUse model,
            Clients clients,
            DemoMode demo,
            AgencyCalendar calendar,
            FirstSteps firstSteps) {
        this.people = people;
        this.rulebook = rulebook;
        this.model = model;
        this.clients = clients;
        this.demo = demo;
        this.calendar = calendar;
        this.firstSteps = firstSteps;
    }

    @Bean
    static NavigationItem adminToday() {
        return NavigationItem.of(10, "admin.today", "/admin", "settings", Role.ADMIN);
    }

    @Bean
    static NavigationItem adminPeople() {
        return NavigationItem.of(20, "admin.people", "/admin/people", "users", Role.ADMIN);
    }

    @GetMapping("/admin")
    @Transactional(readOnly = true)
    public String today(Model page) {
        page.addAttribute("steps", firstSteps.find());
        page.addAttribute("active", people.all().stream().filter(Person::active).count());
        page.addAttribute("mandates", clients.all().size());
        List<RateInForce> rates = inForce();
        page.addAttribute("rates", rates);
        page.addAttribute(
                "unverified",
                rates.stream()
                        .filter(each ->
                                each.rate().isEmpty() || each.rate().get().confidence() == Confidence.UNVERIFIED)
                        .count());
        page.addAttribute("champion", model.champion().version());
        page.addAttribute("demo", demo.on());
        return "admin/today";
    }

    /** A rate of today, as the page lists it; empty where none is known, which stops every statement that needs it. */
    public record RateInForce(RateKind kind, Optional<Rate> rate) {}

    private List<RateInForce> inForce() {
        Rates rates = rulebook.current().rates();
        return Arrays.stream(RateKind.values())
                .map(kind -> new RateInForce(kind, rates.find(kind, calendar.today())))
                .toList();
    }
}
