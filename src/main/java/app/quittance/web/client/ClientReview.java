package app.quittance.web.client;

import app.quittance.identity.CurrentUser;
import app.quittance.intake.ImportId;
import app.quittance.intake.ImportMode;
import app.quittance.intake.ImportReport;
import app.quittance.intake.ImportStatus;
import app.quittance.intake.Imports;
import app.quittance.intake.Review;
import app.quittance.intake.Review.Answers;
import app.quittance.intake.ReviewDesk;
import app.quittance.intake.Verdict;
import app.quittance.kernel.Refusal;
import app.quittance.web.Notice;
import java.util.HashMap;
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

/** Asks a client which debtors and invoices of a file it tried out are ones that it placed before. */
@Controller
class ClientReview {

    private static final Pattern FIELD = Pattern.compile("(debtor|invoice)-(\\d{1,9})");

    private final ReviewDesk desk;
    private final Imports imports;

    ClientReview(ReviewDesk desk, Imports imports) {
        this.desk = desk;
        this.imports = imports;
    }

    /** Adds the form where there is something to answer. */
    void addTo(Model model, ImportReport report) {
        if (report.mode() != ImportMode.DRY_RUN || report.status() != ImportStatus.DONE) return;
        Review review = desk.of(report.id());
        if (review.isEmpty()) return;
        model.addAttribute("review", review);
        model.addAttribute(
                "verdicts", Stream.of(Verdict.values()).map(Verdict::name).toList());
    }

    /** Takes the answers and looks at the stored file again; takes no claim. */
    @PostMapping("/client/imports/{id}/review")
    String answer(
            CurrentUser user, @PathVariable UUID id, @RequestParam Map<String, String> form, RedirectAttributes next) {
        ImportId look = desk.answer(new ImportId(id), answers(form), user.actor());
        imports.await(look, ClientImports.SHORT_FILES_WITHIN);
        Notice.done(next, "client.alike.saved");
        return "redirect:/client/imports/" + look.value();
    }

    private static Answers answers(Map<String, String> form) {
        var ofDebtors = new HashMap<Integer, Verdict>();
        var ofInvoices = new HashMap<Integer, Verdict>();
        form.forEach((field, value) -> {
            Matcher asked = FIELD.matcher(field);
            if (!asked.matches()) return;
            Map<Integer, Verdict> answers = asked.group(1).equals("debtor") ? ofDebtors : ofInvoices;
            answers.put(Integer.valueOf(asked.group(2)), verdict(value));
        });
        return new Answers(ofDebtors, ofInvoices);
    }

    private static Verdict verdict(String name) {
        return Stream.of(Verdict.values())
                .filter(each -> each.name().equals(name))
                .findFirst()
                .orElseThrow(() -> new Refusal("resemblance.no-verdict", name));
    }
}
