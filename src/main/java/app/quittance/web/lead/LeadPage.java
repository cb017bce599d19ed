package app.quittance.web.lead;

import app.quittance.casefile.CaseFacts;
import app.quittance.casefile.CaseFiles;
import app.quittance.casefile.CaseId;
import app.quittance.debtor.Likenesses;
import app.quittance.identity.CurrentUser;
import app.quittance.identity.People;
import app.quittance.identity.Person;
import app.quittance.identity.PersonId;
import app.quittance.identity.Role;
import app.quittance.kernel.Refusal;
import app.quittance.remittance.RemittanceLists;
import app.quittance.strategy.Portfolios;
import app.quittance.strategy.Portfolios.Collector;
import app.quittance.web.NavigationItem;
import app.quittance.web.Notice;
import app.quittance.web.cases.ValueKey;
import app.quittance.web.lead.Team.Part;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.context.annotation.Bean;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** The team lead's day: cases that nobody works yet, cases proposed for court, and what each collector carries. */
@Controller
class LeadPage {

    /** What is more than this is counted no further. */
    private static final int MOST_COUNTED = 10_000;

    private final Team team;
    private final People people;
    private final Portfolios portfolios;
    private final CaseFiles caseFiles;
    private final RemittanceLists remittances;
    private final Likenesses likenesses;

    LeadPage(
            Team team,
            People people,
            Portfolios portfolios,
            CaseFiles caseFiles,
            RemittanceLists remittances,
            Likenesses likenesses) {
        this.likenesses = likenesses;
        this.team = team;
        this.people = people;
        this.portfolios = portfolios;
        this.caseFiles = caseFiles;
        this.remittances = remittances;
    }

    @Bean
    static NavigationItem leadToday() {
        return NavigationItem.of(10, "lead.today", "/lead", "users", Role.LEAD);
    }

    @Bean
    static NavigationItem leadUnassigned() {
        return NavigationItem.of(20, "lead.unassigned", "/lead/unassigned", "folder", Role.LEAD);
    }

    @Bean
    static NavigationItem leadApprovals() {
        return NavigationItem.of(30, "lead.approvals", "/lead/approvals", "scale", Role.LEAD);
    }

    @GetMapping("/lead")
    String today(Model model) {
        model.addAttribute("team", team.today(people.collectors()));
        model.addAttribute("remittances", remittances.toApprove());
        model.addAttribute("likenesses", likenesses.waitingUpTo(MOST_COUNTED));
        return "lead/today";
    }

    @GetMapping("/lead/unassigned")
    String unassigned(@RequestParam(required = false) @Nullable String after, Model model) {
        model.addAttribute("page", team.unassigned(ValueKey.of(after)));
        model.addAttribute("after", after);
        model.addAttribute("collectors", people.collectors());
        return "lead/unassigned";
    }

    /** What one collector carries; the lead may give some of it to another. */
    @GetMapping("/lead/cases")
    String carried(
            @RequestParam UUID collector,
            @RequestParam(defaultValue = "ALL") Part part,
            @RequestParam(required = false) @Nullable String after,
            Model model) {
        Person person = people.get(new PersonId(collector));
        model.addAttribute("person", person);
        model.addAttribute("part", part);
        model.addAttribute("parts", Part.values());
        model.addAttribute("page", team.of(person.id(), part, ValueKey.of(after)));
        model.addAttribute("after", after);
        model.addAttribute("collectors", people.collectors());
        return "lead/cases";
    }

    @PostMapping({"/lead/unassigned", "/lead/cases"})
    String give(
            CurrentUser user,
            @RequestParam(defaultValue = "") List<UUID> cases,
            @RequestParam UUID collector,
            @RequestParam(required = false) @Nullable UUID from,
            RedirectAttributes next) {
        if (cases.isEmpty()) throw new Refusal("lead.none-chosen");
        Person person = people.get(new PersonId(collector));
        if (person.role() != Role.COLLECTOR || !person.active())
            throw new Refusal("lead.not-a-collector", person.name());
        portfolios.give(
                cases.stream().map(CaseId::new).toList(),
                new Collector(person.id().value(), person.name()),
                user.actor());
        Notice.done(next, "lead.given", cases.size(), person.name());
        return from == null ? "redirect:/lead/unassigned" : "redirect:/lead/cases?collector=" + from;
    }

    @PostMapping("/lead/spread")
    String spread(CurrentUser user, RedirectAttributes next) {
        List<Collector> among = people.collectors().stream()
                .map(person -> new Collector(person.id().value(), person.name()))
                .toList();
        Notice.done(next, "lead.spread-done", portfolios.spread(among, user.actor()));
        return "redirect:/lead";
    }

    @GetMapping("/lead/approvals")
    String approvals(@RequestParam(required = false) @Nullable String after, Model model) {
        model.addAttribute("page", team.proposedForCourt(ValueKey.of(after)));
        model.addAttribute("after", after);
        return "lead/approvals";
    }

    @PostMapping("/lead/approvals/{reference}")
    String approve(CurrentUser user, @PathVariable String reference, RedirectAttributes next) {
        CaseFacts facts = caseFiles.byReference(reference);
        caseFiles.toLitigation(facts.id(), user.actor());
        Notice.done(next, "lead.approved", facts.reference());
        return "redirect:/lead/approvals";
    }
}
