package app.quittance.cli;

import app.quittance.identity.Invitation;
import app.quittance.identity.Invitations;
import java.time.Instant;
import org.springframework.beans.factory.BeanFactory;
import org.springframework.core.env.Environment;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

@Command(
        name = "create-admin",
        description = "Registers an administrator and prints a one-time link with which they choose a password.")
class CreateAdminCommand extends AgencyJob {

    @Option(names = "--name", required = true, description = "The person's name; the username is made from it.")
    private String name;

    /** The link opens once, where the server runs. */
    record Invited(String username, String link, Instant validUntil) {}

    @Override
    protected Object result(BeanFactory agency) {
        Invitation invitation = agency.getBean(Invitations.class).administrator(name);
        String port = agency.getBean(Environment.class).getProperty("server.port", "8080");
        String link = "http://localhost:" + port + invitation.path();
        return new Invited(invitation.username(), link, invitation.expiresAt());
    }
}
