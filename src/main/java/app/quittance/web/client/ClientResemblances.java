package app.quittance.web.client;

import app.quittance.identity.CurrentUser;
import app.quittance.intake.ImportId;
import app.quittance.intake.ImportMode;
import app.quittance.intake.ImportReport;
import app.quittance.intake.ImportStatus;
import app.quittance.intake.Imports;
import app.quittance.intake.Resemblance;
import app.quittance.intake.Resemblance.Verdict;
import app.quittance.intake.ResemblanceDesk;
import app.quittance.kernel.Refusal;
import app.quittance.web.Notice;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** Asks a client which debtors of a file it tried out are ones that it told of before. */
@Controller
class ClientResemblances {

    private static final Pattern FIELD = Pattern.compile("answer-(\\d{1,9})");

    private final ResemblanceDesk desk;
    private final Imports imports;

    ClientResemblances(ResemblanceDesk desk, Imports imports) {
        this.imports = imports;
        this.desk = desk;
    }

    /** Adds the form where there is something to answer. */
    void addTo(Model model, ImportReport report) {
        if (report.mode() != ImportMode.DRY_RUN || report.status() != ImportStatus.DONE) return;
        List<Resemblance> alike = desk.of(report.id());
        if (alike.isEmpty()) return;
        model.addAttribute("alike", alike);
        model.addAttribute(
                "open", alike.stream().filter(each -> each.answer().isEmpty()).count());
        model.addAttribute(
                "answers", Stream.of(Verdict.values()).map(Verdict::name).toList());
    }

    /** Takes the answers and looks at the stored file again; takes no claim. */
    @PostMapping("/client/imports/{id}/debtors")
    String answer(
            CurrentUser user, @PathVariable UUID id, @RequestParam Map<String, String> form, RedirectAttributes next) {
        var answers = new HashMap<Integer, Verdict>();
        form.forEach((field, value) -> {
            Matcher number = FIELD.matcher(field);
            if (number.matches()) answers.put(Integer.valueOf(number.group(1)), verdict(value));
        });
        ImportId look = desk.answer(new ImportId(id), answers, user.actor());
        imports.await(look, ClientImports.SHORT_FILES_WITHIN);
        Notice.done(next, "client.alike.saved");
        return "redirect:/client/imports/" + look.value();
    }

    private static Verdict verdict(String name) {
        return Stream.of(Verdict.values())
                .filter(each -> each.name().equals(name))
                .findFirst()
                .orElseThrow(() -> new Refusal("resemblance.no-verdict", name));
    }
}
