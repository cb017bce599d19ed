package app.quittance.web.cases;

import app.quittance.arrangement.Instalment;
import app.quittance.arrangement.Plans;
import app.quittance.arrangement.Promises;
import app.quittance.arrangement.Schedule;
import app.quittance.casefile.CaseFacts;
import app.quittance.casefile.CaseFiles;
import app.quittance.casefile.HoldReason;
import app.quittance.contact.CallDirection;
import app.quittance.contact.CallOutcome;
import app.quittance.contact.Calls;
import app.quittance.contact.LogCall;
import app.quittance.contact.Notes;
import app.quittance.debtor.Debtors;
import app.quittance.identity.CurrentUser;
import app.quittance.kernel.AgencyCalendar;
import app.quittance.kernel.Refusal;
import app.quittance.strategy.Route;
import app.quittance.strategy.Routes;
import app.quittance.web.Euros;
import app.quittance.web.Notice;
import app.quittance.web.cases.CasePage.Entry;
import java.math.BigDecimal;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** What a collector does on a case: calls, notes, promises, plans, another route, a corrected address. */
@Controller
@RequestMapping("/cases/{reference}")
class CaseActs {

    private final Entry entry;
    private final Talks talks;
    private final Agreements agreements;
    private final Debtors debtors;
    private final AgencyCalendar calendar;
    private final Clock clock;

    CaseActs(Entry entry, Talks talks, Agreements agreements, Debtors debtors, AgencyCalendar calendar, Clock clock) {
        this.entry = entry;
        this.talks = talks;
        this.agreements = agreements;
        this.debtors = debtors;
        this.calendar = calendar;
        this.clock = clock;
    }

    /** The doors of what is said. */
    @Component
    record Talks(Calls calls, Notes notes) {}

    /** The doors of what is agreed and decided. */
    @Component
    record Agreements(Promises promises, Plans plans, Routes routes, CaseFiles caseFiles) {}

    @PostMapping("/calls")
    String call(
            CurrentUser user,
            @PathVariable String reference,
            @RequestParam CallDirection direction,
            @RequestParam CallOutcome outcome,
            @RequestParam(defaultValue = "") String summary,
            @RequestParam(required = false) @Nullable LocalDate callBackOn,
            RedirectAttributes next) {
        CaseFacts facts = entry.open(user, reference);
        talks.calls()
                .log(new LogCall(
                        facts.id(), direction, calendar.now(clock), outcome, summary, callBackOn, user.actor()));
        return done(next, reference, "case.call-logged");
    }

    @PostMapping("/notes")
    String note(CurrentUser user, @PathVariable String reference, @RequestParam String text, RedirectAttributes next) {
        talks.notes().add(entry.open(user, reference).id(), text, user.actor());
        return done(next, reference, "case.note-added");
    }

    @PostMapping("/promises")
    String promise(
            CurrentUser user,
            @PathVariable String reference,
            @RequestParam BigDecimal amount,
            @RequestParam LocalDate dueOn,
            RedirectAttributes next) {
        agreements.promises().make(entry.open(user, reference).id(), Euros.typed(amount), dueOn, user.actor());
        return done(next, reference, "case.promise-made");
    }

    /** Equal monthly instalments of a sum, the first on a day that the debtor chose. */
    @PostMapping("/plans")
    String plan(
            CurrentUser user,
            @PathVariable String reference,
            @RequestParam BigDecimal total,
            @RequestParam int instalments,
            @RequestParam LocalDate firstOn,
            RedirectAttributes next) {
        List<Instalment> schedule =
                Schedule.monthly(Euros.typed(total), instalments, firstOn).instalments();
        agreements.plans().agree(entry.open(user, reference).id(), schedule, user.actor());
        return done(next, reference, "case.plan-agreed");
    }

    @PostMapping("/plans/end")
    String endPlan(
            CurrentUser user, @PathVariable String reference, @RequestParam String reason, RedirectAttributes next) {
        agreements.plans().end(entry.open(user, reference).id(), reason, user.actor());
        return done(next, reference, "case.plan-ended");
    }

    @PostMapping("/route")
    String route(
            CurrentUser user,
            @PathVariable String reference,
            @RequestParam Route route,
            @RequestParam String because,
            RedirectAttributes next) {
        agreements.routes().choose(entry.open(user, reference).id(), route, because.strip(), user.actor());
        return done(next, reference, "case.route-chosen");
    }

    @PostMapping("/route/rule")
    String ruleDecides(CurrentUser user, @PathVariable String reference, RedirectAttributes next) {
        agreements.routes().letRuleDecide(entry.open(user, reference).id(), user.actor());
        return done(next, reference, "case.route-given-back");
    }

    /** A found address also lifts the hold that the returned letter had laid. */
    @PostMapping("/address")
    String address(
            CurrentUser user,
            @PathVariable String reference,
            @RequestParam String street,
            @RequestParam String postcode,
            @RequestParam String city,
            RedirectAttributes next) {
        if (street.isBlank() || city.isBlank() || !postcode.matches("\\d{5}")) throw new Refusal("case.address");
        CaseFacts facts = entry.open(user, reference);
        debtors.correctAddress(facts.debtorId(), street.strip(), postcode, city.strip());
        agreements.caseFiles().release(facts.id(), HoldReason.ADDRESS_UNKNOWN, user.actor());
        return done(next, reference, "case.address-corrected");
    }

    /** Whom the debtor of an assigned claim pays is known: work goes on. */
    @PostMapping("/payee")
    String payee(CurrentUser user, @PathVariable String reference, RedirectAttributes next) {
        CaseFacts facts = entry.open(user, reference);
        agreements.caseFiles().release(facts.id(), HoldReason.PAYEE_UNCONFIRMED, user.actor());
        return done(next, reference, "case.payee-confirmed");
    }

    private static String done(RedirectAttributes next, String reference, String what) {
        Notice.done(next, what);
        return "redirect:/cases/" + reference;
    }
}
