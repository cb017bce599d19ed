package app.quittance.web.money;

import app.quittance.account.Closings;
import app.quittance.client.ClientProfile;
import app.quittance.client.Clients;
import app.quittance.identity.CurrentUser;
import app.quittance.kernel.Refusal;
import app.quittance.web.Notice;
import java.time.LocalDate;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** Closes the books of a period with a client: what comes to light later is posted after it. */
@Controller
class ClosingsPage {

    private final Closings closings;
    private final Clients clients;

    ClosingsPage(Closings closings, Clients clients) {
        this.closings = closings;
        this.clients = clients;
    }

    @PostMapping("/money/books/closings")
    String close(
            CurrentUser user, @RequestParam String client, @RequestParam LocalDate until, RedirectAttributes next) {
        ClientProfile profile = clients.byReference(client);
        closings.until(profile.id()).filter(closed -> !until.isAfter(closed)).ifPresent(closed -> {
            throw new Refusal("money.closed-already", profile.name(), closed);
        });
        closings.close(profile.id(), until, user.actor());
        Notice.done(next, "money.closed", profile.name(), until);
        return "redirect:/money/books";
    }
}
