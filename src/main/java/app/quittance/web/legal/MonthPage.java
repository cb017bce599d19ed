package app.quittance.web.legal;

import app.quittance.identity.Role;
import app.quittance.kernel.AgencyCalendar;
import app.quittance.web.NavigationItem;
import java.time.DateTimeException;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.YearMonth;
import java.time.temporal.TemporalAdjusters;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.springframework.context.annotation.Bean;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** A month of the legal team on one page: what falls due and what is heard, day by day. */
@Controller
class MonthPage {

    private final LegalLists lists;
    private final AgencyCalendar calendar;

    MonthPage(LegalLists lists, AgencyCalendar calendar) {
        this.lists = lists;
        this.calendar = calendar;
    }

    @Bean
    static NavigationItem legalMonth() {
        return NavigationItem.of(45, "legal.month", "/legal/month", "calendar", Role.LEGAL);
    }

    /**
     * One day of the grid.
     *
     * @param inMonth whether it belongs to the month, or only fills its first or last week
     */
    public record Day(LocalDate on, boolean inMonth, List<LegalLists.OfDay> what) {}

    /** A month that nobody can read shows this one. */
    @GetMapping("/legal/month")
    String month(@RequestParam(name = "month", defaultValue = "") String asked, Model model) {
        YearMonth month = read(asked);
        List<Day> days = days(month);
        model.addAttribute("month", month.atDay(1));
        model.addAttribute("weeks", weeks(days));
        model.addAttribute("before", month.minusMonths(1));
        model.addAttribute("after", month.plusMonths(1));
        model.addAttribute("empty", days.stream().allMatch(day -> day.what().isEmpty()));
        return "legal/month";
    }

    private YearMonth read(String asked) {
        try {
            return asked.isEmpty() ? YearMonth.from(calendar.today()) : YearMonth.parse(asked);
        } catch (DateTimeException e) {
            return YearMonth.from(calendar.today());
        }
    }

    private List<Day> days(YearMonth month) {
        LocalDate first = month.atDay(1).with(TemporalAdjusters.previousOrSame(DayOfWeek.MONDAY));
        LocalDate last = month.atEndOfMonth().with(TemporalAdjusters.nextOrSame(DayOfWeek.SUNDAY));
        Map<LocalDate, List<LegalLists.OfDay>> found =
                lists.between(first, last).stream().collect(Collectors.groupingBy(LegalLists.OfDay::on));
        return first.datesUntil(last.plusDays(1))
                .map(day -> new Day(day, YearMonth.from(day).equals(month), found.getOrDefault(day, List.of())))
                .toList();
    }

    private static List<List<Day>> weeks(List<Day> days) {
        List<List<Day>> weeks = new ArrayList<>();
        for (int i = 0; i < days.size(); i += 7) weeks.add(days.subList(i, i + 7));
        return weeks;
    }
}
