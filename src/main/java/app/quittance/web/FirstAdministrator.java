package app.quittance.web;

import app.quittance.identity.Invitation;
import app.quittance.identity.Invitations;
import app.quittance.identity.People;
import app.quittance.kernel.DataScope;
import app.quittance.platform.DemoMode;
import app.quittance.platform.Sentences;
import java.util.Locale;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.boot.context.event.ApplicationReadyEvent;
import org.springframework.boot.web.server.WebServer;
import org.springframework.boot.web.server.context.WebServerApplicationContext;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;

/** An agency without an administrator gets, at each start, a one-time link to become one; whoever reads the console installs. */
@Component
class FirstAdministrator {

    private static final Logger LOG = LoggerFactory.getLogger(FirstAdministrator.class);

    private final People people;
    private final Invitations invitations;
    private final DemoMode demo;
    private final Sentences sentences;

    FirstAdministrator(People people, Invitations invitations, DemoMode demo, Sentences sentences) {
        this.people = people;
        this.invitations = invitations;
        this.demo = demo;
        this.sentences = sentences;
    }

    @EventListener
    void invite(ApplicationReadyEvent started) {
        if (demo.on() || !(started.getApplicationContext() instanceof WebServerApplicationContext context)) return;
        WebServer server = context.getWebServer();
        if (server == null) return;
        DataScope.AGENCY.run(() -> {
            if (!people.haveAdministrator()) show(invitations.firstAdministrator(), server.getPort());
        });
    }

    private void show(Invitation invitation, int port) {
        LOG.info(
                "This agency has no administrator yet. Open this link once, before {}, to become “{}”: http://localhost:{}{}",
                sentences.moment(invitation.expiresAt(), Locale.ENGLISH),
                invitation.username(),
                port,
                invitation.path());
    }
}
