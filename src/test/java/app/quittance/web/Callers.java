package app.quittance.web;

import static org.assertj.core.api.Assertions.assertThat;

import app.quittance.GivenCases;
import app.quittance.identity.ApiKeys;
import app.quittance.identity.Invitations;
import app.quittance.identity.NewPerson;
import app.quittance.identity.People;
import app.quittance.identity.Role;
import app.quittance.kernel.ClientId;
import app.quittance.kernel.DataScope;
import jakarta.servlet.Filter;
import jakarta.servlet.http.HttpServletResponse;
import java.util.EnumMap;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpMethod;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.test.web.servlet.setup.DefaultMockMvcBuilder;
import org.springframework.test.web.servlet.setup.MockMvcBuilders;
import org.springframework.web.context.WebApplicationContext;

/** One of each who may knock: people of every role with their sessions, a client's system with its key, and nobody. */
final class Callers {

    private static final String PASSWORD = "la Loire coule vers l’ouest";
    private static final int REACHED = 299;

    /** Who asks: a role, someone who has not signed in, or a client's system with its key. */
    enum Who {
        COLLECTOR,
        LEAD,
        LEGAL,
        ACCOUNTANT,
        CLIENT,
        ADMIN,
        NOBODY,
        KEY
    }

    private final WebApplicationContext program;
    private final MockMvc web;
    private final MockMvc upToThePages;
    private final Map<Who, Browser> browsers = new EnumMap<>(Who.class);
    private final String key;

    Callers(WebApplicationContext program, MockMvc web) throws Exception {
        this.program = program;
        this.web = web;
        this.upToThePages = filtersOnly();
        var client = ClientId.random();
        for (Role role : Role.values()) browsers.put(Who.valueOf(role.name()), signedIn(role, client));
        browsers.put(Who.NOBODY, strangers());
        key = DataScope.AGENCY.call(() -> program.getBean(ApiKeys.class).create(client, "test", GivenCases.SOMEONE));
    }

    /** Whether the request passes all filters. It goes no further, so that trying changes nothing. */
    boolean open(HttpMethod method, String address, Who who) throws Exception {
        var browser = who == Who.KEY ? strangers() : browser(who);
        var request = browser.request(method, address);
        if (who == Who.KEY) request.header(HttpHeaders.AUTHORIZATION, "Bearer " + key);
        int status = upToThePages.perform(request).andReturn().getResponse().getStatus();
        assertThat(status).as("%s %s as %s", method, address, who).isIn(REACHED, 302, 401, 403);
        return status == REACHED;
    }

    /** A client's system keeps no session from one call to the next. */
    private Browser strangers() throws Exception {
        var browser = new Browser(web);
        browser.open("/login");
        return browser;
    }

    private Browser browser(Who who) {
        return Objects.requireNonNull(browsers.get(who));
    }

    private MockMvc filtersOnly() {
        DefaultMockMvcBuilder filters = MockMvcBuilders.webAppContextSetup(program);
        filters.addFilters(
                program.getBean("springSessionRepositoryFilter", Filter.class),
                program.getBean("springSecurityFilterChain", Filter.class),
                (request, response, chain) -> ((HttpServletResponse) response).setStatus(REACHED));
        return filters.build();
    }

    private Browser signedIn(Role role, ClientId client) throws Exception {
        String username = "p" + UUID.randomUUID();
        var newcomer = role == Role.CLIENT
                ? NewPerson.ofClient(username, "Ana Petit", client, "ana@example.com")
                : NewPerson.ofAgency(username, "Ana Petit", role, "ana@example.com");
        var people = program.getBean(People.class);
        var invitations = program.getBean(Invitations.class);
        DataScope.AGENCY.run(() ->
                invitations.accept(invitations.invite(people.create(newcomer)).secret(), PASSWORD));
        var browser = new Browser(web);
        browser.signIn(username, PASSWORD);
        return browser;
    }
}
