package app.quittance.web.legal;

import app.quittance.identity.CalendarLinks;
import app.quittance.identity.CurrentUser;
import app.quittance.identity.PersonId;
import app.quittance.identity.Role;
import app.quittance.litigation.DeadlineWords;
import app.quittance.litigation.MatterStatus;
import app.quittance.web.NavigationItem;
import app.quittance.web.Notice;
import java.util.EnumSet;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.context.annotation.Bean;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;
import org.springframework.web.servlet.support.ServletUriComponentsBuilder;

/** The legal team's day: what can be filed now, what is blocked and by what, what a court has and which deadlines fall. */
@Controller
class LegalPage {

    private static final Set<MatterStatus> BEFORE_A_COURT = Set.copyOf(EnumSet.of(
            MatterStatus.FILED, MatterStatus.ORDERED, MatterStatus.SERVED, MatterStatus.OPPOSED, MatterStatus.HEARING));

    private final LegalLists lists;
    private final DeadlineWords words;
    private final CalendarLinks calendarLinks;

    LegalPage(LegalLists lists, DeadlineWords words, CalendarLinks calendarLinks) {
        this.lists = lists;
        this.words = words;
        this.calendarLinks = calendarLinks;
    }

    @Bean
    static NavigationItem legalToday() {
        return NavigationItem.of(10, "legal.today", "/legal", "scale", Role.LEGAL);
    }

    @Bean
    static NavigationItem legalBlocked() {
        return NavigationItem.of(20, "legal.blocked", "/legal/blocked", "hand-stop", Role.LEGAL);
    }

    @Bean
    static NavigationItem legalUnderWay() {
        return NavigationItem.of(30, "legal.under-way.nav", "/legal/under-way", "gavel", Role.LEGAL);
    }

    @Bean
    static NavigationItem legalDeadlines() {
        return NavigationItem.of(40, "legal.deadlines-soon", "/legal/deadlines", "calendar-due", Role.LEGAL);
    }

    @Bean
    static NavigationItem legalTitles() {
        return NavigationItem.of(50, "legal.titles", "/legal/titles", "certificate", Role.LEGAL);
    }

    @GetMapping("/legal")
    String today(@RequestParam(required = false) @Nullable UUID after, Model model) {
        model.addAttribute("figures", lists.figures());
        model.addAttribute("page", lists.beforeFiling(true, after));
        model.addAttribute("after", after);
        return "legal/today";
    }

    @GetMapping("/legal/blocked")
    String blocked(@RequestParam(required = false) @Nullable UUID after, Model model) {
        model.addAttribute("page", lists.beforeFiling(false, after));
        model.addAttribute("after", after);
        return "legal/blocked";
    }

    @GetMapping("/legal/under-way")
    String underWay(Model model) {
        model.addAttribute("matters", lists.matters(BEFORE_A_COURT));
        model.addAttribute("list", "under-way");
        return "legal/under-way";
    }

    @GetMapping("/legal/titles")
    String titles(Model model) {
        model.addAttribute("matters", lists.matters(EnumSet.of(MatterStatus.ENFORCEABLE, MatterStatus.IN_ENFORCEMENT)));
        model.addAttribute("list", "titles");
        return "legal/under-way";
    }

    @GetMapping("/legal/deadlines")
    String deadlines(CurrentUser user, Model model) {
        model.addAttribute("deadlines", lists.deadlinesSoon());
        model.addAttribute("words", words);
        model.addAttribute("linkedSince", calendarLinks.since(new PersonId(user.id())));
        return "legal/deadlines";
    }

    /** Makes the private link of one's calendar, shown once; the one before stops working. */
    @PostMapping("/legal/calendar-link")
    String linkCalendar(CurrentUser user, RedirectAttributes next) {
        String secret = calendarLinks.renew(new PersonId(user.id()));
        next.addFlashAttribute(
                "calendarLink",
                ServletUriComponentsBuilder.fromCurrentContextPath()
                        .path("/calendar/{secret}.ics")
                        .buildAndExpand(secret)
                        .toUriString());
        return "redirect:/legal/deadlines#calendar";
    }

    @PostMapping("/legal/calendar-link/end")
    String unlinkCalendar(CurrentUser user, RedirectAttributes next) {
        calendarLinks.end(new PersonId(user.id()));
        Notice.done(next, "legal.calendar.ended");
        return "redirect:/legal/deadlines";
    }
}
