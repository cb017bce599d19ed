package app.quittance.web.admin;

import app.quittance.account.RuleImpact;
import app.quittance.identity.CurrentUser;
import app.quittance.identity.Role;
import app.quittance.kernel.AgencyCalendar;
import app.quittance.kernel.Refusal;
import app.quittance.kernel.Unknown;
import app.quittance.law.Confidence;
import app.quittance.law.Fact;
import app.quittance.law.FactName;
import app.quittance.law.HalfYear;
import app.quittance.rulebook.FactEntry;
import app.quittance.rulebook.FactEntry.Origin;
import app.quittance.rulebook.FactFile;
import app.quittance.rulebook.ProposedFacts;
import app.quittance.web.Format;
import app.quittance.web.NavigationItem;
import app.quittance.web.Notice;
import app.quittance.web.Option;
import app.quittance.web.Refusals;
import app.quittance.web.Tab;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.springframework.context.annotation.Bean;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.validation.BindingResult;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.multipart.MultipartFile;
import org.springframework.web.servlet.ModelAndView;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/**
 * The dated facts of law: those in force and to come, where each was read and how sure it is, and the entry of others,
 * which shows first what they change and then waits for a second click.
 */
@Controller
@RequestMapping("/admin/rates")
class RatesPage {

    private static final int LARGEST_FILE = 200_000;

    private final FactEntry facts;
    private final RuleImpact impact;
    private final AgencyCalendar calendar;
    private final Refusals refusals;
    private final Format format;

    RatesPage(FactEntry facts, RuleImpact impact, AgencyCalendar calendar, Refusals refusals, Format format) {
        this.facts = facts;
        this.impact = impact;
        this.calendar = calendar;
        this.refusals = refusals;
        this.format = format;
    }

    /** Which rows the list shows. */
    enum Show {
        ALL,
        UNSURE,
        OWN
    }

    @Bean
    static NavigationItem adminRates() {
        return NavigationItem.of(40, "admin.facts", "/admin/rates", "certificate", Role.ADMIN);
    }

    @GetMapping
    String list(@RequestParam(defaultValue = "all") String show, Model page) {
        List<Origin> all = facts.standing(calendar.today());
        List<Origin> unsure = all.stream().filter(Origin::unsure).toList();
        List<Origin> own = all.stream().filter(row -> !row.bundled()).toList();
        Show shown = Arrays.stream(Show.values())
                .filter(each -> each.name().equalsIgnoreCase(show))
                .findFirst()
                .orElse(Show.ALL);
        page.addAttribute(
                "rows",
                switch (shown) {
                    case ALL -> all;
                    case UNSURE -> unsure;
                    case OWN -> own;
                });
        page.addAttribute(
                "tabs",
                List.of(
                        tab(Show.ALL, shown, all.size()),
                        tab(Show.UNSURE, shown, unsure.size()),
                        tab(Show.OWN, shown, own.size())));
        return "admin/rates";
    }

    private static Tab tab(Show show, Show shown, int count) {
        String name = show.name().toLowerCase(Locale.ROOT);
        return new Tab("admin.facts.show." + name, "/admin/rates?show=" + name, show == shown, count);
    }

    @GetMapping("/new")
    ModelAndView blank(@RequestParam(defaultValue = "legal-other") String name) {
        FactName fact = named(name);
        return form(FactForm.blank(fact.key(), nextDay(fact)), HttpStatus.OK);
    }

    @GetMapping("/{name}")
    String history(@PathVariable String name, Model page) {
        FactName fact = named(name);
        page.addAttribute("name", fact);
        page.addAttribute("rows", facts.history(fact));
        return "admin/rate";
    }

    @PostMapping("/preview")
    ModelAndView preview(@ModelAttribute("form") FactForm form, BindingResult errors) {
        ProposedFacts proposed = facts.propose(form.asFile(), form.corrects());
        for (FactFile.Fault fault : proposed.faults()) {
            if (fault.column().isEmpty()) {
                refusals.show(fault.why(), errors);
            } else {
                refusals.show(fault.why(), errors, fault.column());
            }
        }
        if (!proposed.acceptable()) {
            return new ModelAndView("admin/rate-new", choices(), HttpStatus.UNPROCESSABLE_CONTENT);
        }
        return confirmation(proposed, form.asFile(), form.corrects());
    }

