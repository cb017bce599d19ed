package app.quittance.web.admin;

import app.quittance.identity.CurrentUser;
import app.quittance.kernel.AgencyCalendar;
import app.quittance.platform.DemoClock;
import app.quittance.rulebook.RulebookDesk;
import app.quittance.web.Notice;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** Moves a demonstration's date on, and lets the new day do its work. */
@Controller
class DemoClockPage {

    private final RulebookDesk rulebook;
    private final DemoClock clock;
    private final AgencyCalendar calendar;

    DemoClockPage(RulebookDesk rulebook, DemoClock clock, AgencyCalendar calendar) {
        this.rulebook = rulebook;
        this.clock = clock;
        this.calendar = calendar;
    }

    @PostMapping("/admin/demo-clock")
    String forward(CurrentUser user, @RequestParam int days, RedirectAttributes next) {
        rulebook.assumeUnchanged(calendar.today().plusDays(days), user.actor());
        Notice.done(next, "admin.clock.moved", clock.forward(days));
        return "redirect:/admin";
    }
}
