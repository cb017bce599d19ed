package app.quittance.web.cases;

import app.quittance.casefile.CaseFacts;
import app.quittance.casefile.Parties;
import app.quittance.casefile.PartyRole;
import app.quittance.debtor.Debtors;
import app.quittance.debtor.Proceedings;
import app.quittance.debtor.ProceedingsKind;
import app.quittance.identity.CurrentUser;
import app.quittance.identity.Role;
import app.quittance.kernel.AgencyCalendar;
import app.quittance.kernel.Refusal;
import app.quittance.law.delays.ProceduralStep;
import app.quittance.litigation.DeadlineFacts;
import app.quittance.litigation.DeadlineWords;
import app.quittance.litigation.Declarations;
import app.quittance.litigation.MatterDeadlines;
import app.quittance.litigation.ProceedingsDesk;
import app.quittance.litigation.ProceedingsDesk.Answer;
import app.quittance.litigation.ProceedingsDesk.Told;
import app.quittance.web.Notice;
import java.time.LocalDate;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** The proceedings that bind the debtor of a case: entered from a notice or a commission's letter, and what follows from them. */
@Controller
@RequestMapping("/cases/{reference}/proceedings")
class ProceedingsPage {

    private static final Set<ProceduralStep> STEPS = EnumSet.of(
            ProceduralStep.DECLARE_CLAIM,
            ProceduralStep.ASK_FORECLOSURE_RELIEF,
            ProceduralStep.RECLAIM_GOODS,
            ProceduralStep.ANSWER_COMMISSION);

    private final CasePage.Entry entry;
    private final Debtors debtors;
    private final Parties parties;
    private final Insolvency insolvency;
    private final AgencyCalendar calendar;

    ProceedingsPage(
            CasePage.Entry entry, Debtors debtors, Parties parties, Insolvency insolvency, AgencyCalendar calendar) {
        this.entry = entry;
        this.debtors = debtors;
        this.parties = parties;
        this.insolvency = insolvency;
        this.calendar = calendar;
    }

    /** What the legal room knows of proceedings. */
    @org.springframework.stereotype.Component
    record Insolvency(
            ProceedingsDesk desk, Declarations declarations, MatterDeadlines deadlines, DeadlineWords words) {}

    /**
     * Who stands surety for the debtor.
     *
     * @param suspended nothing may be asked of them for now
     */
    record Guarantor(String name, boolean suspended) {}

    @GetMapping
    String show(CurrentUser user, @PathVariable String reference, Model model) {
        CaseFacts file = entry.open(user, reference);
        List<Proceedings> binding = debtors.proceedings(file.debtorId(), calendar.today());
        model.addAttribute("file", file);
        model.addAttribute("debtor", debtors.get(file.debtorId()));
        model.addAttribute("proceedings", binding);
        model.addAttribute("declaration", insolvency.declarations().of(file.id()));
        model.addAttribute("deadlines", deadlines(file));
        model.addAttribute("words", insolvency.words());
        model.addAttribute("guarantors", guarantors(file, binding));
        model.addAttribute("kinds", ProceedingsKind.values());
        model.addAttribute("legal", user.role() == Role.LEGAL);
        return "cases/proceedings";
    }

    /** Enters proceedings, or completes what is known of them. */
    @PostMapping
    String record(
            CurrentUser user,
            @PathVariable String reference,
            @RequestParam ProceedingsKind kind,
            @RequestParam LocalDate openedOn,
            @RequestParam(required = false) @Nullable LocalDate publishedOn,
            @RequestParam String court,
            @RequestParam(defaultValue = "") String representative,
            @RequestParam(defaultValue = "") String number,
            @RequestParam(required = false) @Nullable LocalDate receivedOn,
            @RequestParam(required = false) @Nullable Integer days,
            RedirectAttributes next) {
        var told = new Told(
                kind,
                openedOn,
                Optional.ofNullable(publishedOn),
                court,
                representative,
                number,
                answer(receivedOn, days));
        insolvency.desk().record(entry.open(user, reference).id(), told, user.actor());
        Notice.done(next, "legal.proceedings.recorded");
        return back(reference);
    }

    private static String back(String reference) {
        return "redirect:/cases/" + reference + "/proceedings";
    }

    private static Optional<Answer> answer(@Nullable LocalDate receivedOn, @Nullable Integer days) {
        if (receivedOn == null && days == null) return Optional.empty();
        if (receivedOn == null || days == null) throw new Refusal("proceedings.answer-half");
        return Optional.of(new Answer(receivedOn, days));
    }

    private List<DeadlineFacts> deadlines(CaseFacts file) {
        return insolvency.deadlines().of(file.id()).stream()
                .filter(deadline -> STEPS.contains(deadline.step()))
                .toList();
    }

    private List<Guarantor> guarantors(CaseFacts file, List<Proceedings> binding) {
        boolean protecting = binding.stream().anyMatch(Proceedings::protectsGuarantors);
        return parties.of(file.id()).stream()
                .filter(party -> party.role() == PartyRole.GUARANTOR)
                .map(party -> new Guarantor(
                        party.name(),
                        protecting && debtors.get(party.debtor()).kind().isNaturalPerson()))
                .toList();
    }
}
