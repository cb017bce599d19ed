package app.quittance.web.lead;

import app.quittance.debtor.DebtorId;
import app.quittance.debtor.Joins;
import app.quittance.debtor.Likeness;
import app.quittance.debtor.Likeness.Decision;
import app.quittance.debtor.LikenessId;
import app.quittance.debtor.LikenessKey;
import app.quittance.debtor.Likenesses;
import app.quittance.identity.CurrentUser;
import app.quittance.identity.Role;
import app.quittance.web.NavigationItem;
import app.quittance.web.Notice;
import app.quittance.web.cases.CasesOfDebtors;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.context.annotation.Bean;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** Debtors that may be one, side by side, and what was said of earlier pairs: whoever decides may take it back. */
@Controller
class LikenessPage {

    /** Pairs on a page. */
    private static final int MOST = 20;

    /** Decisions shown below. */
    private static final int MOST_DECIDED = 50;

    private final Likenesses likenesses;
    private final Joins joins;
    private final CasesOfDebtors cases;

    LikenessPage(Likenesses likenesses, Joins joins, CasesOfDebtors cases) {
        this.likenesses = likenesses;
        this.joins = joins;
        this.cases = cases;
    }

    @Bean
    static NavigationItem likenessItem() {
        return NavigationItem.of(
                40, "likeness.title", "/debtors/likenesses", "users", Role.LEAD, Role.LEGAL, Role.ADMIN);
    }

    @GetMapping("/debtors/likenesses")
    String waiting(CurrentUser user, @RequestParam(required = false) @Nullable String after, Model model) {
        List<Likeness> found = likenesses.waiting(LikenessKey.of(after), MOST + 1);
        List<Likeness> waiting = found.subList(0, Math.min(MOST, found.size()));
        model.addAttribute("after", after);
        model.addAttribute("next", found.size() > MOST ? keyOf(waiting.getLast()) : null);
        model.addAttribute("pairs", waiting);
        model.addAttribute("cases", casesOf(waiting));
        model.addAttribute("opensCases", user.role() != Role.ADMIN);
        model.addAttribute("joined", likenesses.decided(Decision.SAME, MOST_DECIDED));
        model.addAttribute("apart", likenesses.decided(Decision.DIFFERENT, MOST_DECIDED));
        return "lead/likenesses";
    }

    @PostMapping("/debtors/likenesses/{id}/same")
    String same(CurrentUser user, @PathVariable UUID id, RedirectAttributes next) {
        Likeness pair = joins.same(new LikenessId(id), user.actor());
        Notice.done(
                next, "likeness.joined", pair.debtor().fullName(), pair.other().fullName());
        return "redirect:/debtors/likenesses";
    }

    @PostMapping("/debtors/likenesses/{id}/different")
    String different(CurrentUser user, @PathVariable UUID id, RedirectAttributes next) {
        Likeness pair = joins.different(new LikenessId(id), user.actor());
        Notice.done(
                next,
                "likeness.told-apart",
                pair.debtor().fullName(),
                pair.other().fullName());
        return "redirect:/debtors/likenesses";
    }

    @PostMapping("/debtors/likenesses/{id}/taken-back")
    String takeBack(CurrentUser user, @PathVariable UUID id, RedirectAttributes next) {
        Likeness pair = joins.takeBack(new LikenessId(id), user.actor());
        Notice.done(
                next,
                "likeness.taken-back",
                pair.debtor().fullName(),
                pair.other().fullName());
        return "redirect:/debtors/likenesses";
    }

    private static String keyOf(Likeness pair) {
        return new LikenessKey(pair.score(), pair.id().value()).toString();
    }

    private Map<DebtorId, List<CasesOfDebtors.Line>> casesOf(List<Likeness> pairs) {
        List<DebtorId> debtors = pairs.stream()
                .flatMap(pair -> Stream.of(pair.debtor().id(), pair.other().id()))
                .distinct()
                .toList();
        return cases.of(debtors).stream().collect(Collectors.groupingBy(CasesOfDebtors.Line::debtorId));
    }
}
