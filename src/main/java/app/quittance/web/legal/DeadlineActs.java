package app.quittance.web.legal;

import app.quittance.casefile.CaseFiles;
import app.quittance.casefile.CaseId;
import app.quittance.identity.CurrentUser;
import app.quittance.litigation.Hearings;
import app.quittance.litigation.Hearings.NewHearing;
import app.quittance.litigation.MatterDate;
import app.quittance.litigation.MatterDeadlines;
import app.quittance.litigation.Matters;
import app.quittance.web.Notice;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** What the legal team does about the dates of a procedure: confirm, meet, put right, and the judge's days. */
@Controller
@RequestMapping("/legal/cases/{reference}")
class DeadlineActs {

    private final CaseFiles caseFiles;
    private final Matters matters;
    private final MatterDeadlines deadlines;
    private final Hearings hearings;

    DeadlineActs(CaseFiles caseFiles, Matters matters, MatterDeadlines deadlines, Hearings hearings) {
        this.caseFiles = caseFiles;
        this.matters = matters;
        this.deadlines = deadlines;
        this.hearings = hearings;
    }

    /** A second person has checked the first day of a fatal deadline. */
    @PostMapping("/deadlines/{deadline}/confirmation")
    String confirm(
            CurrentUser user, @PathVariable String reference, @PathVariable UUID deadline, RedirectAttributes next) {
        deadlines.confirm(caseId(reference), deadline, user.actor());
        Notice.done(next, "legal.deadline.confirmed");
        return LegalCasePage.back(reference);
    }

    @PostMapping("/deadlines/{deadline}/met")
    String met(
            CurrentUser user,
            @PathVariable String reference,
            @PathVariable UUID deadline,
            @RequestParam LocalDate on,
            RedirectAttributes next) {
        deadlines.met(caseId(reference), deadline, on, user.actor());
        Notice.done(next, "legal.deadline.met-recorded");
        return LegalCasePage.back(reference);
    }

    /** A day was entered wrongly; what was counted from it is counted again. */
    @PostMapping("/corrections")
    String correct(
            CurrentUser user,
            @PathVariable String reference,
            @RequestParam MatterDate date,
            @RequestParam LocalDate on,
            @RequestParam String reason,
            RedirectAttributes next) {
        matters.correct(caseId(reference), date, on, reason, user.actor());
        Notice.done(next, "legal.corrected");
        return LegalCasePage.back(reference);
    }

    /** The registry's notice of an opposition arrived. */
    @PostMapping("/opposition-notice")
    String oppositionTold(
            CurrentUser user, @PathVariable String reference, @RequestParam LocalDate on, RedirectAttributes next) {
        matters.oppositionTold(caseId(reference), on, user.actor());
        Notice.done(next, "legal.step-recorded");
        return LegalCasePage.back(reference);
    }

    /** The first act in person, or the first seizure, after an order that was served otherwise. */
    @PostMapping("/first-act")
    String firstAct(
            CurrentUser user, @PathVariable String reference, @RequestParam LocalDate on, RedirectAttributes next) {
        matters.firstAct(caseId(reference), on, user.actor());
        Notice.done(next, "legal.step-recorded");
        return LegalCasePage.back(reference);
    }

    @PostMapping("/hearings")
    String fix(
            CurrentUser user,
            @PathVariable String reference,
            @RequestParam LocalDate on,
            @RequestParam(required = false) @Nullable LocalTime at,
            @RequestParam String place,
            @RequestParam String purpose,
            RedirectAttributes next) {
        hearings.fix(caseId(reference), new NewHearing(on, Optional.ofNullable(at), place, purpose), user.actor());
        Notice.done(next, "legal.hearing.fixed", on);
        return LegalCasePage.back(reference);
    }

    @PostMapping("/hearings/{hearing}/outcome")
    String held(
            CurrentUser user,
            @PathVariable String reference,
            @PathVariable UUID hearing,
            @RequestParam String outcome,
            RedirectAttributes next) {
        hearings.held(caseId(reference), hearing, outcome, user.actor());
        Notice.done(next, "legal.hearing.held");
        return LegalCasePage.back(reference);
    }

    private CaseId caseId(String reference) {
        return caseFiles.byReference(reference).id();
    }
}
