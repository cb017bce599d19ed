package app.quittance.web.client;

import app.quittance.identity.CurrentUser;
import app.quittance.intake.CorrectionSheet;
import app.quittance.intake.Corrections;
import app.quittance.intake.Finding;
import app.quittance.intake.ImportId;
import app.quittance.intake.ImportReport;
import app.quittance.intake.Imports;
import app.quittance.kernel.Refusal;
import app.quittance.platform.Sentences;
import app.quittance.web.Notice;
import app.quittance.web.Refusals;
import jakarta.servlet.http.HttpServletResponse;
import java.util.Collections;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.SortedSet;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.context.i18n.LocaleContextHolder;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** Lets a client correct refused rows cell by cell; those it corrected are looked at as a file of their own. */
@Controller
class ClientCorrections {

    private static final int ROWS_NAMED = 100;

    private final Corrections corrections;
    private final Imports imports;
    private final Refusals refusals;
    private final Sentences sentences;

    ClientCorrections(Corrections corrections, Imports imports, Refusals refusals, Sentences sentences) {
        this.corrections = corrections;
        this.imports = imports;
        this.refusals = refusals;
        this.sentences = sentences;
    }

    /** A cell of the form, and what is wrong with what stood there. */
    record Cell(String name, String header, String value, List<String> wrong) {}

    /** A row of the form; {@code by} is the import that brings it corrected already. */
    record Row(
            int number,
            List<Cell> cells,
            List<String> others,
            boolean ticked,
            @Nullable UUID by,
            boolean taken) {}

    /** Adds to the page of a file what it corrects, what corrects it, and how many rows are left to correct. */
    void addTo(Model model, ImportReport report) {
        SortedSet<Integer> settled =
                report.rows().rejected() == 0 ? Collections.emptySortedSet() : corrections.settled(report.id());
        model.addAttribute("settled", settled.size());
        model.addAttribute("settledRows", inWords(settled));
        model.addAttribute("left", report.rows().rejected() - settled.size());
        model.addAttribute("correctable", corrections.arePossible(report));
        model.addAttribute("table", corrections.isTable(report));
        model.addAttribute("corrections", corrections.of(report.id()));
        corrections.corrects(report.id()).ifPresent(link -> model.addAttribute("corrects", link));
    }

    private static String inWords(SortedSet<Integer> rows) {
        String first = rows.stream()
                .limit(ROWS_NAMED)
                .map(each -> Integer.toString(each))
                .collect(Collectors.joining(", "));
        return rows.size() > ROWS_NAMED ? first + "…" : first;
    }

    @GetMapping("/client/imports/{id}/rejects")
    String show(@PathVariable UUID id, @RequestParam(defaultValue = "0") int after, Model model) {
        var file = new ImportId(id);
        addForm(model, file, corrections.sheet(file, after), TypedRows.NONE);
        if (after > 0) model.addAttribute("first", address(id));
        return "client/corrections";
    }

    /** Has the corrected rows looked at; what was typed stays on the page where they cannot be received. */
    @PostMapping("/client/imports/{id}/rejects")
    String send(
            CurrentUser user,
            @PathVariable UUID id,
            @RequestParam Map<String, String> form,
            Model model,
            HttpServletResponse response,
            RedirectAttributes next) {
        var file = new ImportId(id);
        TypedRows typed = TypedRows.of(form);
        try {
            ImportId look = corrections.send(file, typed.rows(), name(file), user.actor());
            imports.await(look, ClientImports.SHORT_FILES_WITHIN);
            Notice.done(next, "client.corrections.received");
            return "redirect:/client/imports/" + look.value();
        } catch (Refusal refusal) {
            boolean any = !typed.numbers().isEmpty();
            addForm(model, file, any ? corrections.sheet(file, typed.numbers()) : corrections.sheet(file, 0), typed);
            model.addAttribute("refused", refusals.sentence(refusal));
            model.addAttribute("first", address(id));
            response.setStatus(HttpStatus.UNPROCESSABLE_CONTENT.value());
            return "client/corrections";
        }
    }

    /** Corrections of corrections keep the name. */
    private String name(ImportId file) {
        String name = imports.get(file).fileName();
        return corrections.corrects(file).isPresent()
                ? name
                : sentences.say("client.corrections.name", LocaleContextHolder.getLocale(), name);
    }

    private void addForm(Model model, ImportId file, CorrectionSheet sheet, TypedRows typed) {
        model.addAttribute("report", imports.get(file));
        model.addAttribute(
                "rows", sheet.rows().stream().map(row -> row(row, sheet, typed)).toList());
        if (sheet.next() != null) model.addAttribute("next", address(file.value()) + "?after=" + sheet.next());
    }

    private Row row(CorrectionSheet.Row row, CorrectionSheet sheet, TypedRows typed) {
        Locale language = LocaleContextHolder.getLocale();
        List<Cell> cells = sheet.fields().stream()
                .map(field -> new Cell(
                        TypedRows.name(row.number(), field.column()),
                        field.header(),
                        typed.cell(row.number(), field.column(), row.cells().getOrDefault(field.column(), "")),
                        row.wrong().getOrDefault(field.column(), List.<Finding>of()).stream()
                                .map(each -> each.inWordsBeneath(sentences, language))
                                .toList()))
                .toList();
        return new Row(
                row.number(),
                cells,
                row.others().stream()
                        .map(each -> each.inWords(sentences, language))
                        .toList(),
                typed.isTicked(row.number()),
                row.corrected().map(each -> each.by().value()).orElse(null),
                row.corrected().filter(CorrectionSheet.Corrected::taken).isPresent());
    }

    private static String address(UUID id) {
        return "/client/imports/" + id + "/rejects";
    }
}
