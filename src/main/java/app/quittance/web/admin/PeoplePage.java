package app.quittance.web.admin;

import app.quittance.client.Clients;
import app.quittance.identity.CurrentUser;
import app.quittance.identity.Invitation;
import app.quittance.identity.Invitations;
import app.quittance.identity.Language;
import app.quittance.identity.NewPerson;
import app.quittance.identity.People;
import app.quittance.identity.PersonId;
import app.quittance.identity.Role;
import app.quittance.kernel.ClientId;
import app.quittance.kernel.Refusal;
import app.quittance.web.Notice;
import jakarta.servlet.http.HttpServletRequest;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.transaction.annotation.Transactional;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;
import org.springframework.web.servlet.support.ServletUriComponentsBuilder;

/** Who may sign in: lets people in by a one-time link, gives a new link, closes an account. */
@Controller
@RequestMapping("/admin/people")
class PeoplePage {

    private final People people;
    private final Invitations invitations;
    private final Clients clients;

    PeoplePage(People people, Invitations invitations, Clients clients) {
        this.people = people;
        this.invitations = invitations;
        this.clients = clients;
    }

    @GetMapping
    String all(CurrentUser user, @RequestParam(name = "client", required = false) @Nullable UUID chosen, Model model) {
        model.addAttribute("chosen", chosen);
        model.addAttribute("people", people.all());
        model.addAttribute("roles", Role.values());
        model.addAttribute("clients", clients.all());
        model.addAttribute(
                "clientNames",
                clients.all().stream().collect(Collectors.toMap(client -> client.id(), client -> client.name())));
        model.addAttribute("me", user.id());
        return "admin/people";
    }

    @PostMapping
    @Transactional
    public String letIn(
            @RequestParam String name,
            @RequestParam String username,
            @RequestParam Role role,
            @RequestParam(required = false) @Nullable UUID client,
            @RequestParam(defaultValue = "") String email,
            HttpServletRequest request,
            RedirectAttributes next) {
        if (name.isBlank()) throw new Refusal("person.name", name);
        if (!role.isAgency() && client == null) throw new Refusal("admin.client-missing");
        PersonId id = people.create(new NewPerson(
                username.strip(),
                name.strip(),
                role,
                role.isAgency() || client == null ? null : new ClientId(client),
                email.isBlank() ? null : email.strip(),
                Language.FR));
        show(invitations.invite(id), request, next);
        Notice.done(next, "admin.person.let-in", name.strip());
        return "redirect:/admin/people";
    }

    @PostMapping("/{person}/invitation")
    String invite(@PathVariable UUID person, HttpServletRequest request, RedirectAttributes next) {
        show(invitations.invite(new PersonId(person)), request, next);
        Notice.done(
                next, "admin.person.invited", people.get(new PersonId(person)).name());
        return "redirect:/admin/people";
    }

    @PostMapping("/{person}/close")
    String close(CurrentUser user, @PathVariable UUID person, RedirectAttributes next) {
        if (person.equals(user.id())) throw new Refusal("admin.own-account");
        people.deactivate(new PersonId(person));
        Notice.done(
                next, "admin.person.closed", people.get(new PersonId(person)).name());
        return "redirect:/admin/people";
    }

    /** The link is shown once, on the next page: its secret is kept nowhere. */
    private static void show(Invitation invitation, HttpServletRequest request, RedirectAttributes next) {
        next.addFlashAttribute(
                "link",
                ServletUriComponentsBuilder.fromContextPath(request)
                        .path(invitation.path())
                        .toUriString());
    }
}
