package app.quittance.web.admin;

import app.quittance.client.Clients;
import app.quittance.identity.CurrentUser;
import app.quittance.identity.Role;
import app.quittance.scoring.CaseScoring;
import app.quittance.scoring.OwnTraining;
import app.quittance.scoring.learning.Figures;
import app.quittance.scoring.learning.ModelCard;
import app.quittance.scoring.registry.ModelInUse;
import app.quittance.scoring.registry.ModelRegistry;
import app.quittance.scoring.registry.ModelVersion;
import app.quittance.scoring.registry.Post;
import app.quittance.web.Format;
import app.quittance.web.NavigationItem;
import app.quittance.web.Notice;
import app.quittance.web.Refusals;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.springframework.context.annotation.Bean;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** The scoring models: which scores, which others there are, how good each is, and who put it there. */
@Controller
@RequestMapping("/admin/models")
class ModelsPage {

    private final ModelRegistry registry;
    private final ModelInUse inUse;
    private final OwnTraining training;
    private final CaseScoring scoring;
    private final Clients clients;
    private final Format format;
    private final Refusals refusals;

    ModelsPage(
            ModelRegistry registry,
            ModelInUse inUse,
            OwnTraining training,
            CaseScoring scoring,
            Clients clients,
            Format format,
            Refusals refusals) {
        this.registry = registry;
        this.inUse = inUse;
        this.training = training;
        this.scoring = scoring;
        this.clients = clients;
        this.format = format;
        this.refusals = refusals;
    }

    @Bean
    static NavigationItem adminModels() {
        return NavigationItem.of(45, "admin.models.nav", "/admin/models", "chart-bar", Role.ADMIN);
    }

    @GetMapping
    String list(Model page) {
        page.addAttribute("champion", inUse.champion().version());
        page.addAttribute("challenger", registry.holder(Post.CHALLENGER).map(registry::version));
        page.addAttribute("versions", registry.versions());
        page.addAttribute("appointments", registry.appointments());
        List<OwnTraining.Asked> trainings = training.latest();
        page.addAttribute("trainings", trainings.stream().map(this::told).toList());
        page.addAttribute("training", trainings.stream().anyMatch(OwnTraining.Asked::isGoingOn));
        return "admin/models";
    }

    /** A training as the page tells it. */
    public record Told(OwnTraining.Asked asked, String why) {}

    private Told told(OwnTraining.Asked asked) {
        return new Told(asked, asked.refusal().map(refusals::sentence).orElse(""));
    }

    @GetMapping("/{number}")
    String version(@PathVariable int number, Model page, Locale locale) {
        ModelVersion version = registry.version(number);
        ModelCard card = version.card();
        Figures figures = card.measured().figures();
        page.addAttribute("version", version);
        page.addAttribute("card", card);
        page.addAttribute("language", locale.getLanguage().equals("en") ? "en" : "fr");
        page.addAttribute("figures", figures);
        page.addAttribute("names", names());
        page.addAttribute("curve", CalibrationChart.of(figures.bins()));
        page.addAttribute(
                "rivalCurve",
                Optional.ofNullable(card.measured().against())
                        .map(against -> CalibrationChart.of(against.figures().bins())));
        page.addAttribute("champion", registry.holder(Post.CHAMPION));
        page.addAttribute("challenger", registry.holder(Post.CHALLENGER));
        page.addAttribute(
                "appointments",
                registry.appointments().stream()
                        .filter(each -> each.number().equals(Optional.of(number)))
                        .toList());
        return "admin/model";
    }

    /** Of the groups that are measured each by itself. */
    private Map<String, String> names() {
        Map<String, String> names = new HashMap<>();
        clients.all().forEach(client -> names.put(client.id().value().toString(), client.name()));
        for (String kind : List.of("company", "consumer", "unknown")) {
            names.put(kind, format.message("admin.models.group." + kind));
        }
        return names;
    }

    @PostMapping("/train")
    String train(CurrentUser user, RedirectAttributes next) {
        training.ask(user.actor());
        Notice.done(next, "admin.models.training-asked");
        return "redirect:/admin/models";
    }

    /** Puts a version into a post; {@code seen} is who was in it when the page was read, nothing where nobody was. */
    @PostMapping("/{number}/appoint")
    String appoint(
            CurrentUser user,
            @PathVariable int number,
            @RequestParam Post post,
            @RequestParam(required = false) Optional<Integer> seen,
            @RequestParam String reason,
            RedirectAttributes next) {
        registry.appoint(post, Optional.of(number), seen, reason.strip(), user.actor());
        Notice.done(
                next,
                post == Post.CHAMPION ? "admin.models.promoted" : "admin.models.challenging",
                format.model(registry.version(number).name()));
        return "redirect:/admin/models";
    }

    @PostMapping("/vacate")
    String vacate(
            CurrentUser user,
            @RequestParam Optional<Integer> seen,
            @RequestParam String reason,
            RedirectAttributes next) {
        registry.appoint(Post.CHALLENGER, Optional.empty(), seen, reason.strip(), user.actor());
        Notice.done(next, "admin.models.vacated");
        return "redirect:/admin/models";
    }

    /** Scores every open case with the champion, now rather than tonight. */
    @PostMapping("/rescore")
    String rescore(RedirectAttributes next) {
        scoring.rescoreSoon();
        Notice.done(next, "admin.models.rescoring");
        return "redirect:/admin/models";
    }
}
