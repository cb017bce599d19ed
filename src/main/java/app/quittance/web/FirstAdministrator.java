package app.quittance.web;

import app.quittance.identity.Invitation;
import app.quittance.identity.Invitations;
import app.quittance.identity.People;
import app.quittance.kernel.DataScope;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.boot.context.event.ApplicationReadyEvent;
import org.springframework.boot.web.server.context.WebServerApplicationContext;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;

/** An agency without an administrator gets, at each start, a one-time link to become one; whoever reads the console installs. */
@Component
class FirstAdministrator {

    private static final Logger LOG = LoggerFactory.getLogger(FirstAdministrator.class);

    private final People people;
    private final Invitations invitations;
    private final boolean demo;

    FirstAdministrator(People people, Invitations invitations, @Value("${quittance.demo:false}") boolean demo) {
        this.people = people;
        this.invitations = invitations;
        this.demo = demo;
    }

    @EventListener
    void invite(ApplicationReadyEvent started) {
        if (demo || !(started.getApplicationContext() instanceof WebServerApplicationContext server)) return;
        DataScope.AGENCY.run(() -> {
            if (!people.haveAdministrator()) show(invitations.firstAdministrator(), server.getWebServer().getPort());
        });
    }

    private static void show(Invitation invitation, int port) {
        LOG.info(
                "This agency has no administrator yet. Open this link once, before {}, to become “{}”: http://localhost:{}{}",
                invitation.expiresAt(),
                invitation.username(),
                port,
                invitation.path());
    }
}
