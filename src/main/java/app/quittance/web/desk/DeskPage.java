package app.quittance.web.desk;

import app.quittance.identity.CurrentUser;
import app.quittance.identity.PersonId;
import app.quittance.strategy.NextAction;
import app.quittance.web.Notice;
import app.quittance.web.cases.ValueKey;
import app.quittance.web.desk.WorkList.Figure;
import java.math.BigDecimal;
import java.util.Arrays;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** A collector's first page, today's work, and the list of all the cases they work. */
@Controller
class DeskPage {

    private final WorkList work;

    DeskPage(WorkList work) {
        this.work = work;
    }

    /** A heap of today's work. */
    record Tile(WorkGroup group, int cases, BigDecimal principal) {}

    @GetMapping("/desk")
    String today(CurrentUser user, @RequestParam(required = false) @Nullable String after, Model model) {
        PersonId me = user.personId();
        Map<NextAction, Figure> figures = work.ofToday(me);
        List<Tile> tiles = Arrays.stream(WorkGroup.values())
                .map(group -> tile(group, figures))
                .filter(tile -> tile.group().isEveryDay() || tile.cases() > 0)
                .toList();
        model.addAttribute("tiles", tiles);
        model.addAttribute("page", work.page(me, toDo(), true, ValueKey.of(after)));
        model.addAttribute("after", after);
        return "desk/today";
    }

    @GetMapping("/desk/cases")
    String cases(
            CurrentUser user,
            @RequestParam(required = false) @Nullable String group,
            @RequestParam(required = false) @Nullable String after,
            Model model) {
        Optional<WorkGroup> heap = WorkGroup.of(group);
        Map<NextAction, Figure> figures = work.ofToday(user.personId());
        model.addAttribute(
                "tiles",
                Arrays.stream(WorkGroup.values())
                        .map(each -> tile(each, figures))
                        .toList());
        model.addAttribute("group", heap.orElse(null));
        model.addAttribute("heap", heap.map(found -> tile(found, figures)).orElse(null));
        model.addAttribute("after", after);
        model.addAttribute(
                "page",
                work.page(
                        user.personId(),
                        heap.map(WorkGroup::actions).orElse(Set.of()),
                        heap.isPresent(),
                        ValueKey.of(after)));
        return "desk/cases";
    }

    /** Leads to the case after this one: the key that a collector presses all day. */
    @GetMapping("/desk/next")
    String next(CurrentUser user, @RequestParam String after, RedirectAttributes next) {
        return work.next(user.personId(), toDo(), after)
                .map(reference -> "redirect:/cases/" + reference)
                .orElseGet(() -> {
                    Notice.done(next, "desk.end-of-list");
                    return "redirect:/desk";
                });
    }

    private static Tile tile(WorkGroup group, Map<NextAction, Figure> figures) {
        List<Figure> own = group.actions().stream()
                .map(figures::get)
                .filter(figure -> figure != null)
                .toList();
        return new Tile(
                group,
                own.stream().mapToInt(Figure::cases).sum(),
                own.stream().map(Figure::principal).reduce(BigDecimal.ZERO, BigDecimal::add));
    }

    private static Set<NextAction> toDo() {
        Set<NextAction> all = EnumSet.noneOf(NextAction.class);
        for (WorkGroup group : WorkGroup.values()) all.addAll(group.actions());
        return all;
    }
}
