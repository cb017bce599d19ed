package app.quittance.web.client;

import app.quittance.debtor.DebtorKind;
import app.quittance.identity.CurrentUser;
import app.quittance.intake.ColumnDesk;
import app.quittance.intake.ColumnDesk.Question;
import app.quittance.intake.ConfirmColumns;
import app.quittance.intake.ImportId;
import app.quittance.intake.ImportReport;
import app.quittance.intake.SampleFile;
import app.quittance.intake.TableLook;
import app.quittance.platform.Sentences;
import app.quittance.web.Notice;
import app.quittance.web.Option;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.springframework.context.i18n.LocaleContextHolder;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.util.MultiValueMap;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** Lets a client say what the columns of its file are: every one with its first values, and what we take it for. */
@Controller
class ClientColumns {

    private static final String KIND = "debtor_kind";
    private static final String CURRENCY = "currency";

    /** Of a balance, which names no invoice, the day of all. */
    private static final String DAY = "invoice_date";

    private static final String AMOUNT = "amount";
    private static final String OUTSTANDING = "outstanding";
    private static final List<String> OTHER_CURRENCIES = List.of("CHF", "GBP", "USD");

    private final ColumnDesk columns;
    private final Sentences sentences;

    ClientColumns(ColumnDesk columns, Sentences sentences) {
        this.columns = columns;
        this.sentences = sentences;
    }

    /**
     * A column that a debt needs.
     *
     * @param ways the English names of our columns, any one of which will do
     * @param met whether the form, as it is first shown, has one
     */
    record Need(String ways, String text, boolean met) {}

    /** Adds the form where the file needs it, or where it was asked for. */
    void addTo(Model model, ImportReport report, boolean askedFor) {
        Question question = columns.question(report);
        boolean again = columns.mayBeReadAgain(report);
        model.addAttribute("question", question.name());
        model.addAttribute("again", again);
        columns.likeFileOf(report.id()).ifPresent(at -> model.addAttribute("likeFileOf", at));
        if (!again || (question == Question.NONE && !askedFor)) return;
        columns.look(report.id()).ifPresent(look -> addForm(model, look, question));
    }

    private void addForm(Model model, TableLook look, Question question) {
        Locale language = LocaleContextHolder.getLocale();
        boolean kindOnly = question == Question.KIND
                || question == Question.DAY
                || look.columns().isEmpty();
        model.addAttribute("look", look);
        model.addAttribute("places", kindOnly ? List.of() : look.columns());
        model.addAttribute("meanings", meanings(language));
        model.addAttribute("kinds", kinds(language));
        model.addAttribute("kind", look.ofAllRows().getOrDefault(KIND, ""));
        model.addAttribute("day", look.ofAllRows().getOrDefault(DAY, ""));
        model.addAttribute("currencies", OTHER_CURRENCIES);
        model.addAttribute("currency", look.ofAllRows().getOrDefault(CURRENCY, ""));
        model.addAttribute("needs", kindOnly ? List.of() : needs(look, language));
    }

    private List<Option> meanings(Locale language) {
        return SampleFile.columns().stream()
                .map(column -> new Option(column.english(), name(column.english(), language)))
                .toList();
    }

    private String name(String english, Locale language) {
        return sentences.say("intake.column-name." + english, language);
    }

    /** The words by which files name the kinds. */
    private List<Option> kinds(Locale language) {
        return Stream.of(DebtorKind.values())
                .map(kind -> new Option(
                        kind.name().toLowerCase(Locale.ROOT).replace('_', '-'), sentences.label(kind, language)))
                .toList();
    }

    private List<Need> needs(TableLook look, Locale language) {
        Set<String> met = look.columns().stream().map(TableLook.Place::meaning).collect(Collectors.toSet());
        met.addAll(look.ofAllRows().keySet());
        return TableLook.needed().stream()
                .map(ours -> {
                    Set<String> ways =
                            new HashSet<>(ours.equals(AMOUNT) ? List.of(AMOUNT, OUTSTANDING) : List.of(ours));
                    boolean isMet = ways.stream().anyMatch(met::contains);
                    return new Need(
                            ways.stream().sorted().collect(Collectors.joining(" ")), name(ours, language), isMet);
                })
                .toList();
    }

    /** Looks at the stored file again as the form says; takes nothing. */
    @PostMapping("/client/imports/{id}/columns")
    String confirm(
            CurrentUser user,
            @PathVariable UUID id,
            @RequestParam MultiValueMap<String, String> form,
            RedirectAttributes next) {
        Map<String, String> ofAllRows = new HashMap<>();
        for (String column : List.of(KIND, CURRENCY, DAY)) {
            Optional.ofNullable(form.getFirst(column)).ifPresent(text -> ofAllRows.put(column, text.strip()));
        }
        ImportId look = columns.confirm(
                new ConfirmColumns(new ImportId(id), form.getOrDefault("meaning", List.of()), ofAllRows, user.actor()));
        Notice.done(next, "client.columns.confirmed");
        return "redirect:/client/imports/" + look.value();
    }

    /** The next file with these headers is read by the headers alone. */
    @PostMapping("/client/imports/kept/{key}/forgotten")
    String forget(CurrentUser user, @PathVariable String key, RedirectAttributes next) {
        columns.forget(user.requireClient(), key);
        Notice.done(next, "client.columns.forgotten");
        return "redirect:/client/imports";
    }
}
