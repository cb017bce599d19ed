package app.quittance.web.client;

import app.quittance.debtor.HistoryColumn;
import app.quittance.identity.CurrentUser;
import app.quittance.intake.ColumnDesk;
import app.quittance.intake.ImportId;
import app.quittance.intake.ImportMode;
import app.quittance.intake.ImportReport;
import app.quittance.intake.ImportStatus;
import app.quittance.intake.Imports;
import app.quittance.intake.SampleFile;
import app.quittance.intake.SendFile;
import app.quittance.kernel.Refusal;
import app.quittance.litigation.CourtChecklist;
import app.quittance.platform.Sentences;
import app.quittance.web.Notice;
import app.quittance.web.client.ToldFindings.Told;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.UUID;
import org.springframework.context.i18n.LocaleContextHolder;
import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.multipart.MultipartFile;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** Hands over a file of debts: looked at first, with everything that would be taken and refused; taken on a second click. */
@Controller
class ClientImports {

    private static final int LATEST = 30;
    private static final int FIRST_ROWS = 8;
    private static final int FIRST_FINDINGS = 200;
    /** A file that is read as fast is shown at once, a longer one with how far it is. */
    static final Duration SHORT_FILES_WITHIN = Duration.ofSeconds(2);

    private final Imports imports;
    private final ColumnDesk columns;
    private final ClientColumns form;
    private final ClientReview review;
    private final ClientCorrections corrections;
    private final SampleFile sample;
    private final CourtChecklist checklist;
    private final Sentences sentences;

    ClientImports(
            Imports imports,
            ColumnDesk columns,
            ClientColumns form,
            ClientReview review,
            ClientCorrections corrections,
            SampleFile sample,
            CourtChecklist checklist,
            Sentences sentences) {
        this.checklist = checklist;
        this.imports = imports;
        this.columns = columns;
        this.form = form;
        this.review = review;
        this.corrections = corrections;
        this.sample = sample;
        this.sentences = sentences;
    }

    @GetMapping("/client/imports")
    String list(CurrentUser user, Model model) {
        model.addAttribute("imports", imports.of(user.requireClient(), null, LATEST));
        model.addAttribute("columns", SampleFile.columns());
        model.addAttribute("historyColumns", HistoryColumn.values());
        model.addAttribute("kept", columns.keptOf(user.requireClient()));
        return "client/imports";
    }

    /** A file as we read it best, to be filled in with one's own debts. */
    @GetMapping("/client/imports/sample.csv")
    void sample(HttpServletResponse response) throws IOException {
        asFile(response, "exemple-creances.csv");
        try (OutputStream out = response.getOutputStream()) {
            sample.write(out);
        }
    }

    /** A payment history in its canonical form. */
    @GetMapping("/client/imports/history-sample.csv")
    void historySample(HttpServletResponse response) throws IOException {
        asFile(response, "exemple-historique.csv");
        try (OutputStream out = response.getOutputStream()) {
            sample.writeHistory(out);
        }
    }

    /** Reads the file without taking anything. */
    @PostMapping("/client/imports")
    String send(CurrentUser user, @RequestParam MultipartFile file) throws IOException {
        if (file.isEmpty()
                && Optional.ofNullable(file.getOriginalFilename()).orElse("").isBlank()) {
            throw new Refusal("client.no-file");
        }
        ImportId id = imports.receive(new SendFile(
                user.requireClient(),
                Optional.ofNullable(file.getOriginalFilename()).orElse("fichier"),
                file.getInputStream(),
                ImportMode.DRY_RUN,
                user.actor()));
        imports.await(id, SHORT_FILES_WITHIN);
        return "redirect:/client/imports/" + id.value();
    }

    @GetMapping("/client/imports/{id}")
    String show(
            @PathVariable UUID id, @RequestParam(name = "columns", defaultValue = "false") boolean asked, Model model) {
        ImportReport report = imports.get(new ImportId(id));
        model.addAttribute("report", report);
        model.addAttribute("findings", findings(report));
        if (report.layout().isPresent() && report.status().isOver()) {
            model.addAttribute("cells", imports.firstRows(report.id(), FIRST_ROWS));
        }
        boolean taken = report.mode() == ImportMode.COMMIT && report.status() == ImportStatus.DONE;
        if (taken) model.addAttribute("missing", checklist.ofBatch(id));
        form.addTo(model, report, asked);
        review.addTo(model, report);
        corrections.addTo(model, report);
        return "client/import";
    }

    @PostMapping("/client/imports/{id}")
    String take(CurrentUser user, @PathVariable UUID id, RedirectAttributes next) {
        imports.commit(new ImportId(id), user.actor());
        boolean history = imports.get(new ImportId(id)).isOnlyHistory();
        Notice.done(next, history ? "client.history.taken" : "client.import.taken");
        return "redirect:/client/imports/" + id;
    }

    @PostMapping("/client/imports/{id}/cancel")
    String cancel(CurrentUser user, @PathVariable UUID id, RedirectAttributes next) {
        imports.cancel(new ImportId(id), user.actor());
        Notice.done(next, "client.import.cancelled");
        return "redirect:/client/imports/" + id;
    }

    @PostMapping("/client/imports/{id}/undo")
    String undo(CurrentUser user, @PathVariable UUID id, RedirectAttributes next) {
        imports.undo(new ImportId(id), user.actor());
        Notice.done(next, "client.import.undone");
        return "redirect:/client/imports/" + id;
    }

    /** The refused rows with their reasons, to be corrected and sent again as they are. */
    @GetMapping("/client/imports/{id}/rejects.csv")
    void rejects(@PathVariable UUID id, HttpServletResponse response) throws IOException {
        asFile(response, "lignes-refusees.csv");
        try (OutputStream out = response.getOutputStream()) {
            imports.writeRejects(new ImportId(id), out, LocaleContextHolder.getLocale());
        }
    }

    private static void asFile(HttpServletResponse response, String name) {
        response.setContentType(new MediaType("text", "csv", StandardCharsets.UTF_8).toString());
        response.setHeader(HttpHeaders.CONTENT_DISPOSITION, "attachment; filename=\"" + name + "\"");
    }

    private List<Told> findings(ImportReport report) {
        Locale language = LocaleContextHolder.getLocale();
        return ToldFindings.of(report.findings(), finding -> finding.inWords(sentences, language), FIRST_FINDINGS);
    }
}
