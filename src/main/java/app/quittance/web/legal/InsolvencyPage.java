package app.quittance.web.legal;

import app.quittance.debtor.DebtorId;
import app.quittance.identity.CurrentUser;
import app.quittance.identity.Role;
import app.quittance.kernel.Refusal;
import app.quittance.litigation.OfficialNotices;
import app.quittance.web.NavigationItem;
import app.quittance.web.Notice;
import java.io.IOException;
import java.util.Optional;
import java.util.UUID;
import org.springframework.context.annotation.Bean;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.multipart.MultipartFile;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** The insolvency of debtors: the notices to read, the matches to decide, the claims to declare. */
@Controller
@RequestMapping("/legal/insolvency")
class InsolvencyPage {

    private final OfficialNotices notices;
    private final LegalLists lists;

    InsolvencyPage(OfficialNotices notices, LegalLists lists) {
        this.notices = notices;
        this.lists = lists;
    }

    @Bean
    static NavigationItem legalInsolvency() {
        return NavigationItem.of(45, "legal.insolvency.nav", "/legal/insolvency", "building-bank", Role.LEGAL);
    }

    @GetMapping
    String show(Model model) {
        model.addAttribute("waiting", notices.waiting());
        model.addAttribute("declarations", lists.declarations());
        return "legal/insolvency";
    }

    /** Reads a file of official notices. */
    @PostMapping("/notices")
    String read(CurrentUser user, @RequestParam MultipartFile file, RedirectAttributes next) throws IOException {
        if (file.isEmpty()) throw new Refusal("rulebook.file-empty");
        String name = Optional.ofNullable(file.getOriginalFilename()).orElse("");
        OfficialNotices.Reading reading = notices.read(file.getBytes(), name, user.actor());
        Notice.done(next, "legal.notices.done", reading.read(), reading.taken(), reading.proposed(), reading.known());
        return "redirect:/legal/insolvency";
    }

    /** Decides whether a notice concerns a debtor. */
    @PostMapping("/notices/{notice}/debtors/{debtor}")
    String decide(
            CurrentUser user,
            @PathVariable UUID notice,
            @PathVariable UUID debtor,
            @RequestParam boolean concerned,
            RedirectAttributes next) {
        if (concerned) {
            notices.confirm(notice, new DebtorId(debtor), user.actor());
            Notice.done(next, "legal.notices.confirmed");
        } else {
            notices.reject(notice, new DebtorId(debtor), user.actor());
            Notice.done(next, "legal.notices.rejected");
        }
        return "redirect:/legal/insolvency";
    }
}
