package app.quittance.web.admin;

import app.quittance.identity.CurrentUser;
import app.quittance.kernel.AgencyCalendar;
import app.quittance.kernel.Refusal;
import app.quittance.law.courts.CommuneCode;
import app.quittance.rulebook.CourtDirectories;
import app.quittance.rulebook.RulebookDesk;
import app.quittance.web.Notice;
import java.io.IOException;
import java.time.LocalDate;
import java.util.Optional;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.multipart.MultipartFile;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** The directory of courts by commune: which one counts, what it answers, and loading the next. */
@Controller
@RequestMapping("/admin/courts")
class CourtsPage {

    private static final long LARGEST_FILE = 20_000_000;

    private final CourtDirectories directories;
    private final RulebookDesk rulebook;
    private final AgencyCalendar calendar;

    CourtsPage(CourtDirectories directories, RulebookDesk rulebook, AgencyCalendar calendar) {
        this.directories = directories;
        this.rulebook = rulebook;
        this.calendar = calendar;
    }

    @GetMapping
    String show(
            @RequestParam(defaultValue = "") String postcode,
            @RequestParam(defaultValue = "") String town,
            Model page) {
        LocalDate today = calendar.today();
        page.addAttribute("inForce", directories.inForce(today));
        page.addAttribute("directories", directories.loaded());
        page.addAttribute("today", today);
        page.addAttribute("postcode", postcode);
        page.addAttribute("town", town);
        if (postcode.strip().matches("\\d{5}")) {
            answer(postcode.strip(), town.strip(), today, page);
        }
        return "admin/courts";
    }

    private void answer(String postcode, String town, LocalDate today, Model page) {
        Optional<CommuneCode> found = directories.commune(postcode, town, today);
        Optional<CommuneCode> commune = found.or(() -> rulebook.current().seatNear(postcode, town));
        page.addAttribute("asked", true);
        page.addAttribute("exactly", found.isPresent());
        page.addAttribute("commune", commune.map(CommuneCode::value).orElse(""));
        page.addAttribute("courts", commune.map(directories.on(today)::of));
    }

    @PostMapping
    String load(
            CurrentUser user,
            @RequestParam MultipartFile file,
            @RequestParam String source,
            @RequestParam LocalDate from,
            RedirectAttributes next)
            throws IOException {
        if (file.isEmpty()) {
            throw new Refusal("rulebook.file-empty");
        }
        if (file.getSize() > LARGEST_FILE) {
            throw new Refusal("rulebook.file-too-large", LARGEST_FILE / 1000);
        }
        String name = Optional.ofNullable(file.getOriginalFilename()).orElse("");
        CourtDirectories.Loaded loaded = directories.load(file.getBytes(), name, source.strip(), from, user.actor());
        Notice.done(next, "admin.courts.loaded", loaded.file(), loaded.communes());
        return "redirect:/admin/courts";
    }
}
