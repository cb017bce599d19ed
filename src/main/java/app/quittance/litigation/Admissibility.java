package app.quittance.litigation;

import app.quittance.account.Limitations;
import app.quittance.account.Statement;
import app.quittance.account.Statements;
import app.quittance.casefile.CaseFacts;
import app.quittance.casefile.CaseFiles;
import app.quittance.casefile.CaseId;
import app.quittance.casefile.CaseStatus;
import app.quittance.casefile.Claim;
import app.quittance.casefile.Claims;
import app.quittance.debtor.DebtorCard;
import app.quittance.debtor.DebtorKind;
import app.quittance.debtor.Debtors;
import app.quittance.debtor.Proceedings;
import app.quittance.kernel.AgencyCalendar;
import app.quittance.law.courts.CompetentCourt;
import app.quittance.litigation.Finding.Check;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * Looks at a case as the judge's registry will: everything a payment order needs (CPC 54, 57, 1405 to 1407), each finding in
 * words with its text. What is forbidden stops the packet; what is warned is for the legal officer to weigh.
 */
@Service
public class Admissibility {

    /** Months that order and service need: nearer to its limitation a claim is warned of (only service interrupts). */
    private static final int MARGIN_MONTHS = 6;

    private final CaseFiles caseFiles;
    private final Claims claims;
    private final Debtors debtors;
    private final Statements statements;
    private final IdentityChecks identity;
    private final CoDefendantChecks coDefendants;
    private final ExhibitChecks exhibits;
    private final Requests requests;
    private final Notices notices;
    private final SaidChecks said;
    private final CourtFinder courts;
    private final Matters matters;
    private final Limitations limitations;
    private final AgencyCalendar calendar;

    Admissibility(
            CaseFiles caseFiles,
            Claims claims,
            Debtors debtors,
            Statements statements,
            IdentityChecks identity,
            CoDefendantChecks coDefendants,
            ExhibitChecks exhibits,
            Requests requests,
            Notices notices,
            SaidChecks said,
            CourtFinder courts,
            Matters matters,
            Limitations limitations,
            AgencyCalendar calendar) {
        this.caseFiles = caseFiles;
        this.claims = claims;
        this.debtors = debtors;
        this.statements = statements;
        this.identity = identity;
        this.coDefendants = coDefendants;
        this.exhibits = exhibits;
        this.requests = requests;
        this.notices = notices;
        this.said = said;
        this.courts = courts;
        this.matters = matters;
        this.limitations = limitations;
        this.calendar = calendar;
    }

    /** The findings on a case today, in the order of the page. */
    @Transactional(readOnly = true)
    public List<Finding> check(CaseId caseId) {
        LocalDate today = calendar.today();
        CaseFacts facts = caseFiles.get(caseId);
        DebtorCard debtor = debtors.get(facts.debtorId());
        Statement statement = statements.of(caseId, today);
        List<Claim> open = claims.of(caseId);
        List<Finding> findings = new ArrayList<>();
        findings.add(stage(facts));
        findings.add(amount(statement));
        findings.add(holds(facts));
        findings.add(proceedings(debtor, today));
        limitation(caseId, debtor.kind(), today).ifPresent(findings::add);
        findings.addAll(notices.check(caseId, open, today));
        findings.add(court(caseId, debtor, statement, today));
        findings.add(amicable());
        representation(debtor, statement, today).ifPresent(findings::add);
        findings.add(identity.ofDebtor(debtor));
        findings.addAll(coDefendants.check(caseId, today));
        findings.add(identity.ofClaimant(facts.clientId()));
        findings.addAll(exhibits.check(caseId, open, today));
        findings.add(approval(caseId));
        findings.addAll(said.check(caseId, requests.isApproved(caseId)));
        return findings;
    }

    private static Finding stage(CaseFacts facts) {
        return facts.status() == CaseStatus.LITIGATION
                ? Finding.met(Check.STAGE, "")
                : Finding.forbidden(Check.STAGE, "", facts.status());
    }

    private static Finding amount(Statement statement) {
        return statement.total().isPositive()
                ? Finding.met(Check.AMOUNT_DUE, "CPC art. 1405", statement.total())
                : Finding.forbidden(Check.AMOUNT_DUE, "CPC art. 1405");
    }

    private static Finding holds(CaseFacts facts) {
        return facts.isHeld()
                ? Finding.forbidden(Check.HOLDS, "", facts.holds().getFirst().reason())
                : Finding.met(Check.HOLDS, "");
    }

    private Finding proceedings(DebtorCard debtor, LocalDate today) {
        Optional<Proceedings> binding =
                debtors.proceedings(debtor.id(), today).stream().findFirst();
        return binding.map(found ->
                        Finding.forbidden(Check.PROCEEDINGS, "C. com. art. L.622-21", found.kind(), found.openedOn()))
                .orElse(Finding.met(Check.PROCEEDINGS, "C. com. art. L.622-21"));
    }

    /**
     * Empty where no principal is owed any more: nothing can then be lost. Whoever pursues a consumer for a limited claim loses;
     * a professional has to raise it.
     */
    private Optional<Finding> limitation(CaseId caseId, DebtorKind kind, LocalDate today) {
        return limitations.nearest(caseId, kind).map(nearest -> {
            if (nearest.expiredOn(today)) {
                return kind == DebtorKind.CONSUMER
                        ? Finding.forbidden(Check.LIMITATION, nearest.article(), nearest.deadline())
                        : Finding.warned(Check.LIMITED, nearest.article() + " ; C. civ. art. 2247", nearest.deadline());
            }
            return nearest.deadline().isBefore(today.plusMonths(MARGIN_MONTHS))
                    ? Finding.warned(Check.LIMITATION, nearest.article(), nearest.deadline())
                    : Finding.met(Check.LIMITATION, nearest.article(), nearest.deadline());
        });
    }

    /** A court that a person chose stands; one that only a table names is to be confirmed. */
    private Finding court(CaseId caseId, DebtorCard debtor, Statement statement, LocalDate today) {
        Optional<String> chosen = matters.of(caseId).flatMap(MatterFacts::court);
        if (chosen.isPresent()) return Finding.met(Check.COURT, "CPC art. 1406", chosen.get());
        Optional<CompetentCourt> court = courts.find(debtor, statement.total(), today);
        return court.map(found -> Finding.warned(
                        Check.COURT,
                        "CPC art. 1406 ; " + found.article(),
                        found.court().name()))
                .orElse(Finding.forbidden(Check.COURT, "CPC art. 1406"));
    }

    /** No attempt is asked of whoever files this petition, nor after an opposition (Cass. 2e civ., avis n° 25-70.013). */
    private static Finding amicable() {
        return Finding.met(Check.AMICABLE, "CPC art. 750-1");
    }

    /** Who will speak if the order is opposed; empty while no court is known. */
    private Optional<Finding> representation(DebtorCard debtor, Statement statement, LocalDate today) {
        return courts.find(debtor, statement.total(), today)
                .map(found -> courts.representation(found.court().kind(), statement.total(), today))
                .map(who -> Finding.met(
                        Check.REPRESENTATION, "CPC art. 1407 ; " + who.article(), who.speaker(), who.ceiling()));
    }

    private Finding approval(CaseId caseId) {
        return requests.isApproved(caseId) ? Finding.met(Check.APPROVAL, "") : Finding.forbidden(Check.APPROVAL, "");
    }
}