    @PostMapping("/preview-file")
    ModelAndView previewFile(@RequestParam MultipartFile file, @RequestParam(defaultValue = "false") boolean corrects)
            throws IOException {
        if (file.isEmpty()) throw new Refusal("rulebook.file-empty");
        if (file.getSize() > LARGEST_FILE) throw new Refusal("rulebook.file-too-large", LARGEST_FILE / 1000);
        String text = text(file.getBytes());
        ProposedFacts proposed = facts.propose(text, corrects);
        if (proposed.acceptable()) return confirmation(proposed, text, corrects);
        ModelAndView page = form(
                FactForm.blank(FactName.LEGAL_OTHER.key(), nextDay(FactName.LEGAL_OTHER)),
                HttpStatus.UNPROCESSABLE_CONTENT);
        return page.addObject(
                "faults",
                proposed.faults().stream()
                        .map(fault -> new Told(fault.line(), fault.column(), refusals.sentence(fault.why())))
                        .toList());
    }

    /** Enters what was shown, if it still can be. */
    @PostMapping
    String confirm(
            CurrentUser user,
            @RequestParam String text,
            @RequestParam(defaultValue = "false") boolean corrects,
            RedirectAttributes next) {
        ProposedFacts entered = facts.enter(text, corrects, user.actor());
        Notice.done(next, "admin.facts.entered", entered.lines().size(), entered.from());
        return "redirect:/admin/rates?show=own";
    }

    /** What is wrong with a row of a file, in words. */
    public record Told(int line, String column, String words) {}

    private ModelAndView confirmation(ProposedFacts proposed, String text, boolean corrects) {
        ModelAndView page = new ModelAndView("admin/rate-preview")
                .addObject("proposed", proposed)
                .addObject("text", text)
                .addObject("corrects", corrects);
        if (proposed.decideAmounts()) {
            page.addObject("impact", impact.of(proposed.before(), proposed.after(), shownOn(proposed)));
        }
        return page;
    }

    /** Today; where nothing would hold yet, a month after the first day on which something would. */
    private LocalDate shownOn(ProposedFacts proposed) {
        LocalDate today = calendar.today();
        return proposed.from().isAfter(today) ? proposed.from().plusMonths(1) : today;
    }

    private ModelAndView form(FactForm form, HttpStatus status) {
        return new ModelAndView("admin/rate-new", choices(), status).addObject("form", form);
    }

    private Map<String, Object> choices() {
        return Map.of(
                "names",
                Arrays.stream(FactName.values())
                        .map(name -> new Option(name.key(), format.label(name)))
                        .toList(),
                "marks",
                Arrays.stream(Confidence.values())
                        .map(mark -> new Option(mark.mark(), format.label(mark)))
                        .toList());
    }

    /** The first day of which nothing is known yet; for what holds until replaced, the next half-year. */
    private LocalDate nextDay(FactName name) {
        return facts.history(name).stream()
                .filter(row -> !row.corrected())
                .map(Origin::fact)
                .findFirst()
                .map(Fact::to)
                .map(last -> last.plusDays(1))
                .orElse(HalfYear.of(calendar.today()).next().start());
    }

    private static FactName named(String key) {
        return Arrays.stream(FactName.values())
                .filter(name -> name.key().equals(key))
                .findFirst()
                .orElseThrow(() -> new Unknown("fact " + key));
    }

    /** UTF-8, or what French spreadsheets save. */
    private static String text(byte[] bytes) {
        try {
            return StandardCharsets.UTF_8
                    .newDecoder()
                    .decode(ByteBuffer.wrap(bytes))
                    .toString();
        } catch (CharacterCodingException e) {
            return new String(bytes, Charset.forName("windows-1252"));
        }
    }
}
