package app.quittance.web.cases;

import app.quittance.account.Account;
import app.quittance.account.ChargeSupplement;
import app.quittance.account.GrantCreditNote;
import app.quittance.account.GrantWaiver;
import app.quittance.account.MovementId;
import app.quittance.account.MovementKind;
import app.quittance.account.Statement.MovementLine;
import app.quittance.account.Statements;
import app.quittance.casefile.CaseFacts;
import app.quittance.casefile.ClaimId;
import app.quittance.identity.CurrentUser;
import app.quittance.identity.Role;
import app.quittance.kernel.AgencyCalendar;
import app.quittance.kernel.Refusal;
import app.quittance.kernel.Unknown;
import app.quittance.law.interest.Component;
import app.quittance.web.Euros;
import app.quittance.web.Notice;
import app.quittance.web.cases.CasePage.Entry;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.security.access.AccessDeniedException;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/**
 * What lowers a debt without money, and what was entered by mistake. Which role may do which, the table of addresses says;
 * a mistake is taken back by the role that may make it.
 */
@Controller
@RequestMapping("/cases/{reference}")
class AccountActs {

    private final Entry entry;
    private final Account account;
    private final Statements statements;
    private final AgencyCalendar calendar;

    AccountActs(Entry entry, Account account, Statements statements, AgencyCalendar calendar) {
        this.entry = entry;
        this.account = account;
        this.statements = statements;
        this.calendar = calendar;
    }

    /** What someone of this role may say was entered by mistake. */
    static Set<MovementKind> takenBackBy(Role role) {
        return switch (role) {
            case LEAD -> Set.of(MovementKind.CREDIT_NOTE, MovementKind.WAIVER, MovementKind.SUPPLEMENT);
            case ACCOUNTANT -> Set.of(MovementKind.PAYMENT, MovementKind.REFUND);
            case LEGAL -> Set.of(MovementKind.COSTS);
            case COLLECTOR, CLIENT, ADMIN -> Set.of();
        };
    }

    @PostMapping("/credit-notes")
    String creditNote(
            CurrentUser user,
            @PathVariable String reference,
            @RequestParam UUID claim,
            @RequestParam BigDecimal amount,
            @RequestParam LocalDate on,
            @RequestParam String number,
            @RequestParam UUID key,
            RedirectAttributes next) {
        CaseFacts facts = entry.open(user, reference);
        account.credit(
                new GrantCreditNote(
                        facts.id(), new ClaimId(claim), Euros.typed(amount), on, number, "credit note " + key),
                user.actor());
        Notice.done(next, "case.credit-note.done");
        return "redirect:/cases/" + reference;
    }

    /** On one claim, or on all in the order in which payments are allotted. */
    @PostMapping("/waivers")
    String waiver(
            CurrentUser user,
            @PathVariable String reference,
            @RequestParam(required = false) @Nullable UUID claim,
            @RequestParam Component component,
            @RequestParam BigDecimal amount,
            @RequestParam LocalDate on,
            @RequestParam String reason,
            @RequestParam UUID key,
            RedirectAttributes next) {
        CaseFacts facts = entry.open(user, reference);
        account.waive(
                new GrantWaiver(
                        facts.id(),
                        claim == null ? null : new ClaimId(claim),
                        component,
                        Euros.typed(amount),
                        on,
                        reason,
                        "waiver " + key),
                user.actor());
        Notice.done(next, "case.waiver.done");
        return "redirect:/cases/" + reference;
    }

    @PostMapping("/supplements")
    String supplement(
            CurrentUser user,
            @PathVariable String reference,
            @RequestParam BigDecimal amount,
            @RequestParam LocalDate on,
            @RequestParam String proof,
            @RequestParam UUID key,
            RedirectAttributes next) {
        CaseFacts facts = entry.open(user, reference);
        account.charge(
                new ChargeSupplement(facts.id(), Euros.typed(amount), on, proof, "supplement " + key), user.actor());
        Notice.done(next, "case.supplement.done");
        return "redirect:/cases/" + reference;
    }

    @PostMapping("/movements/{movement}/taken-back")
    String takeBack(
            CurrentUser user,
            @PathVariable String reference,
            @PathVariable UUID movement,
            @RequestParam String reason,
            RedirectAttributes next) {
        if (reason.isBlank()) throw new Refusal("case.reason-missing");
        CaseFacts facts = entry.open(user, reference);
        MovementId id = new MovementId(movement);
        MovementKind kind = statements.of(facts.id(), calendar.today()).movements().stream()
                .filter(line -> line.id().equals(id))
                .map(MovementLine::kind)
                .findFirst()
                .orElseThrow(() -> new Unknown("movement " + movement));
        if (!takenBackBy(user.role()).contains(kind))
            throw new AccessDeniedException(user.role() + " enters no " + kind);
        account.takeBack(id, reason.strip(), user.actor());
        Notice.done(next, "case.taken-back");
        return "redirect:/cases/" + reference + "/statement";
    }
}
