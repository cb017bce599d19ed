package app.quittance.web.admin;

import app.quittance.client.Clients;
import app.quittance.identity.AgencyProfile;
import app.quittance.identity.People;
import app.quittance.identity.Person;
import app.quittance.identity.Role;
import java.util.List;
import org.springframework.stereotype.Component;

/** What an empty agency has to do before its first letter, in order; nothing once all of it is done. */
@Component
class FirstSteps {

    private final AgencyProfile profile;
    private final Clients clients;
    private final People people;

    FirstSteps(AgencyProfile profile, Clients clients, People people) {
        this.profile = profile;
        this.clients = clients;
        this.people = people;
    }

    /**
     * One of them, as the page lists it.
     *
     * @param label message key; with {@code .what} behind it, the key of what it is for
     */
    public record Step(String label, String path, boolean done) {}

    List<Step> find() {
        return of(
                profile.find().isPresent(),
                !clients.all().isEmpty(),
                people.all().stream().anyMatch(FirstSteps::worksCases));
    }

    static List<Step> of(boolean identity, boolean client, boolean team) {
        if (identity && client && team) return List.of();
        return List.of(
                new Step("admin.step.identity", "/admin/agency", identity),
                new Step("admin.step.client", "/admin/clients/new", client),
                new Step("admin.step.people", "/admin/people", team));
    }

    private static boolean worksCases(Person person) {
        return person.active() && person.role().isAgency() && person.role() != Role.ADMIN;
    }
}
