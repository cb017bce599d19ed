package app.quittance.web.legal;

import app.quittance.account.ChargeCosts;
import app.quittance.casefile.CaseFiles;
import app.quittance.identity.CurrentUser;
import app.quittance.kernel.Money;
import app.quittance.kernel.Refusal;
import app.quittance.litigation.CourtSums;
import app.quittance.litigation.MatterFacts;
import app.quittance.litigation.MatterStatus;
import app.quittance.litigation.Matters;
import app.quittance.web.Euros;
import app.quittance.web.Notice;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.EnumSet;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** What the legal team records of a procedure: what the court and the bailiff did, time that a judge gave, costs of the title. */
@Controller
@RequestMapping("/legal/cases/{reference}")
class ProcedureActs {

    private static final Set<MatterStatus> JUDGED = Set.copyOf(EnumSet.of(MatterStatus.OPPOSED, MatterStatus.HEARING));

    private final CaseFiles caseFiles;
    private final LegalCasePage.LegalDesk legal;

    ProcedureActs(CaseFiles caseFiles, LegalCasePage.LegalDesk legal) {
        this.caseFiles = caseFiles;
        this.legal = legal;
    }

    /** What can be recorded of a procedure. */
    enum Step {
        FILED,
        ORDERED,
        REFUSED,
        SERVED,
        OPPOSED,
        LAPSED,
        ENFORCEABLE,
        IN_ENFORCEMENT
    }

    /** Records what the court or the bailiff did, on its day. */
    @PostMapping("/steps")
    String step(
            CurrentUser user,
            @PathVariable String reference,
            @RequestParam Step step,
            @RequestParam LocalDate on,
            Granted granted,
            @RequestParam(defaultValue = "false") boolean inPerson,
            RedirectAttributes next) {
        var id = caseFiles.byReference(reference).id();
        Matters matters = legal.matters();
        switch (step) {
            case FILED -> matters.filed(id, on, user.actor());
            case ORDERED -> matters.ordered(id, on, granted.of(matters.of(id)), user.actor());
            case REFUSED -> matters.refused(id, on, user.actor());
            case SERVED -> matters.served(id, on, inPerson, user.actor());
            case OPPOSED -> matters.opposed(id, on, user.actor());
            case LAPSED -> matters.instanceEnded(id, on, user.actor());
            case IN_ENFORCEMENT -> matters.inEnforcement(id, on, user.actor());
            case ENFORCEABLE -> {
                Optional<MatterFacts> matter = matters.of(id);
                if (matter.filter(found -> JUDGED.contains(found.status())).isPresent()) {
                    matters.judged(id, on, granted.of(matter), user.actor());
                } else {
                    matters.enforceable(id, on, user.actor());
                }
            }
        }
        Notice.done(next, "legal.step-recorded");
        return LegalCasePage.back(reference);
    }

    /** Records the time that a judge gave the debtor. */
    @PostMapping("/grace")
    String grace(
            CurrentUser user,
            @PathVariable String reference,
            @RequestParam LocalDate from,
            @RequestParam LocalDate until,
            @RequestParam String decision,
            RedirectAttributes next) {
        caseFiles.grantGrace(caseFiles.byReference(reference).id(), from, until, decision, user.actor());
        Notice.done(next, "legal.grace.recorded", until);
        return LegalCasePage.back(reference);
    }

    /** That time was entered by mistake. */
    @PostMapping("/grace/withdrawn")
    String withdrawGrace(
            CurrentUser user, @PathVariable String reference, @RequestParam String reason, RedirectAttributes next) {
        caseFiles.withdrawGrace(caseFiles.byReference(reference).id(), reason, user.actor());
        Notice.done(next, "legal.grace.withdrawn");
        return LegalCasePage.back(reference);
    }

    /** Costs of the title, which the debtor bears (CPCE L.111-8). */
    @PostMapping("/costs")
    String charge(
            CurrentUser user,
            @PathVariable String reference,
            @RequestParam BigDecimal amount,
            @RequestParam LocalDate on,
            @RequestParam String label,
            @RequestParam UUID key,
            RedirectAttributes next) {
        if (label.isBlank()) throw new Refusal("legal.costs.label-missing");
        legal.account()
                .charge(
                        new ChargeCosts(
                                caseFiles.byReference(reference).id(),
                                Euros.typed(amount),
                                on,
                                label.strip(),
                                "costs " + key),
                        user.actor());
        Notice.done(next, "legal.costs.done");
        return LegalCasePage.back(reference);
    }

    /** The creditor takes an order for a part, or leaves it unserved. */
    @PostMapping("/partial")
    String partial(
            CurrentUser user,
            @PathVariable String reference,
            @RequestParam boolean accepted,
            @RequestParam LocalDate on,
            @RequestParam(defaultValue = "") String how,
            RedirectAttributes next) {
        var id = caseFiles.byReference(reference).id();
        if (accepted) {
            legal.matters().acceptPartial(id, on, how, user.actor());
        } else {
            legal.matters().declinePartial(id, on, user.actor());
        }
        Notice.done(next, accepted ? "legal.partial.accepted" : "legal.partial.declined");
        return LegalCasePage.back(reference);
    }

    /** What a judge granted, element by element; what is left empty was granted as it was asked. */
    record Granted(
            @Nullable BigDecimal principal,
            @Nullable BigDecimal interest,
            @Nullable BigDecimal accessories) {

        CourtSums of(Optional<MatterFacts> matter) {
            CourtSums asked = matter.flatMap(MatterFacts::asked).orElseThrow(() -> new Refusal("matter.no-packet"));
            return new CourtSums(
                    or(principal, asked.principal()),
                    or(interest, asked.interest()),
                    or(accessories, asked.accessories()));
        }

        private static Money or(@Nullable BigDecimal typed, Money asked) {
            return typed == null ? asked : Euros.typed(typed);
        }
    }
}
